package org.sply85.audio.codec;

import java.io.IOException;
import java.nio.file.Path;
import net.sourceforge.javaflacencoder.EncodingConfiguration;
import net.sourceforge.javaflacencoder.EncodingConfiguration.ChannelConfig;
import net.sourceforge.javaflacencoder.EncodingConfiguration.SubframeType;
import net.sourceforge.javaflacencoder.FLACEncoder;
import net.sourceforge.javaflacencoder.StreamConfiguration;
import org.sply85.audio.AudioBuffer;

/** FLAC files (RFC 9639): written with 24 bits and Vorbis comments, read by {@link FlacReader}. */
public final class FlacFile {
  private static final int BLOCK_FRAMES = 4096;
  // Linear prediction of one order costs half of trying them all and loses 0.5 % of size.
  private static final int PREDICTION_ORDER = 6;

  private FlacFile() {}

  /**
   * Writes 24-bit FLAC on the calling thread alone; samples beyond full scale are held there.
   *
   * @param sound 1 or 2 channels at a whole sample rate in 8000..192000, at least 16 frames
   * @param tags all are kept
   * @throws IllegalArgumentException if the sound is of another shape
   */
  public static void write24(AudioBuffer sound, Path file, Tags tags) throws IOException {
    Pcm.requireWritable(sound, AudioLimits.RATE_FROM, AudioLimits.RATE_TO);
    if (sound.frames() < StreamConfiguration.MIN_BLOCK_SIZE) {
      throw new IllegalArgumentException(
          "frames must be at least %d, was %d"
              .formatted(StreamConfiguration.MIN_BLOCK_SIZE, sound.frames()));
    }
    try (TaggedFlacOutput out = new TaggedFlacOutput(file, comment(tags))) {
      FLACEncoder encoder = encoder(sound);
      encoder.setOutputStream(out);
      encoder.openFLACStream();
      for (int from = 0; from < sound.frames(); from += BLOCK_FRAMES) {
        int frames = Math.min(BLOCK_FRAMES, sound.frames() - from);
        int[] values = interleaved(sound, from, frames);
        encoder.setEncodingConfiguration(configuration(sound.channels(), silent(values)));
        encoder.addSamples(values, frames);
        encoder.encodeSamples(frames, from + frames == sound.frames());
      }
    }
  }

  /**
   * Reads FLAC of 8 to 24 bits, 1 or 2 channels, 8 to 192 kHz, at most 20 minutes.
   *
   * @throws RefusedAudioException if the file is anything else or damaged
   */
  public static AudioBuffer read(Path file) throws IOException {
    return FlacReader.read(file);
  }

  private static FLACEncoder encoder(AudioBuffer sound) {
    FLACEncoder encoder = new FLACEncoder();
    encoder.setThreadCount(1); // songs are encoded side by side; the stream stays deterministic
    encoder.setStreamConfiguration(
        new StreamConfiguration(
            sound.channels(), BLOCK_FRAMES, BLOCK_FRAMES, (int) sound.sampleRate(), Pcm.BITS));
    return encoder;
  }

  private static EncodingConfiguration configuration(int channels, boolean silent) {
    EncodingConfiguration encoding = new EncodingConfiguration();
    // Only the exhaustive search finds that a block is constant.
    encoding.setSubframeType(silent ? SubframeType.EXHAUSTIVE : SubframeType.LPC);
    encoding.setChannelConfig(
        channels == 2 ? ChannelConfig.ENCODER_CHOICE : ChannelConfig.INDEPENDENT);
    encoding.setMinLPCOrder(PREDICTION_ORDER);
    encoding.setMaxLPCOrder(PREDICTION_ORDER);
    return encoding;
  }

  private static boolean silent(int[] values) {
    for (int value : values) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  private static int[] interleaved(AudioBuffer sound, int from, int frames) {
    int channels = sound.channels();
    int[] values = new int[frames * channels];
    for (int c = 0; c < channels; c++) {
      float[] channel = sound.channel(c);
      for (int i = 0; i < frames; i++) {
        values[i * channels + c] = Pcm.quantise(channel[from + i]);
      }
    }
    return values;
  }

  private static byte[] comment(Tags tags) {
    return VorbisComment.block(
        tags.named("TITLE", "ARTIST", "ALBUM", "GENRE", "BPM", "INITIALKEY", "COMMENT"));
  }
}
