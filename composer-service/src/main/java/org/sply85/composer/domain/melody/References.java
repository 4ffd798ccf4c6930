package org.sply85.composer.domain.melody;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.harmony.ChordLine;
import org.sply85.composer.domain.rhythm.Slot;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.composer.domain.scope.Scale;
import org.sply85.contracts.song.PlannedPhrase;
import org.sply85.music.Chord;

/** Turns "this phrase takes after that one" into what is known of its pitches. */
final class References {
  private static final double TAIL = 0.3;
  private static final int[] SHIFTS = {-1, 1, -2, 2, 0, -3, 3};

  private References() {}

  /**
   * A phrase that has its pitches.
   *
   * @param slots counted from the idea's start
   * @param pitches one a slot
   * @param phrase the phrase
   */
  record Sung(List<Slot> slots, int[] pitches, PlannedPhrase phrase) {}

  /**
   * The guide for a phrase that takes after another.
   *
   * @param slots the phrase's own, counted from the idea's start
   */
  static Guide guide(PlannedPhrase phrase, List<Slot> slots, Sung model, Harmony harmony) {
    Guide guide = Guide.free(slots.size());
    int[] matched = matched(phrase, slots, model, harmony);
    switch (phrase.variation()) {
      case "exact" -> System.arraycopy(matched, 0, guide.fixed(), 0, matched.length);
      case "newTail" -> keepHead(matched, slots, guide);
      case "sequence" -> shift(matched, slots, guide, harmony);
      case "keepRhythm" -> imitate(matched, guide, harmony.scope().scale());
      default -> {}
    }
    return guide;
  }

  /**
   * What a reference is bent to.
   *
   * @param scope the idea
   * @param chords its chords
   * @param random for choices among equals
   */
  record Harmony(IdeaScope scope, ChordLine chords, SplittableRandom random) {}

  /** The model's pitch at the same place of the phrase; 0 where it has no note there. */
  private static int[] matched(
      PlannedPhrase phrase, List<Slot> slots, Sung model, Harmony harmony) {
    int bar = harmony.scope().grid().bar();
    int offset = (phrase.startBar() - model.phrase().startBar()) * bar;
    int[] pitches = new int[slots.size()];
    for (int i = 0; i < slots.size(); i++) {
      for (int j = 0; j < model.slots().size(); j++) {
        if (model.slots().get(j).step() + offset == slots.get(i).step()) {
          pitches[i] = fitting(model.pitches()[j], slots.get(i), harmony);
        }
      }
    }
    return pitches;
  }

  /**
   * A tone that a chromatic chord tone has taken the place of gives way to it (E to Eb over F7).
   */
  private static int fitting(int pitch, Slot slot, Harmony harmony) {
    Chord chord = harmony.chords().under(slot.step(), slot.steps());
    Scale scale = harmony.scope().scale();
    if (scale.allows(pitch, chord)) {
      return pitch;
    }
    boolean down = chord.contains(pitch - 1) && pitch > harmony.scope().lowest();
    boolean up = chord.contains(pitch + 1) && pitch < harmony.scope().highest();
    return down ? pitch - 1 : up ? pitch + 1 : pitch;
  }

  private static void keepHead(int[] matched, List<Slot> slots, Guide guide) {
    for (int i = 0; i < slots.size() - 1; i++) {
      if (head(i, slots)) {
        guide.fixed()[i] = matched[i];
      }
    }
  }

  /** Whether a note of a phrase comes before its tail. */
  static boolean head(int note, List<Slot> slots) {
    int first = slots.get(0).step();
    int length = slots.get(slots.size() - 1).step() - first;
    return note < slots.size() - 1 && slots.get(note).step() - first <= (1 - TAIL) * length;
  }

  /** The model moved along the scale to where it fits the chords best. */
  private static void shift(int[] matched, List<Slot> slots, Guide guide, Harmony harmony) {
    Scale scale = harmony.scope().scale();
    int[] best = matched;
    double lowest = Double.POSITIVE_INFINITY;
    for (int by : SHIFTS) {
      int[] moved =
          Arrays.stream(matched)
              .map(p -> p == 0 ? 0 : scale.pitch((int) Math.floor(scale.position(p)) + by))
              .toArray();
      double misfit = misfit(moved, slots, harmony) + 0.4 * Math.abs(by) - (by == 0 ? 0.2 : 0);
      if (misfit < lowest) {
        lowest = misfit;
        best = moved;
      }
    }
    System.arraycopy(best, 0, guide.wanted(), 0, best.length);
    imitate(best, guide, scale);
  }

  private static double misfit(int[] pitches, List<Slot> slots, Harmony harmony) {
    IdeaScope scope = harmony.scope();
    double misfit = 0;
    for (int i = 0; i < pitches.length; i++) {
      if (pitches[i] > 0) {
        Slot slot = slots.get(i);
        Chord chord = harmony.chords().under(slot.step(), slot.steps());
        boolean outside = pitches[i] < scope.lowest() || pitches[i] > scope.highest();
        double weight = 0.3 + scope.grid().weight(slot.step()) + 0.2 * slot.steps();
        misfit += (outside ? 4 : 0) + (chord.contains(pitches[i]) ? 0 : weight * 0.5);
      }
    }
    return misfit;
  }

  private static void imitate(int[] matched, Guide guide, Scale scale) {
    for (int i = 1; i < matched.length; i++) {
      if (matched[i] > 0 && matched[i - 1] > 0) {
        guide.moves()[i] = scale.position(matched[i]) - scale.position(matched[i - 1]);
      }
    }
  }
}
