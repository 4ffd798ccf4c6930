package org.sply85.arranger.domain;

import java.util.List;
import org.sply85.contracts.song.PlannedSection;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.style.Level;

/**
 * A section with its chords and melody set, before the band plays. Ticks count from the song's
 * start.
 *
 * @param index place in the form, from 0
 * @param section what the plan says of it
 * @param meter the song's meter
 * @param key the key it sounds in
 * @param chords filling the section
 * @param lead its melody; pickups lie before its start
 * @param energy intensity as the band takes it, 0..1
 * @param last whether the song ends with it
 */
record Passage(
    int index,
    PlannedSection section,
    Meter meter,
    Key key,
    List<ChordSpan> chords,
    List<Note> lead,
    double energy,
    boolean last) {
  Passage {
    chords = List.copyOf(chords);
    lead = List.copyOf(lead);
  }

  String label() {
    return section.label();
  }

  String role() {
    return section.role();
  }

  int bars() {
    return section.bars();
  }

  int start() {
    return barStart(0);
  }

  int end() {
    return barStart(bars());
  }

  int barStart(int bar) {
    return (section.startBar() + bar) * meter.barTicks();
  }

  int lastBarStart() {
    return barStart(bars() - 1);
  }

  /** First tick of the second half of the last bar, on a beat. */
  int lastHalfBarStart() {
    int beats = meter.barTicks() / meter.beatTicks();
    return lastBarStart() + (beats - Math.max(1, beats / 2)) * meter.beatTicks();
  }

  Level level() {
    return Level.of(energy);
  }

  boolean chorus() {
    return role().equals("chorus") || role().equals("hook");
  }

  /** The place in {@link #chords} of the chord that sounds at the tick. */
  int chordIndexAt(int tick) {
    int found = 0;
    for (int i = 0; i < chords.size(); i++) {
      if (chords.get(i).tick() <= tick) {
        found = i;
      }
    }
    return found;
  }

  Chord chordAt(int tick) {
    return chords.get(chordIndexAt(tick)).chord();
  }

  Passage withChords(List<ChordSpan> newChords) {
    return new Passage(index, section, meter, key, newChords, lead, energy, last);
  }

  Passage withLead(List<Note> newLead) {
    return new Passage(index, section, meter, key, chords, newLead, energy, last);
  }
}
