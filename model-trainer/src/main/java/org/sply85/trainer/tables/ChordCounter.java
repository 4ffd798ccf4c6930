package org.sply85.trainer.tables;

import java.util.ArrayList;
import java.util.List;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.statistics.ChordContext;
import org.sply85.statistics.ChordMoves;
import org.sply85.statistics.CoreChord;
import org.sply85.statistics.CountTable;
import org.sply85.statistics.CountTableBuilder;
import org.sply85.statistics.SectionRole;

/** Counts chord changes, section edges and how long chords stay. */
final class ChordCounter {
  private final CountTableBuilder counts = new CountTableBuilder();

  /** Counts one section's chords. */
  void add(Key key, Meter meter, SectionRole role, List<ChordSpan> chords) {
    if (chords.isEmpty()) {
      return;
    }
    List<CoreChord> cores = new ArrayList<>();
    List<Integer> ticks = new ArrayList<>();
    for (ChordSpan span : chords) {
      CoreChord core = CoreChord.of(span.chord(), key.tonic());
      int last = cores.size() - 1;
      if (last >= 0 && cores.get(last).equals(core)) {
        ticks.set(last, ticks.get(last) + span.duration());
      } else {
        cores.add(core);
        ticks.add(span.duration());
      }
    }
    ChordMoves.countStart(counts, key.mode(), role, cores.get(0));
    ChordMoves.countEnd(counts, key.mode(), role, cores.get(cores.size() - 1));
    for (int i = 0; i < cores.size(); i++) {
      ChordMoves.countStay(counts, role, Math.round(2f * ticks.get(i) / meter.barTicks()));
      if (i > 0) {
        ChordContext context =
            new ChordContext(key.mode(), role, cores.get(Math.max(0, i - 2)), cores.get(i - 1));
        ChordMoves.count(counts, context, cores.get(i));
      }
    }
  }

  CountTable table(int minimum, int fewest) {
    return counts.build(minimum, fewest);
  }
}
