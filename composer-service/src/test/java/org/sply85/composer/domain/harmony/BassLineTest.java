package org.sply85.composer.domain.harmony;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sply85.composer.domain.Briefs;
import org.sply85.composer.domain.Planner;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.Chord;

class BassLineTest {
  private static final SongPlan BALLAD =
      new Planner().plan(Briefs.of("ballad", 4), Briefs.targets());
  private static final IdeaScope SCOPE = new IdeaScope(BALLAD, BALLAD.idea("verse"));

  private static ChordLine line(String... halves) {
    return new ChordLine(Stream.of(halves).map(Chord::parse).toList(), 8);
  }

  /** All that the passage becomes over many draws. */
  private static Set<String> outcomes(ChordLine line) {
    Set<String> all = new TreeSet<>();
    for (int seed = 0; seed < 60; seed++) {
      List<Chord> led = BassLine.lead(line, SCOPE, new SplittableRandom(seed)).halves();
      all.add(String.join(" ", led.stream().map(Chord::toString).toList()));
    }
    return all;
  }

  @Test
  void aChordBetweenTwoTakesTheToneThatLiesBetweenThem() {
    ChordLine line = line("C:maj", "C:maj", "G:maj", "G:maj", "A:min", "A:min");
    assertThat(outcomes(line)).hasSize(2);
    assertThat(
            Stream.iterate(0, s -> s + 1)
                .limit(60)
                .map(s -> BassLine.lead(line, SCOPE, new SplittableRandom(s)).halves().get(2)))
        .contains(Chord.parse("G:maj/3"), Chord.parse("G:maj"));
  }

  @Test
  void aMinorChordPassesThroughItsSeventhToAChordAThirdBelow() {
    ChordLine line = line("C:maj", "C:maj", "A:min", "A:min", "F:maj", "F:maj");
    assertThat(
            Stream.iterate(0, s -> s + 1)
                .limit(60)
                .map(s -> BassLine.lead(line, SCOPE, new SplittableRandom(s)).halves().get(3)))
        .contains(Chord.parse("A:min/b7"), Chord.parse("A:min"));
  }

  @Test
  void leavesBassesAloneWhereNoStepIsToBeHad() {
    assertThat(outcomes(line("C:maj", "C:maj", "F:maj", "F:maj", "C:maj", "C:maj"))).hasSize(1);
  }

  @Test
  void theSamePassageGetsTheSameBassEachTime() {
    ChordLine twice = line("C:maj", "G:maj", "A:min", "F:maj", "C:maj", "G:maj", "A:min", "F:maj");
    for (int seed = 0; seed < 30; seed++) {
      List<Chord> led = BassLine.lead(twice, SCOPE, new SplittableRandom(seed)).halves();
      assertThat(led.get(5)).isEqualTo(led.get(1));
    }
  }
}
