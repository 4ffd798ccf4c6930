package org.sply85.audio.codec;

import java.io.IOException;
import java.nio.file.Path;
import org.sply85.audio.AudioBuffer;

/**
 * MP3 files by LAME: joint stereo, an ID3v2.3 tag at the head, and LAME's header frame, from which
 * players learn the length and drop the encoder's padding.
 */
public final class Mp3File {
  private Mp3File() {}

  /**
   * Writes a constant bit rate of 256 kbit/s.
   *
   * @param sound 1 or 2 channels at 32, 44.1 or 48 kHz
   * @param tags all are kept
   * @throws IllegalArgumentException if the sound is of another shape
   */
  public static void write(AudioBuffer sound, Path file, Tags tags) throws IOException {
    SoundSink.Shape shape = Pcm.shape(sound, 32_000, 48_000);
    int rate = shape.sampleRate();
    if (rate != 32_000 && rate != 44_100 && rate != 48_000) {
      throw new IllegalArgumentException(
          "MP3 sample rate must be 32000, 44100 or 48000, was " + rate);
    }
    try (SoundSink sink = new Mp3Sink(file, shape, tags)) {
      sink.write(sound.samples(), 0, sound.frames());
      sink.finish();
    }
  }
}
