package org.sply85.features.track;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.sound.midi.InvalidMidiDataException;
import org.sply85.audio.codec.AudioFile;
import org.sply85.audio.codec.RefusedAudioException;
import org.sply85.music.Score;
import org.sply85.music.midi.MidiFile;

/** A track's file, read as what its first bytes say. */
public sealed interface TrackFile {
  /** Its format, in lower case: wav, aiff, flac, mp3, ogg or midi. */
  String format();

  /** A recording. */
  record Sound(String format, MonoSound sound) implements TrackFile {}

  /** Notes. */
  record Notes(Score score) implements TrackFile {
    @Override
    public String format() {
      return "midi";
    }
  }

  /**
   * Reads a file to its end.
   *
   * @throws RefusedTrackException if it is none that is read, damaged, or beyond the limits
   * @throws IOException if the disk fails
   */
  static TrackFile read(Path file) throws IOException {
    try {
      AudioFile.Format format = AudioFile.format(file);
      return format == AudioFile.Format.MIDI
          ? new Notes(MidiFile.read(file))
          : new Sound(format.name().toLowerCase(Locale.ROOT), MonoSound.read(file));
    } catch (RefusedAudioException | InvalidMidiDataException refused) {
      throw new RefusedTrackException(refused.getMessage(), refused);
    }
  }
}
