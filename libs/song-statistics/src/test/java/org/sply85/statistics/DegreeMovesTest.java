package org.sply85.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sply85.music.Chord;
import org.sply85.music.Key;
import org.sply85.music.Mode;

class DegreeMovesTest {
  private static final Key C = new Key(0, Mode.MAJOR);
  private static final PitchWindow WINDOW = new PitchWindow(55, 79);

  private final DegreeMoves moves = SongTables.standard().degrees();

  private static MelodyContext from(int pitch, Key key, String chord) {
    return new MelodyContext(key, pitch, 0, MetricWeight.STRONG, Chord.parse(chord));
  }

  @Test
  void givesEveryPitchOfTheWindowAProbability() {
    double[] p = moves.nextPitch(from(67, C, "C:maj"), WINDOW);
    assertThat(p).hasSize(25);
    assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-9));
    assertThat(Arrays.stream(p).min().orElseThrow()).isPositive();
  }

  @Test
  void followsTheChordOnStrongBeats() {
    // From D (62), E (64) belongs to C major but not to G major, B (59) the other way round.
    double[] onTonic = moves.nextPitch(from(62, C, "C:maj"), WINDOW);
    double[] onDominant = moves.nextPitch(from(62, C, "G:maj"), WINDOW);
    assertThat(onTonic[64 - 55]).isGreaterThan(onDominant[64 - 55]);
    assertThat(onDominant[59 - 55]).isGreaterThan(onTonic[59 - 55]);
  }

  @Test
  void readsMinorInItsRelativeMajor() {
    Key aMinor = new Key(9, Mode.MINOR);
    assertThat(moves.nextPitch(from(64, aMinor, "A:min"), WINDOW))
        .containsExactly(moves.nextPitch(from(64, C, "A:min"), WINDOW));
  }

  @Test
  void movesWithTheKey() {
    Key d = new Key(2, Mode.MAJOR);
    assertThat(moves.nextPitch(from(66, d, "D:maj"), new PitchWindow(57, 81)))
        .containsExactly(moves.nextPitch(from(64, C, "C:maj"), WINDOW));
  }

  @Test
  void endsClosedPhrasesOnTheTonicMostOften() {
    for (Mode mode : Mode.values()) {
      double[] closed = moves.endDegrees(mode, Cadence.CLOSED);
      assertThat(closed[0]).isEqualTo(Arrays.stream(closed).max().orElseThrow());
      assertThat(closed[0]).isGreaterThan(moves.endDegrees(mode, Cadence.OPEN)[0]);
    }
  }

  @Test
  void beginsPhrasesWithinTheScale() {
    double[] p = moves.firstPitch(C, MetricWeight.STRONG, Chord.parse("C:maj"), WINDOW);
    double white = 0;
    for (int i = 0; i < p.length; i++) {
      white += C.contains(55 + i) ? p[i] : 0;
    }
    assertThat(white).isGreaterThan(0.95);
  }
}
