package org.sply85.audio.codec;

import java.io.IOException;
import java.util.Arrays;
import org.sply85.audio.AudioBuffer;

/** Reads a source to its end; memory grows with the frames that come, not with those announced. */
final class WholeSound {
  private static final int FIRST_SECONDS = 60;
  private static final int BLOCK_FRAMES = 8192;

  private final String format;
  private final SoundSource source;
  private float[][] samples;
  private int frames;

  private WholeSound(String format, SoundSource source) {
    this.format = format;
    this.source = source;
    long first = Math.min(source.frames(), (long) FIRST_SECONDS * source.sampleRate());
    samples = new float[source.channels()][(int) Math.max(BLOCK_FRAMES, first)];
  }

  static AudioBuffer of(String format, SoundSource source) throws IOException {
    AudioLimits.checkLength(format, source.channels(), source.sampleRate(), source.frames());
    return new WholeSound(format, source).read();
  }

  private AudioBuffer read() throws IOException {
    int count = source.read(samples, 0, samples[0].length);
    while (count > 0) {
      frames += count;
      AudioLimits.checkLength(format, samples.length, source.sampleRate(), frames);
      if (frames == samples[0].length) {
        grow();
      }
      count = source.read(samples, frames, samples[0].length - frames);
    }
    for (int c = 0; c < samples.length; c++) {
      samples[c] = samples[c].length == frames ? samples[c] : Arrays.copyOf(samples[c], frames);
    }
    return new AudioBuffer(samples, source.sampleRate());
  }

  private void grow() {
    long doubled = 2L * frames;
    long announced = source.frames();
    // One more than announced, so that the end is seen without doubling once more.
    long length = announced >= frames && announced < doubled ? announced + 1 : doubled;
    for (int c = 0; c < samples.length; c++) {
      samples[c] = Arrays.copyOf(samples[c], (int) length);
    }
  }
}
