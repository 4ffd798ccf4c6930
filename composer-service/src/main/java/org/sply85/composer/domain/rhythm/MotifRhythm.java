package org.sply85.composer.domain.rhythm;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.scope.Draw;
import org.sply85.composer.domain.scope.Grid;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.Motif;

/**
 * Proposes rhythms that grow from the phrase's motif: the motif bar by bar, its last appearance cut
 * to its head with a long note; now and then half a beat late, or with a bar of the style's lines
 * in between.
 */
public final class MotifRhythm implements RhythmProposer {
  private static final double LATE = 0.12;
  private static final double OTHER_BAR = 0.3;

  @Override
  public String name() {
    return "motif";
  }

  @Override
  public PhraseRhythm propose(RhythmTask task, SplittableRandom random) {
    List<Slot> motif = motif(task);
    if (motif.size() < 2) {
      return new WrittenLines().propose(task, random);
    }
    int bar = task.scope().grid().bar();
    int bars = Math.min(task.phrase().bars(), 4);
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < bars; i++) {
      boolean last = i == bars - 1;
      boolean other = !last && i % 2 == 1 && Draw.chance(OTHER_BAR, random);
      List<Slot> shape = last ? head(motif, bar, random) : other ? line(task, random) : motif;
      boolean late = i > 0 && !last && !other && Draw.chance(LATE, random) && fitsLate(shape, bar);
      int shift = i * bar + (late ? 2 : 0);
      shape.forEach(s -> slots.add(s.shifted(shift)));
    }
    return PhraseRhythm.legato(slots.stream().map(Slot::step).toList(), bars * bar);
  }

  private static List<Slot> motif(RhythmTask task) {
    IdeaScope scope = task.scope();
    List<Slot> slots = new ArrayList<>();
    for (Motif motif : scope.plan().motifs()) {
      if (motif.id().equals(task.phrase().motif())) {
        for (int i = 0; i < motif.onsets().size(); i++) {
          int steps = Math.max(1, Grid.step(motif.durations().get(i)));
          slots.add(new Slot(Grid.step(motif.onsets().get(i)), steps));
        }
      }
    }
    return slots;
  }

  /** The first notes of the motif, the last of them on a beat and left to ring. */
  private static List<Slot> head(List<Slot> motif, int bar, SplittableRandom random) {
    int limit = bar / 2 + (random.nextBoolean() ? 1 : 0);
    List<Slot> head = motif.stream().filter(s -> s.step() < limit).toList();
    return head.isEmpty() ? motif.subList(0, 1) : head;
  }

  private static List<Slot> line(RhythmTask task, SplittableRandom random) {
    IdeaScope scope = task.scope();
    return RhythmLines.of(scope)
        .draw(scope.idea().role(), task.notesPerBar(), random)
        .between(0, scope.grid().bar());
  }

  private static boolean fitsLate(List<Slot> shape, int bar) {
    return shape.get(shape.size() - 1).step() + 2 < bar;
  }
}
