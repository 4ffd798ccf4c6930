package org.sply85.trainer.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CurveTest {
  private static Curve curve(double[]... passes) {
    List<Curve.Epoch> epochs = new ArrayList<>();
    for (double[] pass : passes) {
      Map<String, Double> figures = new LinkedHashMap<>();
      figures.put("nll", pass[0]);
      if (pass.length > 1) {
        figures.put(Curve.COPIED, pass[1]);
        figures.put(Curve.PEOPLE, 0.06);
      }
      epochs.add(new Curve.Epoch(1, figures, 0));
    }
    return new Curve(epochs);
  }

  @Test
  void theBestPassForeseesBest() {
    assertThat(curve(new double[] {1}, new double[] {0.8}, new double[] {0.9}).best()).isEqualTo(1);
    assertThat(new Curve(List.of()).best()).isEqualTo(-1);
  }

  @Test
  void noPassThatCopiesMoreThanPeopleIsBest() {
    assertThat(
            curve(
                    new double[] {1, 0.01},
                    new double[] {0.9, 0.06},
                    new double[] {0.8, 0.061},
                    new double[] {0.95, 0.02})
                .best())
        .isEqualTo(1);
  }

  @Test
  void whereAllCopyMoreTheLeastCopyingIsBest() {
    assertThat(
            curve(new double[] {1, 0.09}, new double[] {0.9, 0.07}, new double[] {0.8, 0.08})
                .best())
        .isEqualTo(1);
  }
}
