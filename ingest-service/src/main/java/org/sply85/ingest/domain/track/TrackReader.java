package org.sply85.ingest.domain.track;

import java.io.IOException;
import java.nio.file.Path;
import org.sply85.features.track.Print;
import org.sply85.features.track.Prints;
import org.sply85.features.track.RefusedTrackException;
import org.sply85.features.track.TrackFile;
import org.sply85.ingest.domain.track.TrackReading.Read;
import org.sply85.ingest.domain.track.TrackReading.Refused;
import org.sply85.music.Score;

/** Reads a track to its end, whatever its name says, and takes its print. */
public final class TrackReader {
  /** What is larger is refused before it is read: twenty minutes as WAV, and a little. */
  public static final long LARGEST_BYTES = 256L << 20;

  private static final int FEWEST_HASHES = 8;

  /**
   * Reads a file.
   *
   * @throws IOException if the disk fails
   */
  public TrackReading read(Path file) throws IOException {
    try {
      TrackFile track = TrackFile.read(file);
      return track instanceof TrackFile.Sound sound
          ? known(sound.format(), sound.sound().seconds(), Prints.of(sound.sound().samples()))
          : notes(((TrackFile.Notes) track).score());
    } catch (RefusedTrackException refused) {
      return new Refused(refused.getMessage());
    }
  }

  private static TrackReading notes(Score score) {
    double seconds = score.secondsAt(score.lastSoundingTick());
    return seconds > 0
        ? known("midi", seconds, Prints.of(score))
        : new Refused("a MIDI file must hold notes");
  }

  private static TrackReading known(String format, double seconds, Print print) {
    return print.hashes().length < FEWEST_HASHES
        ? new Refused("a track must hold music that is told from other music, held too little")
        : new Read(format, seconds, print);
  }
}
