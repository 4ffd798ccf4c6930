package org.sply85.ingest.domain.track;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.sound.midi.InvalidMidiDataException;
import org.sply85.audio.codec.AudioFile;
import org.sply85.audio.codec.AudioFile.Format;
import org.sply85.audio.codec.RefusedAudioException;
import org.sply85.features.track.MonoSound;
import org.sply85.features.track.Print;
import org.sply85.features.track.Prints;
import org.sply85.ingest.domain.track.TrackReading.Read;
import org.sply85.ingest.domain.track.TrackReading.Refused;
import org.sply85.music.Score;
import org.sply85.music.midi.MidiFile;

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
    Format format = AudioFile.format(file);
    try {
      return format == Format.MIDI ? notes(MidiFile.read(file)) : sound(format, file);
    } catch (RefusedAudioException | InvalidMidiDataException refused) {
      return new Refused(refused.getMessage());
    }
  }

  private static TrackReading notes(Score score) {
    Print print = Prints.of(score);
    double seconds = score.secondsAt(score.lastSoundingTick());
    return seconds > 0 ? known("midi", seconds, print) : new Refused("a MIDI file must hold notes");
  }

  private static TrackReading sound(Format format, Path file) throws IOException {
    MonoSound sound = MonoSound.read(file);
    Print print = Prints.of(sound.samples());
    return known(format.name().toLowerCase(Locale.ROOT), sound.seconds(), print);
  }

  private static TrackReading known(String format, double seconds, Print print) {
    return print.hashes().length < FEWEST_HASHES
        ? new Refused("a track must hold music that is told from other music, held too little")
        : new Read(format, seconds, print);
  }
}
