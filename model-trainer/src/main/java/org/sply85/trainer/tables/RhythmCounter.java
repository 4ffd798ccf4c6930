package org.sply85.trainer.tables;

import org.sply85.music.Note;
import org.sply85.statistics.CellGrid;
import org.sply85.statistics.CountTable;
import org.sply85.statistics.CountTableBuilder;
import org.sply85.statistics.PhraseMark;
import org.sply85.statistics.PhrasePart;
import org.sply85.statistics.RhythmContext;
import org.sply85.trainer.corpus.CorpusSong;

/** Counts rhythm cells, phrase by phrase. */
final class RhythmCounter {
  private final CountTableBuilder counts = new CountTableBuilder();

  void add(CorpusSong song) {
    CellGrid grid = CellGrid.of(song.meter());
    int[] cells = cells(song, grid);
    int perBar = song.meter().barTicks() / grid.ticks();
    for (PhraseMark phrase : song.phrases()) {
      for (int i = phrase.startBar() * perBar; i < phrase.endBar() * perBar; i++) {
        if (phrase.sung() && i < cells.length) {
          int bar = i / perBar - phrase.startBar();
          RhythmContext context =
              new RhythmContext(
                  grid,
                  PhrasePart.of(bar, phrase.bars()),
                  i % perBar,
                  phrase.role().group(),
                  i == 0 ? -1 : cells[i - 1]);
          counts.add(context.keys(), cells[i]);
        }
      }
    }
  }

  private static int[] cells(CorpusSong song, CellGrid grid) {
    int[] cells = new int[song.bars() * song.meter().barTicks() / grid.ticks()];
    for (Note note : song.melody()) {
      int cell = Math.floorDiv(note.tick(), grid.ticks());
      if (cell >= 0 && cell < cells.length) {
        cells[cell] |= 1 << (note.tick() - cell * grid.ticks()) / (grid.ticks() / grid.steps());
      }
    }
    return cells;
  }

  CountTable table(int minimum, int fewest) {
    return counts.build(minimum, fewest);
  }
}
