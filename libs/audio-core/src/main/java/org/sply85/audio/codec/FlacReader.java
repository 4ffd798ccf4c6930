package org.sply85.audio.codec;

import static org.sply85.audio.codec.RefusedAudioException.require;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jflac.FLACDecoder;
import org.jflac.frame.Frame;
import org.jflac.metadata.StreamInfo;
import org.sply85.audio.AudioBuffer;

/** Reads FLAC files; memory grows with the frames that are there, not with those announced. */
final class FlacReader {
  private static final int FIRST_SECONDS = 60;

  private final FLACDecoder decoder;
  private float[][] samples;
  private int frames;

  private FlacReader(InputStream in) throws IOException {
    this.decoder = new FLACDecoder(new SequenceInputStream(FlacHead.skipTo(in), in));
  }

  static AudioBuffer read(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return new FlacReader(in).read();
    } catch (RuntimeException e) {
      RefusedAudioException refused =
          new RefusedAudioException("FLAC file", "whole and undamaged", e.toString());
      refused.initCause(e);
      throw refused;
    }
  }

  private AudioBuffer read() throws IOException {
    decoder.readMetadata();
    StreamInfo info = decoder.getStreamInfo();
    int channels = info.getChannels();
    int bits = info.getBitsPerSample();
    long announced = info.getTotalSamples();
    AudioLimits.check("FLAC", channels, info.getSampleRate(), announced);
    require(bits >= 8 && bits <= 24, "FLAC bits a sample", "8..24", bits);
    long first = Math.min(announced, (long) FIRST_SECONDS * info.getSampleRate());
    samples = new float[channels][(int) first];
    Frame frame = decoder.readNextFrame();
    while (frame != null) {
      AudioLimits.check("FLAC", channels, info.getSampleRate(), frames + frame.header.blockSize);
      require(frame.header.channels == channels, "FLAC channels", channels, frame.header.channels);
      append(frame.header.blockSize, bits, announced);
      // Past the announced end the decoder would stumble over one and the same frame for ever.
      frame = announced > 0 && frames >= announced ? null : decoder.readNextFrame();
    }
    require(decoder.getBadFrames() == 0, "FLAC damaged frames", "none", decoder.getBadFrames());
    require(
        announced == 0 || announced == frames, "FLAC frames", announced + " as announced", frames);
    for (int c = 0; c < channels; c++) {
      samples[c] = samples[c].length == frames ? samples[c] : Arrays.copyOf(samples[c], frames);
    }
    return new AudioBuffer(samples, info.getSampleRate());
  }

  private void append(int count, int bits, long announced) {
    for (int c = 0; c < samples.length; c++) {
      if (frames + count > samples[c].length) {
        int doubled = Math.max(frames + count, 2 * samples[c].length);
        boolean enough = announced >= frames + count && announced < doubled;
        samples[c] = Arrays.copyOf(samples[c], enough ? (int) announced : doubled);
      }
      int[] values = decoder.getChannelData()[c].getOutput();
      for (int i = 0; i < count; i++) {
        samples[c][frames + i] = Pcm.sample(values[i], bits);
      }
    }
    frames += count;
  }
}
