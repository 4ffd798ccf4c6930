package org.sply85.audio.codec;

import java.io.IOException;
import java.nio.file.Path;
import org.sply85.audio.AudioBuffer;

/** RIFF/WAVE files: written as 24-bit PCM by {@link WavSink}, read by {@link WavReader}. */
public final class WavFile {
  private WavFile() {}

  /**
   * Writes 24-bit PCM; samples beyond full scale are held there.
   *
   * @param sound 1 or 2 channels at a whole sample rate in 8000..192000
   * @param tags title, artist, album, genre and comment are kept
   * @throws IllegalArgumentException if the sound is of another shape
   */
  public static void write24(AudioBuffer sound, Path file, Tags tags) throws IOException {
    SoundSink.Shape shape = Pcm.shape(sound, AudioLimits.RATE_FROM, AudioLimits.RATE_TO);
    try (SoundSink sink = new WavSink(file, shape, tags)) {
      sink.write(sound.samples(), 0, sound.frames());
      sink.finish();
    }
  }

  /**
   * Reads PCM of 8, 16, 24 or 32 bits or floats of 32 bits, 1 or 2 channels, 8 to 192 kHz, at most
   * 20 minutes.
   *
   * @throws RefusedAudioException if the file is anything else; what its header claims is checked
   *     against the bytes that are there before memory is taken
   */
  public static AudioBuffer read(Path file) throws IOException {
    try (SoundSource source = WavReader.open(file)) {
      return WholeSound.of("WAV", source);
    }
  }
}
