package org.sply85.composer.domain.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.rhythm.PhraseRhythm;
import org.sply85.composer.domain.rhythm.RhythmLines;
import org.sply85.composer.domain.rhythm.Slot;
import org.sply85.composer.domain.scope.Draw;
import org.sply85.composer.domain.scope.Grid;
import org.sply85.contracts.song.Motif;

/**
 * The song's four motifs: the hook in the rhythm of the title, the verse's own, the pre-chorus made
 * of the hook's head, and the bridge as its contrast, turned upside down in longer notes.
 */
final class MotifBank {
  private static final int FEWEST = 3;
  private static final int MOST = 8;

  private final RhythmLines lines;
  private final int barTicks;

  MotifBank(RhythmLines lines) {
    this.lines = lines;
    this.barTicks = Grid.ticks(lines.grid().bar());
  }

  List<Motif> draw(String title, SplittableRandom random) {
    int syllables = Math.max(FEWEST, Math.min(MOST, TitleRhythm.syllables(title)));
    Motif chorus = motif("chorus", syllables, random);
    Motif verse = motif("verse", FEWEST + 1 + random.nextInt(3), random);
    return List.of(chorus, verse, fragment(chorus), contrast(chorus));
  }

  private Motif motif(String role, int notes, SplittableRandom random) {
    int bar = lines.grid().bar();
    List<List<Slot>> heads =
        lines.all(role).stream()
            .map(line -> line.between(0, bar))
            .filter(slots -> slots.size() >= 2)
            .sorted(Comparator.comparingInt(slots -> Math.abs(slots.size() - notes)))
            .toList();
    int nearest = Math.abs(heads.get(0).size() - notes);
    List<Slot> head =
        Draw.any(
            heads.stream().filter(h -> Math.abs(h.size() - notes) <= nearest).toList(), random);
    return motif(role, new PhraseRhythm(head), MotifShape.draw(head.size(), random));
  }

  private Motif motif(String id, PhraseRhythm rhythm, List<Integer> degrees) {
    List<Integer> onsets = new ArrayList<>();
    List<Integer> durations = new ArrayList<>();
    for (Slot slot : rhythm.slots()) {
      onsets.add(Grid.ticks(slot.step()));
      durations.add(Grid.ticks(Math.min(slot.steps(), lines.grid().bar() - slot.step())));
    }
    return new Motif(id, onsets, durations, degrees);
  }

  /** The head of the hook, twice, the second time a step higher. */
  private Motif fragment(Motif hook) {
    int half = barTicks / 2;
    List<Integer> onsets = new ArrayList<>();
    List<Integer> durations = new ArrayList<>();
    List<Integer> degrees = new ArrayList<>();
    for (int copy = 0; copy < 2; copy++) {
      for (int i = 0; i < hook.onsets().size() && hook.onsets().get(i) < half; i++) {
        onsets.add(hook.onsets().get(i) + copy * half);
        durations.add(Math.min(hook.durations().get(i), half - hook.onsets().get(i)));
        degrees.add(hook.degrees().get(i) + copy);
      }
    }
    return onsets.isEmpty()
        ? new Motif("prechorus", hook.onsets(), hook.durations(), hook.degrees())
        : new Motif("prechorus", onsets, durations, degrees);
  }

  /** Every other note of the hook, upside down around its first. */
  private Motif contrast(Motif hook) {
    List<Integer> onsets = new ArrayList<>();
    List<Integer> durations = new ArrayList<>();
    List<Integer> degrees = new ArrayList<>();
    int axis = hook.degrees().get(0);
    for (int i = 0; i < hook.onsets().size(); i += 2) {
      int next = i + 2 < hook.onsets().size() ? hook.onsets().get(i + 2) : barTicks;
      onsets.add(hook.onsets().get(i));
      durations.add(next - hook.onsets().get(i));
      degrees.add(2 * axis - hook.degrees().get(i));
    }
    return new Motif("bridge", onsets, durations, degrees);
  }
}
