package org.sply85.audio.codec;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Sound that comes out of a file bit by bit, so that its length does not matter. What the file says
 * of itself is believed only as far as its bytes bear it out.
 */
public interface SoundSource extends Closeable {
  /** The length of a file that says nothing of it. */
  long UNKNOWN = -1;

  /** Number of channels, 1 or 2. */
  int channels();

  /** Frames per second, 8000..192000. */
  int sampleRate();

  /** Frames in all, or {@link #UNKNOWN}. */
  long frames();

  /** What is odd about the file, a sentence for people; empty if nothing is. */
  default String remark() {
    return "";
  }

  /**
   * Reads the next frames.
   *
   * @param into {@code [channel][frame]}
   * @param at first frame to fill
   * @param most how many at most, at least 1
   * @return how many were read; 0 at the end
   * @throws RefusedAudioException if the file is damaged
   */
  int read(float[][] into, int at, int most) throws IOException;

  /**
   * Opens a WAV, FLAC or MP3 file, told apart by its first bytes and not by its name.
   *
   * @throws RefusedAudioException if it is none of them, or not of 1 or 2 channels and 8 to 192 kHz
   */
  static SoundSource open(Path file) throws IOException {
    return switch (AudioFile.format(file)) {
      case WAV -> WavReader.open(file);
      case FLAC -> FlacReader.open(file);
      case MP3 -> Mp3Reader.open(file);
      case AIFF, OGG, MIDI, UNKNOWN ->
          throw new RefusedAudioException(
              "sound file",
              "WAV, FLAC or MP3",
              Files.size(file) == 0 ? "empty" : "of another kind");
    };
  }
}
