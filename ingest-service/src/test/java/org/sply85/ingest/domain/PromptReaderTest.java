package org.sply85.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sply85.contracts.event.PromptSubmitted;
import org.sply85.contracts.song.Delivery;
import org.sply85.contracts.song.SongBrief;
import org.sply85.contracts.song.Source;
import org.sply85.music.Key;
import org.sply85.style.StyleBasics;
import org.sply85.style.StyleBook;

class PromptReaderTest {
  private static final String WORDS = "a slow sad jazz waltz in D minor at 90 bpm, 2 minutes long";

  @Test
  void anOptionBeatsTheWords() {
    SongBrief brief =
        Prompts.brief(
            new PromptSubmitted(
                null,
                WORDS,
                1L,
                140.0,
                "Bb major",
                "6/8",
                "3:30",
                "rock",
                false,
                "male",
                "Mine",
                -9.0,
                -0.5));
    assertThat(brief.tempoBpm().value()).isEqualTo(140);
    assertThat(brief.key().value()).isEqualTo("Bb major");
    assertThat(brief.meter().value()).isEqualTo("6/8");
    assertThat(brief.durationSeconds().value()).isEqualTo(210);
    assertThat(brief.style().value()).isEqualTo("rock");
    assertThat(brief.voice().value()).isEqualTo("male");
    assertThat(brief.title().value()).isEqualTo("Mine");
    assertThat(brief.delivery()).isEqualTo(new Delivery(-9, -0.5));
    assertThat(
            List.of(
                brief.tempoBpm().source(),
                brief.key().source(),
                brief.meter().source(),
                brief.style().source(),
                brief.title().source(),
                brief.voice().source()))
        .containsOnly(Source.STATED);
  }

  @Test
  void wordsBeatStyleAndMood() {
    SongBrief brief = Prompts.brief(WORDS);
    assertThat(brief.tempoBpm().value()).isEqualTo(90);
    assertThat(brief.key().value()).isEqualTo("D minor");
    assertThat(brief.meter().value()).isEqualTo("3/4");
    assertThat(brief.style().value()).isEqualTo("jazz");
    assertThat(brief.moods().value()).containsExactly("sad");
    assertThat(brief.valence().value()).isLessThan(-0.5);
  }

  @Test
  void whatIsFreeSuitsTheStyle() {
    for (StyleBasics style : StyleBook.standard().styles()) {
      SongBrief brief = Prompts.brief("a " + style.name() + " song");
      assertThat(brief.style().value()).isEqualTo(style.name());
      assertThat(brief.tempoBpm().value()).isBetween(style.tempoLow(), style.tempoHigh());
      assertThat(style.meters()).contains(brief.meter().value());
      assertThat(brief.durationSeconds().value()).isBetween(135.0, 195.0);
      assertThat(Key.parse(brief.key().value()).toString()).isEqualTo(brief.key().value());
      assertThat(brief.tempoBpm().source()).isEqualTo(Source.CHOSEN);
      assertThat(brief.tempoBpm().evidence()).isEmpty();
    }
  }

