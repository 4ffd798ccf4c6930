package org.sply85.trainer.tables;

import java.util.List;
import java.util.Optional;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Note;
import org.sply85.statistics.CountTable;
import org.sply85.statistics.CountTableBuilder;
import org.sply85.statistics.DegreeMoves;
import org.sply85.statistics.MelodyContext;
import org.sply85.statistics.MetricWeight;
import org.sply85.statistics.PhraseMark;
import org.sply85.trainer.corpus.CorpusSong;

/** Counts melodic moves, phrase beginnings and phrase ends. */
final class DegreeCounter {
  private final CountTableBuilder counts = new CountTableBuilder();

  /**
   * Counts a song's moves.
   *
   * @param sureTonic whether the key's tonic is known, and not only its signature: phrase ends are
   *     counted only then
   */
  void add(CorpusSong song, boolean sureTonic) {
    ChordFinder chords = new ChordFinder(song.chords());
    List<Note> melody = song.melody();
    for (int i = 1; i < melody.size(); i++) {
      Note note = melody.get(i);
      Optional<Chord> chord = chords.at(note.tick());
      if (chord.isPresent()) {
        int before = melody.get(i - 1).pitch();
        int reached = i > 1 ? before - melody.get(i - 2).pitch() : 0;
        MetricWeight weight = MetricWeight.of(note.tick(), song.meter());
        MelodyContext context = new MelodyContext(song.key(), before, reached, weight, chord.get());
        DegreeMoves.count(counts, context, note.pitch());
      }
    }
    if (sureTonic) {
      song.phrases().stream().filter(PhraseMark::sung).forEach(p -> addEdges(song, p, chords));
    }
  }

  private void addEdges(CorpusSong song, PhraseMark phrase, ChordFinder chords) {
    List<Note> notes = PhraseNotes.of(song, phrase);
    if (!notes.isEmpty()) {
      Note first = notes.get(0);
      MetricWeight weight = MetricWeight.of(first.tick(), song.meter());
      chords
          .at(first.tick())
          .ifPresent(c -> DegreeMoves.countFirst(counts, first.pitch(), song.key(), weight, c));
      Note last = notes.get(notes.size() - 1);
      chords
          .at(last.tick())
          .ifPresent(c -> DegreeMoves.countEnd(counts, last.pitch(), song.key(), c));
    }
  }

  CountTable table(int minimum, int fewest) {
    return counts.build(minimum, fewest);
  }

  /** Finds the chord under a tick. */
  private static final class ChordFinder {
    private final java.util.TreeMap<Integer, ChordSpan> spans = new java.util.TreeMap<>();

    ChordFinder(List<ChordSpan> chords) {
      chords.forEach(c -> spans.put(c.tick(), c));
    }

    Optional<Chord> at(int tick) {
      var span = spans.floorEntry(tick);
      return span == null || span.getValue().end() <= tick
          ? Optional.empty()
          : Optional.of(span.getValue().chord());
    }
  }
}
