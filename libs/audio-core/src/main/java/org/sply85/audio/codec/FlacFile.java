package org.sply85.audio.codec;

import java.io.IOException;
import java.nio.file.Path;
import org.sply85.audio.AudioBuffer;

/**
 * FLAC files (RFC 9639): written with 24 bits and Vorbis comments by {@link FlacSink}, read by
 * {@link FlacReader}.
 */
public final class FlacFile {
  private FlacFile() {}

  /**
   * Writes 24-bit FLAC on the calling thread alone; samples beyond full scale are held there.
   *
   * @param sound 1 or 2 channels at a whole sample rate in 8000..192000, at least 16 frames
   * @param tags all are kept
   * @throws IllegalArgumentException if the sound is of another shape
   */
  public static void write24(AudioBuffer sound, Path file, Tags tags) throws IOException {
    SoundSink.Shape shape = Pcm.shape(sound, AudioLimits.RATE_FROM, AudioLimits.RATE_TO);
    try (SoundSink sink = new FlacSink(file, shape, tags)) {
      sink.write(sound.samples(), 0, sound.frames());
      sink.finish();
    }
  }

  /**
   * Reads FLAC of 8 to 24 bits, 1 or 2 channels, 8 to 192 kHz, at most 20 minutes.
   *
   * @throws RefusedAudioException if the file is anything else or damaged
   */
  public static AudioBuffer read(Path file) throws IOException {
    try (SoundSource source = FlacReader.open(file)) {
      return WholeSound.of("FLAC", source);
    }
  }
}
