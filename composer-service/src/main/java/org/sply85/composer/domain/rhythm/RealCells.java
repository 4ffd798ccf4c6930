package org.sply85.composer.domain.rhythm;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.scope.Draw;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.music.Meter;
import org.sply85.statistics.CellGrid;
import org.sply85.statistics.PhrasePart;
import org.sply85.statistics.RhythmCells;
import org.sply85.statistics.RhythmContext;
import org.sply85.statistics.RoleGroup;
import org.sply85.statistics.SongTables;

/**
 * Proposes rhythms cell by cell as real melodies go on, tilted to the wanted density and away from
 * sixteenths where the style has none. The second half of a phrase may echo the first.
 */
public final class RealCells implements RhythmProposer {
  private static final double ECHO = 0.45;
  private static final double DENSITY_PULL = 0.45;
  private static final int TWO_QUARTERS = CellGrid.TWO_QUARTERS.steps();
  private static final int THREE_QUARTERS = CellGrid.THREE_QUARTERS.steps();

  private final RhythmCells cells;

  public RealCells(SongTables tables) {
    this.cells = tables.rhythm();
  }

  @Override
  public String name() {
    return "cells";
  }

  @Override
  public PhraseRhythm propose(RhythmTask task, SplittableRandom random) {
    if (!counted(task.scope().grid().meter())) {
      return new WrittenLines().propose(task, random);
    }
    CellGrid grid = CellGrid.of(task.scope().grid().meter());
    int cellsInBar = Math.max(1, task.scope().grid().bar() / grid.steps());
    int count = task.phrase().bars() * cellsInBar;
    List<Integer> masks = new ArrayList<>();
    boolean echo = count >= 4 && Draw.chance(ECHO, random);
    while (masks.size() < count) {
      boolean copies = echo && masks.size() >= count / 2 && masks.size() < count - 1;
      masks.add(
          copies ? masks.get(masks.size() - count / 2) : next(task, masks, cellsInBar, random));
    }
    List<Integer> onsets = new ArrayList<>();
    for (int cell = 0; cell < count; cell++) {
      for (int step = 0; step < grid.steps(); step++) {
        if ((masks.get(cell) >> step & 1) == 1) {
          onsets.add(cell * grid.steps() + step);
        }
      }
    }
    return onsets.size() < 2
        ? new WrittenLines().propose(task, random)
        : PhraseRhythm.legato(onsets, task.steps());
  }

  /** Whether real melodies were counted in bars of this kind. */
  private static boolean counted(Meter meter) {
    int steps = meter.stepsPerBar();
    return meter.compound() || steps % TWO_QUARTERS == 0 || steps == THREE_QUARTERS;
  }

  private int next(RhythmTask task, List<Integer> before, int cellsInBar, SplittableRandom random) {
    IdeaScope scope = task.scope();
    CellGrid grid = CellGrid.of(scope.grid().meter());
    int bar = before.size() / cellsInBar;
    int bars = task.phrase().bars();
    boolean lastCell = before.size() == bars * cellsInBar - 1;
    int previous = before.isEmpty() ? -1 : before.get(before.size() - 1);
    double[] p =
        cells.distribution(
            new RhythmContext(
                grid,
                PhrasePart.of(bar, bars),
                before.size() % cellsInBar,
                RoleGroup.of(scope.idea().role()),
                previous));
    double wanted = lastCell ? 0.5 : task.notesPerBar() / cellsInBar;
    double sixteenths = Sixteenths.welcome(scope);
    for (int mask = 0; mask < p.length; mask++) {
      double miss = Integer.bitCount(mask) - wanted;
      double odd = Integer.bitCount(mask & 0xAAAA);
      p[mask] *= Math.exp(-DENSITY_PULL * miss * miss) * Math.pow(sixteenths, odd);
      p[mask] *= before.isEmpty() && mask == 0 ? 0.02 : 1;
    }
    return Draw.index(p, random);
  }
}
