package org.sply85.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sply85.music.Chord;
import org.sply85.music.Note;

/** Features of how a melody fits its chords. Notes without a chord under them do not count. */
final class FitMeasures {
  private static final int STEP = 2;

  private final Passage passage;
  private final ChordGrid chords;
  private int notes;
  private int chordTones;
  private int resolved;
  private int strong;
  private int strongChordTones;
  private double distance;
  private double duration;
  private double consonance;
  private int consonancePairs;

  private FitMeasures(Passage passage, ChordGrid chords) {
    this.passage = passage;
    this.chords = chords;
  }

  static void measure(Passage passage, ChordGrid chords, Map<Feature, Double> values) {
    FitMeasures fit = new FitMeasures(passage, chords);
    for (int i = 0; i < passage.melody().size(); i++) {
      fit.add(i);
    }
    if (fit.notes > 0) {
      values.put(Feature.CHORD_TONE_SHARE, (double) fit.chordTones / fit.notes);
      values.put(
          Feature.CHORD_TONE_OR_RESOLVED_SHARE,
          (double) (fit.chordTones + fit.resolved) / fit.notes);
      values.put(Feature.STRONG_CHORD_TONE_SHARE, (double) fit.strongChordTones / fit.strong);
      values.put(Feature.CONSONANCE_SCORE, fit.consonance / fit.consonancePairs);
      values.put(Feature.MELODY_CHORD_DISTANCE, fit.distance / fit.duration);
    }
  }

  private void add(int index) {
    List<Note> melody = passage.melody();
    Note note = melody.get(index);
    Optional<Chord> under = chords.at(BarGrid.step(note.tick()));
    if (under.isEmpty()) {
      return;
    }
    boolean chordTone = under.get().contains(note.pitch());
    notes++;
    chordTones += chordTone ? 1 : 0;
    if (!chordTone && index + 1 < melody.size()) {
      resolved += Math.abs(melody.get(index + 1).pitch() - note.pitch()) <= STEP ? 1 : 0;
    }
    if (MetricWeight.of(note.tick(), passage.meter()) == MetricWeight.STRONG) {
      strong++;
      strongChordTones += chordTone ? 1 : 0;
    }
    addConsonance(note);
    boolean[] pitchClass = new boolean[12];
    pitchClass[note.pitch() % 12] = true;
    distance +=
        note.duration()
            * Figures.tonalDistance(pitchClass, ChordMeasures.pitchClasses(under.get()));
    duration += note.duration();
  }

  private void addConsonance(Note note) {
    int end = Math.max(BarGrid.step(note.tick()) + 1, BarGrid.step(note.end()));
    for (int step = BarGrid.step(note.tick()); step < end; step++) {
      chords.at(step).ifPresent(chord -> addConsonance(note.pitch(), chord));
    }
  }

  private void addConsonance(int pitch, Chord chord) {
    boolean[] tones = ChordMeasures.pitchClasses(chord);
    for (int tone = 0; tone < tones.length; tone++) {
      if (tones[tone]) {
        consonancePairs++;
        consonance +=
            switch (Math.floorMod(pitch - tone, 12)) {
              case 0, 3, 4, 7, 8, 9 -> 1;
              case 5 -> 0;
              default -> -1;
            };
      }
    }
  }
}
