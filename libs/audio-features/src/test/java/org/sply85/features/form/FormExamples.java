package org.sply85.features.form;

import java.util.List;
import org.sply85.features.BeatGrid;
import org.sply85.features.LabelledSpan;
import org.sply85.features.harmony.PitchProfiles;
import org.sply85.features.learned.NetTrainer.Example;
import org.sply85.features.spectral.SpectralFeatures;

/** What the networks of form learn from. */
public final class FormExamples {
  private FormExamples() {}

  /** Adds the bars and the sections of a piece. */
  public static void add(
      SpectralFeatures features,
      PitchProfiles profiles,
      BeatGrid grid,
      List<LabelledSpan> truth,
      List<Example> boundaries,
      List<Example> functions) {
    BarTable table = BarTable.of(features, profiles, grid);
    Likeness likeness = Likeness.of(table);
    float[][] rows = BoundaryEvidence.of(table, likeness);
    int[] starts =
        truth.stream().mapToInt(s -> nearest(table, s.start())).distinct().sorted().toArray();
    for (int bar = 1; bar < rows.length; bar++) {
      boolean begins = java.util.Arrays.binarySearch(starts, bar) >= 0;
      float[] target = begins ? new float[] {0, 1} : new float[] {1, 0};
      boundaries.add(new Example(new float[][] {rows[bar]}, target));
    }
    float[][] sections = SectionEvidence.of(table, likeness, starts);
    for (int s = 0; s < starts.length; s++) {
      double middle = table.edges()[starts[s]] + 0.5;
      for (LabelledSpan span : truth) {
        int function = Form.FUNCTIONS.indexOf(span.label());
        if (function >= 0 && middle >= span.start() && middle < span.end()) {
          float[] target = new float[Form.FUNCTIONS.size()];
          target[function] = 1;
          functions.add(new Example(new float[][] {sections[s]}, target));
        }
      }
    }
  }

  private static int nearest(BarTable table, double seconds) {
    int best = 0;
    for (int bar = 0; bar < table.bars(); bar++) {
      double off = Math.abs(table.edges()[bar] - seconds);
      best = off < Math.abs(table.edges()[best] - seconds) ? bar : best;
    }
    return best;
  }
}
