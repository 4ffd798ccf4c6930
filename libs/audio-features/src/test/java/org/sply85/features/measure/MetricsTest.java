package org.sply85.features.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sply85.features.LabelledSpan;
import org.sply85.music.Key;

/** Scores by the definitions of mir_eval 0.8; {@link FixtureTool} checks against its own files. */
class MetricsTest {
  @Test
  void countsEventsWithinTheWindowOnce() {
    double[] truth = {6, 7, 8, 9};
    double[] found = {6.05, 6.06, 7.08, 9};
    assertThat(Metrics.beatF(truth, found)).isCloseTo(0.5, within(1e-12));
    assertThat(Metrics.beatF(truth, new double[0])).isZero();
  }

  @Test
  void leavesOutTheFirstFiveSecondsOfBeats() {
    assertThat(Metrics.beatF(new double[] {1, 6}, new double[] {2, 6})).isEqualTo(1);
  }

  @Test
  void weighsKeysByTheirRelation() {
    Key truth = Key.parse("C major");
    assertThat(Metrics.key(truth, Key.parse("C major"))).isEqualTo(1);
    assertThat(Metrics.key(truth, Key.parse("G major"))).isEqualTo(0.5);
    assertThat(Metrics.key(truth, Key.parse("A minor"))).isEqualTo(0.3);
    assertThat(Metrics.key(truth, Key.parse("C minor"))).isEqualTo(0.2);
    assertThat(Metrics.key(truth, Key.parse("F major"))).isZero();
    assertThat(Metrics.key(Key.parse("A minor"), truth)).isEqualTo(0.3);
  }

  @Test
  void comparesChordsAsMajorOrMinorForAsLongAsTheySound() {
    List<LabelledSpan> truth =
        List.of(
            new LabelledSpan(0, 2, "C:maj7"),
            new LabelledSpan(2, 3, "G:sus4"),
            new LabelledSpan(3, 4, "A:min"));
    List<LabelledSpan> found =
        List.of(new LabelledSpan(0, 1, "C"), new LabelledSpan(1, 4, "A:min7"));
    assertThat(Metrics.majMin(truth, found)).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void takesTemposWithinTheShareOfAMultiple() {
    assertThat(Metrics.tempo(100, 104, 0.04, 1)).isTrue();
    assertThat(Metrics.tempo(100, 105, 0.04, 1)).isFalse();
    assertThat(Metrics.tempo(100, 51, 0.04, 1, 0.5)).isTrue();
  }
}
