package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;

/**
 * The chords of a passage laid out for one chair, the turnaround of the join included.
 *
 * @param spans in order, filling the passage
 * @param layouts ascending pitches, one array for each span
 */
record VoicedChords(List<ChordSpan> spans, List<int[]> layouts) {
  /** Leads the voices; the join does not reach back into the passage. */
  static VoicedChords of(Scene scene, Voicer voicer) {
    Passage passage = scene.passage();
    List<int[]> layouts = new ArrayList<>(voicer.lead(passage.chords(), passage.lead()));
    List<ChordSpan> spans = joined(passage, scene.after());
    while (layouts.size() >= spans.size() && scene.after().turnaround().isPresent()) {
      layouts.remove(layouts.size() - 1);
    }
    if (layouts.size() < spans.size()) {
      int last = spans.size() - 1;
      Chord from = spans.get(Math.max(0, last - 1)).chord();
      int[] before = layouts.get(layouts.size() - 1);
      layouts.add(voicer.next(before, from, spans.get(last).chord()));
    }
    return new VoicedChords(spans, List.copyOf(layouts));
  }

  /** The chords of the passage with the turnaround of the join in their place. */
  static List<ChordSpan> joined(Passage passage, Seam after) {
    if (after.turnaround().isEmpty()) {
      return passage.chords();
    }
    ChordSpan turn = after.turnaround().get();
    List<ChordSpan> spans = new ArrayList<>();
    for (ChordSpan span : passage.chords()) {
      if (span.tick() < turn.tick()) {
        int end = Math.min(span.end(), turn.tick());
        spans.add(new ChordSpan(span.tick(), end - span.tick(), span.symbol()));
      }
    }
    spans.add(turn);
    return List.copyOf(spans);
  }

  /** The place of the chord that sounds at the tick. */
  int indexAt(int tick) {
    int found = 0;
    for (int i = 0; i < spans.size(); i++) {
      if (spans.get(i).tick() <= tick) {
        found = i;
      }
    }
    return found;
  }

  int last() {
    return spans.size() - 1;
  }
}
