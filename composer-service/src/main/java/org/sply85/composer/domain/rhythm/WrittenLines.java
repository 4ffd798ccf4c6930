package org.sply85.composer.domain.rhythm;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.scope.Draw;
import org.sply85.composer.domain.scope.IdeaScope;

/**
 * Proposes the style's written lines: two bars as they stand, one bar cut from their end, four bars
 * as a line and its echo or as two lines.
 */
public final class WrittenLines implements RhythmProposer {
  private static final double ECHO = 0.5;

  @Override
  public String name() {
    return "lines";
  }

  @Override
  public PhraseRhythm propose(RhythmTask task, SplittableRandom random) {
    IdeaScope scope = task.scope();
    RhythmLines lines = RhythmLines.of(scope);
    String role = scope.idea().role();
    int bar = scope.grid().bar();
    PhraseRhythm line = lines.draw(role, task.notesPerBar(), random);
    if (task.phrase().bars() == 1) {
      return oneBar(line, bar);
    }
    boolean answered = task.phrase().bars() >= 4 && !twoBarCalls(task);
    List<Slot> slots = new ArrayList<>(line.slots());
    if (answered) {
      boolean echo = Draw.chance(ECHO, random);
      PhraseRhythm second = echo ? line : lines.draw(role, task.notesPerBar(), random);
      second.slots().forEach(s -> slots.add(s.shifted(2 * bar)));
    }
    return new PhraseRhythm(slots);
  }

  /** The blues' call leaves its answer, two bars, to the band. */
  private static boolean twoBarCalls(RhythmTask task) {
    return task.scope().style().phraseFormsIn(task.scope().idea().role()).containsKey("aab")
        && 4 * task.scope().barSeconds() > 6;
  }

  private static PhraseRhythm oneBar(PhraseRhythm line, int bar) {
    List<Slot> slots = new ArrayList<>();
    for (Slot slot : line.between(0, bar)) {
      slots.add(slot.lasting(Math.min(slot.steps(), bar - slot.step())));
    }
    return new PhraseRhythm(slots);
  }
}
