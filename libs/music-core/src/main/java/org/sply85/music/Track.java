package org.sply85.music;

import java.util.Comparator;
import java.util.List;

/**
 * One player of the band.
 *
 * @param name as shown to people and written to the MIDI track: {@code "Lead (Flute)"}
 * @param role the job in the band
 * @param channel MIDI channel counted from 0; drums are on 9 (shown as 10)
 * @param program General MIDI program counted from 0; the kit number on drums
 * @param pan stereo place, -1 left .. 1 right
 * @param notes by onset, then pitch; ticks from the start of the song
 * @param controls by onset
 * @param syllables by onset; empty unless the track sings words
 */
public record Track(
    String name,
    TrackRole role,
    int channel,
    int program,
    double pan,
    List<Note> notes,
    List<ControlChange> controls,
    List<Syllable> syllables) {
  /** The MIDI drum channel, counted from 0. */
  public static final int DRUM_CHANNEL = 9;

  public Track {
    Checks.notBlank("name", name);
    Checks.within("channel", channel, 0, 15);
    Checks.within("program", program, 0, 127);
    Checks.within("pan", pan, -1, 1);
    if ((role == TrackRole.DRUMS) != (channel == DRUM_CHANNEL)) {
      throw new IllegalArgumentException(
          "drums, and only drums, are on channel 9, was role %s on %d".formatted(role, channel));
    }
    notes =
        notes.stream()
            .sorted(Comparator.comparingInt(Note::tick).thenComparingInt(Note::pitch))
            .toList();
    controls = controls.stream().sorted(Comparator.comparingInt(ControlChange::tick)).toList();
    syllables = syllables.stream().sorted(Comparator.comparingInt(Syllable::tick)).toList();
  }

  /** The same track with other notes. */
  public Track withNotes(List<Note> newNotes) {
    return new Track(name, role, channel, program, pan, newNotes, controls, syllables);
  }

  /** The same track singing other words. */
  public Track withSyllables(List<Syllable> newSyllables) {
    return new Track(name, role, channel, program, pan, notes, controls, newSyllables);
  }

  /** Whether it is the drum kit. */
  public boolean drums() {
    return role == TrackRole.DRUMS;
  }
}
