package org.sply85.composer.domain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.scope.Draw;

/**
 * Draws the pitches of a motif: a singable gesture around a tone of the tonic triad, with steps,
 * repeated notes and at most one leap.
 */
final class MotifShape {
  private static final int[] ANCHORS = {0, 2, 4, 4, 2};

  private MotifShape() {}

  /** One degree a note, 0 = tonic, 7 = the tonic above. */
  static List<Integer> draw(int notes, SplittableRandom random) {
    int anchor = ANCHORS[random.nextInt(ANCHORS.length)];
    List<Integer> degrees = new ArrayList<>();
    int shape = Draw.index(new double[] {3, 3, 2.5, 2, 2, 1.5}, random);
    int peak = Math.max(1, Math.min(notes - 1, notes / 2 + random.nextInt(2)));
    for (int i = 0; i < notes; i++) {
      degrees.add(anchor + at(shape, i, notes, peak) - at(shape, 0, notes, peak));
    }
    return degrees;
  }

  private static int at(int shape, int i, int notes, int peak) {
    return switch (shape) {
      case 0 -> i < peak ? 0 : Math.max(-2, 1 + peak - i); // repeated, then up a step and down
      case 1 -> 2 - Math.min(3, i * 3 / Math.max(1, notes - 1)); // falling line
      case 2 -> i <= peak ? Math.min(2, i) : Math.max(0, 2 - (i - peak)); // arch
      case 3 -> i == 0 ? -3 : Math.max(-1, 2 - i); // leap up, then fall
      case 4 -> i % 2 == 0 ? 0 : i % 4 == 1 ? 1 : -1; // turning around a tone
      default -> Math.min(3, i); // rising line
    };
  }
}
