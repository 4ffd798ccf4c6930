package org.sply85.audio.codec;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A sound file that is written bit by bit, so that its length does not matter. */
public interface SoundSink extends Closeable {
  /** The kinds that are written, by the ends of their files' names. */
  List<String> SUFFIXES = List.of(".wav", ".flac", ".mp3");

  /**
   * Appends frames; samples beyond full scale are held there.
   *
   * @param samples {@code [channel][frame]}
   * @param from first frame
   * @param frames how many
   */
  void write(float[][] samples, int from, int frames) throws IOException;

  /** Completes the file; without this it is no sound file. */
  void finish() throws IOException;

  /** Whether a file of the name can be written. */
  static boolean writes(Path file) {
    return SUFFIXES.contains(suffix(file));
  }

  /**
   * Starts a file of the kind that its name ends in: WAV, FLAC or MP3 (256 kbit/s, less at low
   * rates; rates that MP3 does not know become 48 kHz).
   *
   * @param named the file's name in the end
   * @param file where it is written
   * @param shape what is written
   * @param tags what the file says of itself
   */
  static SoundSink create(Path named, Path file, Shape shape, Tags tags) throws IOException {
    return switch (suffix(named)) {
      case ".wav" -> new WavSink(file, shape, tags);
      case ".flac" -> new FlacSink(file, shape, tags);
      case ".mp3" -> new Mp3Sink(file, shape, tags);
      default ->
          throw new IllegalArgumentException(
              "the name must end in one of %s, was '%s'".formatted(SUFFIXES, named));
    };
  }

  private static String suffix(Path file) {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    return name.substring(Math.max(0, name.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
  }

  /**
   * What is written.
   *
   * @param channels 1 or 2
   * @param sampleRate frames per second, 8000..192000
   * @param bits of each sample, 16 or 24; MP3 has none
   * @param frames in all, or {@link SoundSource#UNKNOWN}; may turn out otherwise
   */
  record Shape(int channels, int sampleRate, int bits, long frames) {
    public Shape {
      if (channels < 1 || channels > 2) {
        throw new IllegalArgumentException("channels must be 1 or 2, was " + channels);
      }
      if (sampleRate < AudioLimits.RATE_FROM || sampleRate > AudioLimits.RATE_TO) {
        throw new IllegalArgumentException(
            "sampleRate must be whole in %d..%d, was %d"
                .formatted(AudioLimits.RATE_FROM, AudioLimits.RATE_TO, sampleRate));
      }
      if (bits != 16 && bits != 24) {
        throw new IllegalArgumentException("bits must be 16 or 24, was " + bits);
      }
    }
  }
}
