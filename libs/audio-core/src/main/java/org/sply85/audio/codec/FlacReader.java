package org.sply85.audio.codec;

import static org.sply85.audio.codec.RefusedAudioException.require;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jflac.FLACDecoder;
import org.jflac.frame.Frame;
import org.jflac.metadata.StreamInfo;

/** Reads FLAC files of 8 to 24 bits, frame by frame. */
final class FlacReader implements SoundSource {
  private final InputStream in;
  private FLACDecoder decoder;
  private StreamInfo info;
  private long frames;
  private int blockFrames;
  private int taken;
  private boolean ended;

  private FlacReader(InputStream in) {
    this.in = in;
  }

  static FlacReader open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    FlacReader reader = new FlacReader(in);
    try {
      reader.readHead();
      return reader;
    } catch (IOException e) {
      in.close();
      throw e;
    } catch (RuntimeException e) {
      in.close();
      throw RefusedAudioException.damaged("FLAC file", e);
    }
  }

  private void readHead() throws IOException {
    decoder = new FLACDecoder(new SequenceInputStream(FlacHead.skipTo(in), in));
    decoder.readMetadata();
    info = decoder.getStreamInfo();
    AudioLimits.check("FLAC", info.getChannels(), info.getSampleRate());
    int bits = info.getBitsPerSample();
    require(bits >= 8 && bits <= 24, "FLAC bits a sample", "8..24", bits);
  }

  @Override
  public int channels() {
    return info.getChannels();
  }

  @Override
  public int sampleRate() {
    return info.getSampleRate();
  }

  @Override
  public long frames() {
    return info.getTotalSamples() == 0 ? UNKNOWN : info.getTotalSamples();
  }

  @Override
  public int read(float[][] into, int at, int most) throws IOException {
    if (taken == blockFrames && !ended) {
      nextBlock();
    }
    int count = Math.min(most, blockFrames - taken);
    for (int c = 0; c < into.length; c++) {
      int[] values = decoder.getChannelData()[c].getOutput();
      for (int i = 0; i < count; i++) {
        into[c][at + i] = Pcm.sample(values[taken + i], info.getBitsPerSample());
      }
    }
    taken += count;
    return count;
  }

  private void nextBlock() throws IOException {
    // Past the announced end the decoder would stumble over one and the same frame for ever.
    Frame frame = frames() != UNKNOWN && frames >= frames() ? null : nextFrame();
    taken = 0;
    blockFrames = frame == null ? 0 : frame.header.blockSize;
    frames += blockFrames;
    if (frame == null) {
      ended = true;
      require(decoder.getBadFrames() == 0, "FLAC damaged frames", "none", decoder.getBadFrames());
      require(
          frames() == UNKNOWN || frames() == frames,
          "FLAC frames",
          frames() + " as announced",
          frames);
    } else {
      require(
          frame.header.channels == channels(), "FLAC channels", channels(), frame.header.channels);
    }
  }

  private Frame nextFrame() throws IOException {
    try {
      return decoder.readNextFrame();
    } catch (RuntimeException e) {
      throw RefusedAudioException.damaged("FLAC file", e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
