package org.sply85.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sply85.music.TrackRole;

class MixBookTest {
  private final MixBook book = MixBook.standard();

  @Test
  void everyStyleHasAMixWithAChannelForEveryRole() {
    for (StyleBasics style : StyleBook.standard().styles()) {
      MixStyle mix = book.mix(style.name());
      assertThat(mix.roles().keySet()).as(style.name()).containsExactly(TrackRole.values());
      assertThat(mix.bus().spectrum()).as(style.name()).hasSize(9).containsKeys(63.0, 16000.0);
    }
  }

  @Test
  void noChannelIsLouderThanTheLead() {
    for (StyleBasics style : StyleBook.standard().styles()) {
      MixStyle mix = book.mix(style.name());
      double lead = mix.channel(TrackRole.LEAD).levelLu();
      assertThat(mix.roles().values()).allMatch(channel -> channel.levelLu() <= lead + 1);
    }
  }

  @Test
  void onlyBassAndDrumsReachBelowEightyHertz() {
    for (StyleBasics style : StyleBook.standard().styles()) {
      book.mix(style.name())
          .roles()
          .forEach(
              (role, channel) -> {
                boolean deep = role == TrackRole.BASS || role == TrackRole.DRUMS;
                assertThat(highPassHertz(channel))
                    .as("%s %s", style.name(), role)
                    .isBetween(deep ? 20.0 : 80.0, deep ? 60.0 : 250.0);
              });
    }
  }

  @Test
  void stylesChangeOnlyWhatTheySay() {
    MixStyle dance = book.mix("dance");
    assertThat(dance.channel(TrackRole.BASS).duckDb()).isEqualTo(6);
    assertThat(dance.channel(TrackRole.BASS).squeeze())
        .isEqualTo(book.mix("pop").channel(TrackRole.BASS).squeeze());
    assertThat(dance.bus().spectrum().get(63.0)).isEqualTo(2.5);
    assertThat(dance.bus().spectrum().get(1000.0)).isEqualTo(-6);
  }

  @Test
  void quietStylesDoNotPump() {
    for (String style : List.of("ballad", "jazz", "folk", "cinematic", "blues")) {
      assertThat(book.mix(style).roles().values()).allMatch(channel -> channel.duckDb() == 0);
    }
  }

  @Test
  void refusesAnUnknownStyleNamingTheKnown() {
    assertThatThrownBy(() -> book.mix("polka"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pop, ballad, rock")
        .hasMessageEndingWith("was 'polka'");
  }

  private static double highPassHertz(MixStyle.Channel channel) {
    return channel.equalizer().stream()
        .filter(filter -> filter.type() == MixStyle.FilterType.HIGH_PASS)
        .findFirst()
        .orElseThrow()
        .hertz();
  }
}
