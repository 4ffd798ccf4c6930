package org.sply85.mastering.domain.file;

import java.nio.file.Path;
import java.util.Optional;
import org.sply85.contracts.song.Delivery;

/**
 * A sound file to be mastered.
 *
 * @param in WAV, FLAC or MP3
 * @param out where the master goes; its name ends in .wav, .flac or .mp3
 * @param bits of the master's samples, 16 or 24; MP3 has none
 * @param delivery what the master must measure; if not given, as loud as the reference, below -1
 *     dBTP
 * @param reference a recording whose tone and width the master takes on
 */
public record FileJob(
    Path in, Path out, int bits, Optional<Delivery> delivery, Optional<Path> reference) {
  public FileJob {
    if (delivery.isEmpty() && reference.isEmpty()) {
      throw new IllegalArgumentException("a delivery or a reference must be given");
    }
  }
}