  @Test
  void aLoFiSongIsShorter() {
    assertThat(Prompts.brief("lo-fi").durationSeconds().value()).isBetween(135.0, 165.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a happy joyful pop song           | 0.6  | 1.0
          a sad, lonely pop song            | -1.0 | -0.6
          not sad                           | 0.2  | 0.6
          pop, never gloomy or sad          | -1.0 | 0.6
          a bittersweet tune                | -0.3 | 0.1
          pop about losing a friend         | -1.0 | -0.6
          """)
  void readsTheValence(String prompt, double low, double high) {
    assertThat(Prompts.brief(prompt).valence().value()).isBetween(low, high);
  }

  @Test
  void aDeniedMoodIsNotAsked() {
    assertThat(Prompts.brief("not sad, but hopeful").moods().value()).containsExactly("hopeful");
    assertThat(Prompts.brief("pop without being angry").moods().value()).isEmpty();
  }

  @Test
  void knowsManyMoodWords() {
    assertThat(MoodLexicon.size()).isGreaterThan(400);
  }

  @Test
  void excitedSongsAreFaster() {
    double calm = Prompts.brief("a calm peaceful rock song").tempoBpm().value();
    double excited = Prompts.brief("an energetic, exciting rock song").tempoBpm().value();
    assertThat(excited).isGreaterThan(calm + 15);
  }

  @Test
  void theSameSeedGivesTheSameBrief() {
    assertThat(Prompts.brief("a song")).isEqualTo(Prompts.brief("a song"));
  }

  @Test
  void otherSeedsGiveOtherChoices() {
    List<SongBrief> briefs =
        IntStream.range(0, 40)
            .mapToObj(
                seed ->
                    Prompts.brief(
                        new PromptSubmitted(
                            null,
                            "a song",
                            (long) seed,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null)))
            .toList();
    assertThat(briefs).extracting(b -> b.style().value()).satisfies(manyDiffer(5));
    assertThat(briefs).extracting(b -> b.key().value()).satisfies(manyDiffer(6));
    assertThat(briefs).extracting(b -> b.title().value()).satisfies(manyDiffer(15));
    assertThat(briefs).extracting(b -> b.tempoBpm().value()).satisfies(manyDiffer(15));
  }

  @Test
  void derivesAJsonSafeSeedFromTheSongId() {
    PromptSubmitted request =
        new PromptSubmitted(
            null, "a song", null, null, null, null, null, null, null, null, null, null, null);
    for (int i = 0; i < 100; i++) {
      UUID id = new UUID(0x5a5a_0000_4000_0000L + i, 0x8000_0000_0000_0000L + 31L * i);
      PromptReading first = Prompts.READER.read(id, request);
      assertThat(first).isEqualTo(Prompts.READER.read(id, request));
      long seed = ((PromptReading.Understood) first).brief().seed();
      assertThat(seed).isBetween(0L, (1L << 53) - 1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a pop song about losing a friend                         | Losing a Friend
          a song for my mother Anna                                | My Mother Anna
          about the summer we moved to the sea and forgot the rain | The Summer We Moved
          about growing up in a small town                         | Growing Up
          a ballad called "Paper Boats"                            | Paper Boats
          """)
  void makesTheTitleFromTheWords(String prompt, String title) {
    assertThat(Prompts.brief(prompt).title().value()).isEqualTo(title);
  }

  @Test
  void aFreeTitleHasTwoPlainWords() {
    assertThat(Prompts.brief("about how to kill it").title().value())
        .matches("\\p{Lu}\\w+ \\p{Lu}\\w+");
    assertThat(Prompts.brief("pop").title().source()).isEqualTo(Source.CHOSEN);
  }

  @Test
  void artistsAreNoModel() {
    SongBrief plain = Prompts.brief("a song");
    SongBrief named = Prompts.brief("a song like The Sad Metal Kings");
    assertThat(named.style()).isEqualTo(plain.style());
    assertThat(named.moods()).isEqualTo(plain.moods());
    assertThat(named.title()).isEqualTo(plain.title());
    assertThat(Prompts.brief("a song in the style of Bossa Nova").style().value())
        .isEqualTo("latin");
  }

  @Test
  void quotesTheUsersOwnWordsAsEvidence() {
    SongBrief brief = Prompts.brief("Something JAZZY, SLOW, in F♯ Minor, without Drums");
    assertThat(brief.style().evidence()).isEqualTo("JAZZY");
    assertThat(brief.tempoBpm().evidence()).isEqualTo("SLOW");
    assertThat(brief.key().evidence()).isEqualTo("F♯ Minor");
    assertThat(brief.instruments().evidence()).isEqualTo("no Drums");
  }

  private static <T> org.assertj.core.api.ThrowingConsumer<List<? extends T>> manyDiffer(
      int least) {
    return values -> assertThat(values.stream().distinct().count()).isGreaterThan(least);
  }
}
