package org.sply85.audio.codec;

import java.io.IOException;
import java.nio.file.Path;
import net.sourceforge.javaflacencoder.EncodingConfiguration;
import net.sourceforge.javaflacencoder.EncodingConfiguration.ChannelConfig;
import net.sourceforge.javaflacencoder.EncodingConfiguration.SubframeType;
import net.sourceforge.javaflacencoder.FLACEncoder;
import net.sourceforge.javaflacencoder.StreamConfiguration;

/** Writes FLAC, a block at a time, on the calling thread alone. */
final class FlacSink implements SoundSink {
  private static final int BLOCK_FRAMES = 4096;
  // Linear prediction of one order costs half of trying them all and loses 0.5 % of size.
  private static final int PREDICTION_ORDER = 6;

  private final Shape shape;
  private final TaggedFlacOutput out;
  private final FLACEncoder encoder;
  private final int[] block;
  private int filled;
  private boolean any;

  FlacSink(Path file, Shape shape, Tags tags) throws IOException {
    this.shape = shape;
    this.block = new int[BLOCK_FRAMES * shape.channels()];
    this.encoder = encoder(shape);
    this.out = new TaggedFlacOutput(file, VorbisComment.block(VorbisComment.fields(tags)));
    encoder.setOutputStream(out);
    encoder.openFLACStream();
  }

  @Override
  public void write(float[][] samples, int from, int frames) throws IOException {
    int channels = shape.channels();
    for (int i = from; i < from + frames; i++) {
      if (filled == BLOCK_FRAMES) {
        encode(false); // a full block waits for more: the last one must be told that it is
      }
      for (int c = 0; c < channels; c++) {
        block[filled * channels + c] = Pcm.quantise(samples[c][i], shape.bits());
      }
      filled++;
    }
  }

  private void encode(boolean last) throws IOException {
    any = true;
    encoder.setEncodingConfiguration(configuration(silent()));
    encoder.addSamples(block, filled);
    encoder.encodeSamples(filled, last);
    filled = 0;
  }

  @Override
  public void finish() throws IOException {
    if (!any && filled < StreamConfiguration.MIN_BLOCK_SIZE) {
      throw new IllegalArgumentException(
          "frames must be at least %d, was %d"
              .formatted(StreamConfiguration.MIN_BLOCK_SIZE, filled));
    }
    encode(true);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private static FLACEncoder encoder(Shape shape) {
    FLACEncoder encoder = new FLACEncoder();
    encoder.setThreadCount(1); // songs are encoded side by side; the stream stays deterministic
    encoder.setStreamConfiguration(
        new StreamConfiguration(
            shape.channels(), BLOCK_FRAMES, BLOCK_FRAMES, shape.sampleRate(), shape.bits()));
    return encoder;
  }

  private EncodingConfiguration configuration(boolean silent) {
    EncodingConfiguration encoding = new EncodingConfiguration();
    // Only the exhaustive search finds that a block is constant.
    encoding.setSubframeType(silent ? SubframeType.EXHAUSTIVE : SubframeType.LPC);
    encoding.setChannelConfig(
        shape.channels() == 2 ? ChannelConfig.ENCODER_CHOICE : ChannelConfig.INDEPENDENT);
    encoding.setMinLPCOrder(PREDICTION_ORDER);
    encoding.setMaxLPCOrder(PREDICTION_ORDER);
    return encoding;
  }

  private boolean silent() {
    for (int i = 0; i < filled * shape.channels(); i++) {
      if (block[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
