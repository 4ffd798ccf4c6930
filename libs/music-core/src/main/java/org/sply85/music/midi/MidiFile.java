package org.sply85.music.midi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import org.sply85.music.Score;

/**
 * Standard MIDI Files 1.0, format 1, 480 ticks a quarter note.
 *
 * <p>Track 0 holds title, tempo map, meter, keys and a marker for each section; each player of the
 * band has a track with its name, program, pan, notes, controls and words. Text is UTF-8. The same
 * score gives the same bytes.
 */
public final class MidiFile {
  private static final int FORMAT = 1;

  private MidiFile() {}

  /** Writes the score, as {@link TrackEvents} reads its tracks. */
  public static void write(Score score, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      write(score, out);
    }
  }

  /** Writes the score and leaves the stream open. */
  public static void write(Score score, OutputStream out) throws IOException {
    MidiSystem.write(ScoreToSequence.convert(score), FORMAT, out);
  }

  /**
   * Reads a MIDI file of format 0 or 1 as {@link SequenceToScore} understands it.
   *
   * @throws InvalidMidiDataException if the bytes are no such file, lie about their content or go
   *     beyond {@link MidiLimits}
   */
  public static Score read(Path file) throws IOException, InvalidMidiDataException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  /**
   * Reads a MIDI file from a stream, of which at most {@link MidiLimits#BYTES} are taken.
   *
   * @throws InvalidMidiDataException as for a path
   */
  public static Score read(InputStream in) throws IOException, InvalidMidiDataException {
    byte[] bytes = in.readNBytes(MidiLimits.BYTES + 1);
    int tracks = MidiLimits.checkBytes(bytes);
    Sequence sequence;
    try {
      sequence = MidiSystem.getSequence(new ByteArrayInputStream(bytes));
    } catch (InvalidMidiDataException | IOException | RuntimeException e) {
      // The bytes are all in memory: what the reader stumbles over is their content.
      InvalidMidiDataException refused =
          new InvalidMidiDataException(
              "MIDI tracks must hold whole events, were broken: " + e.getMessage());
      refused.initCause(e);
      throw refused;
    }
    MidiLimits.checkSequence(sequence, tracks);
    return SequenceToScore.convert(sequence);
  }
}
