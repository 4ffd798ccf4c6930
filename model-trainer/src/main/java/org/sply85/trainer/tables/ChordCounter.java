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

  private record Stay(CoreChord chord, int ticks) {}

  /** Counts how one section begins, goes on and ends. */
  void addMoves(Key key, SectionRole role, List<ChordSpan> chords) {
    List<CoreChord> cores = stays(key, chords).stream().map(Stay::chord).toList();
    if (cores.isEmpty()) {
      return;
    }
    ChordMoves.countStart(counts, key.mode(), role, cores.get(0));
    ChordMoves.countEnd(counts, key.mode(), role, cores.get(cores.size() - 1));
    for (int i = 1; i < cores.size(); i++) {
      ChordContext context =
          new ChordContext(key.mode(), role, cores.get(Math.max(0, i - 2)), cores.get(i - 1));
      ChordMoves.count(counts, context, cores.get(i));
    }
  }

  /** Counts how long one section's chords stay. */
  void addStays(Key key, Meter meter, SectionRole role, List<ChordSpan> chords) {
    for (Stay stay : stays(key, chords)) {
      ChordMoves.countStay(counts, role, Math.round(2f * stay.ticks() / meter.barTicks()));
    }
  }

  private static List<Stay> stays(Key key, List<ChordSpan> chords) {
    List<Stay> stays = new ArrayList<>();
    for (ChordSpan span : chords) {
      CoreChord core = CoreChord.of(span.chord(), key.tonic());
      int last = stays.size() - 1;
      if (last >= 0 && stays.get(last).chord().equals(core)) {
        stays.set(last, new Stay(core, stays.get(last).ticks() + span.duration()));
      } else {
        stays.add(new Stay(core, span.duration()));
      }
    }
    return stays;
  }

  CountTable table(int minimum, int fewest) {
    return counts.build(minimum, fewest);
  }
}
