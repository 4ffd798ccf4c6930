package org.sply85.composer.domain.melody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sply85.composer.domain.scope.Scale;
import org.sply85.music.Chord;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.statistics.MetricWeight;
import org.sply85.statistics.SongTables;

class MelodyRulesTest {
  private static final Scale C_MAJOR = new Scale(Key.parse("C major"), "ionian");
  private static final Scale A_MINOR = new Scale(Key.parse("A minor"), "harmonic");
  private static final Scale C_BLUES = new Scale(Key.parse("C major"), "blues");

  @Test
  void theLatticeFindsThePathThatTryingAllPathsFinds() {
    int[][] pitches = {{60, 62, 64}, {60, 65}, {59, 62, 67, 72}, {60, 64}};
    for (int seed = 0; seed < 50; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      double[][] costs = new double[pitches.length][];
      for (int i = 0; i < pitches.length; i++) {
        costs[i] = random.doubles(pitches[i].length).toArray();
      }
      double weight = random.nextDouble();
      PitchLattice.MoveCost moves =
          (note, beforeLast, last, pitch) ->
              last == 0 ? 0 : weight * Math.abs(pitch - 2 * last + beforeLast) / (note + 1.0);

      int[] found = new PitchLattice(pitches, costs, moves).cheapest(61, 63);

      assertThat(cost(found, pitches, costs, moves))
          .isEqualTo(
              cheapestOfAll(pitches, costs, moves), org.assertj.core.data.Offset.offset(1e-9));
    }
  }

  private static double cheapestOfAll(
      int[][] pitches, double[][] costs, PitchLattice.MoveCost moves) {
    double best = Double.POSITIVE_INFINITY;
    for (int a : pitches[0]) {
      for (int b : pitches[1]) {
        for (int c : pitches[2]) {
          for (int d : pitches[3]) {
            best = Math.min(best, cost(new int[] {a, b, c, d}, pitches, costs, moves));
          }
        }
      }
    }
    return best;
  }

  private static double cost(
      int[] path, int[][] pitches, double[][] costs, PitchLattice.MoveCost moves) {
    int beforeLast = 61;
    int last = 63;
    double sum = 0;
    for (int i = 0; i < path.length; i++) {
      for (int p = 0; p < pitches[i].length; p++) {
        sum += pitches[i][p] == path[i] ? costs[i][p] : 0;
      }
      sum += moves.of(i, beforeLast, last, path[i]);
      beforeLast = last;
      last = path[i];
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource({
    "0, 12, true",
    "0, 13, false",
    "0, 10, false",
    "0, -11, false",
    "8, -9, false",
    "8, -7, true",
    "7, 8, true",
    "2, 9, true"
  })
  void someLeapsAreNeverSung(int before, int interval, boolean allowed) {
    assertThat(LeapRules.allows(before, interval)).isEqualTo(allowed);
  }

  @Test
  void aLeapAsksForATurn() {
    assertThat(LeapRules.cost(7, -2)).isLessThan(LeapRules.cost(7, 2));
    assertThat(LeapRules.cost(7, 2)).isLessThan(LeapRules.cost(7, 5));
  }

  @ParameterizedTest
  @CsvSource({
    "closed, C:maj, 60 64", "closed, A:min, 60 64", "deceptive, A:min, 60 64 69",
    "open, G:maj, 62 67 71", "open, D:min, 62", "open, A:min, 62 64 67 69 71"
  })
  void phrasesEndOnTheTonesOfTheirCadence(String cadence, String chord, String pitches) {
    StringBuilder allowed = new StringBuilder();
    for (int pitch = 60; pitch < 72; pitch++) {
      if (CadenceTones.allows(pitch, cadence, Chord.parse(chord), C_MAJOR)) {
        allowed.append(pitch).append(' ');
      }
    }
    assertThat(allowed.toString().strip()).isEqualTo(pitches);
  }

  @Test
  void aChromaticChordToneTakesThePlaceOfItsNeighbour() {
    Chord dominant = Chord.parse("E:maj");

    assertThat(A_MINOR.allows(68, dominant)).as("G# over E").isTrue();
    assertThat(A_MINOR.allows(67, dominant)).as("G over E").isFalse();
    assertThat(A_MINOR.allows(67, Chord.parse("A:min"))).as("G over Am").isTrue();
    assertThat(C_MAJOR.allows(66, Chord.parse("C:maj"))).as("F# over C").isFalse();
  }

  @Test
  void onlyTheBluesHasBlueNotes() {
    assertThat(C_BLUES.allows(63, Chord.parse("C:7"))).isTrue();
    assertThat(C_MAJOR.allows(63, Chord.parse("C:7"))).isFalse();
  }

  @Test
  void theLadderOfStepsGoesUpAndDownAgain() {
    assertThat(C_MAJOR.position(60)).isEqualTo(35);
    assertThat(C_MAJOR.position(61)).isEqualTo(35.5);
    assertThat(C_MAJOR.degree(67)).isEqualTo(5);
    for (Scale scale : new Scale[] {C_MAJOR, A_MINOR}) {
      for (int position = 20; position < 50; position++) {
        assertThat(scale.position(scale.pitch(position))).isEqualTo(position);
      }
    }
  }

  @Test
  void stepsCostLessThanLeapsAndARunOfSurprisesAveragesOut() {
    RealMoves moves = new RealMoves(SongTables.standard(), Key.parse("C major"));
    Chord tonic = Chord.parse("C:maj");
    MetricWeight weight = MetricWeight.of(480, Meter.FOUR_FOUR);

    assertThat(moves.cost(65, 64, 62, weight, tonic))
        .isLessThan(moves.cost(65, 64, 53, weight, tonic));
    double expected = 0;
    for (int pitch = 52; pitch <= 76; pitch++) {
      double cost = moves.cost(65, 64, pitch, weight, tonic);
      expected += Math.exp(-cost) * moves.surprise(65, 64, pitch, weight, tonic);
    }
    assertThat(expected).as("expected surprise").isBetween(-1e-9, 1e-9);
  }
}
