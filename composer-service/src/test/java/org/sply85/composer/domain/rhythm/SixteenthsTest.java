package org.sply85.composer.domain.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.sply85.composer.domain.Briefs;
import org.sply85.composer.domain.Planner;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.SongPlan;

class SixteenthsTest {
  /** Of a hundred ballads at a tempo, those that use sixteenths. */
  private static long users(double tempo) {
    return LongStream.range(0, 100)
        .filter(
            seed -> {
              SongPlan plan =
                  new Planner().plan(Briefs.at("ballad", seed, tempo), Briefs.targets());
              return Sixteenths.welcome(new IdeaScope(plan, plan.idea("verse"))) > 0.5;
            })
        .count();
  }

  @Test
  void slowSongsUseThemAndQuickOnesSeldom() {
    assertThat(users(62)).isGreaterThan(88);
    assertThat(users(75)).isBetween(48L, 78L);
    assertThat(users(110)).isLessThan(25);
  }
}
