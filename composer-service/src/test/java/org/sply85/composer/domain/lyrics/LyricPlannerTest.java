package org.sply85.composer.domain.lyrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sply85.composer.domain.Briefs;
import org.sply85.contracts.song.Attribute;
import org.sply85.contracts.song.LyricPlan;
import org.sply85.contracts.song.SongBrief;

class LyricPlannerTest {
  private static LyricPlan plan(Attribute<String> topic, Attribute<String> title) {
    SongBrief any = Briefs.of("pop", 4);
    SongBrief brief =
        new SongBrief(
            "a song about " + topic.value(),
            any.seed(),
            title,
            any.style(),
            any.moods(),
            any.valence(),
            any.arousal(),
            any.tempoBpm(),
            any.key(),
            any.meter(),
            any.durationSeconds(),
            any.form(),
            any.instruments(),
            any.voice(),
            topic,
            any.energyShape(),
            any.harmony(),
            any.delivery());
    return new LyricPlanner(brief).plan(List.of(), List.of());
  }

  @Test
  void takesTheThemeOfTheTopic() {
    assertThat(plan(Attribute.stated("the sea", "the sea"), Attribute.chosen("X")).theme())
        .isEqualTo("sea");
    assertThat(plan(Attribute.stated("driving at night", ""), Attribute.chosen("X")).theme())
        .isEqualTo("night-drive");
  }

  @Test
  void keepsTheTitleThatTheUserNames() {
    assertThat(plan(Attribute.stated("rain", "rain"), Attribute.stated("Paris", "Paris")).title())
        .isEqualTo("Paris");
  }

  @Test
  void keepsATitleOfTheTopicThatSings() {
    Attribute<String> title = Attribute.inferred("Coming Home", "coming home");
    assertThat(plan(Attribute.stated("coming home", ""), title).title()).isEqualTo("Coming Home");
  }

  @Test
  void findsATitleInTheThemeForATopicThatDoesNotSing() {
    Attribute<String> title = Attribute.inferred("A Breakup", "a breakup");
    LyricPlan plan = plan(Attribute.stated("a breakup", ""), title);
    assertThat(LyricBook.standard().theme("love-lost").titles()).contains(plan.title());
  }
}
