package org.sply85.audio.codec;

import java.util.Arrays;
import org.sply85.audio.AudioBuffer;

/** Samples that come piece by piece; memory grows with what is there, not with what is claimed. */
final class Growing {
  private static final int FIRST_FRAMES = 1 << 16;

  private final String format;
  private final long sampleRate;
  private float[][] samples;
  private int frames;

  Growing(String format, int channels, long sampleRate) throws RefusedAudioException {
    AudioLimits.check(format, channels, sampleRate, 0);
    this.format = format;
    this.sampleRate = sampleRate;
    this.samples = new float[channels][FIRST_FRAMES];
  }

  /** Makes room for more frames; where they begin in each channel. */
  int grow(int count) throws RefusedAudioException {
    AudioLimits.check(format, samples.length, sampleRate, (long) frames + count);
    if (frames + count > samples[0].length) {
      int size = Math.max(frames + count, samples[0].length + samples[0].length / 2);
      for (int c = 0; c < samples.length; c++) {
        samples[c] = Arrays.copyOf(samples[c], size);
      }
    }
    frames += count;
    return frames - count;
  }

  float[] channel(int index) {
    return samples[index];
  }

  int channels() {
    return samples.length;
  }

  long sampleRate() {
    return sampleRate;
  }

  AudioBuffer done() {
    for (int c = 0; c < samples.length; c++) {
      samples[c] = Arrays.copyOf(samples[c], frames);
    }
    return new AudioBuffer(samples, sampleRate);
  }
}
