package org.sply85.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sply85.contracts.song.SongBrief;
import org.sply85.contracts.song.Source;
import org.sply85.ingest.domain.FreePrompts.Expectation;
import org.sply85.ingest.model.PromptNetClassifier;
import org.sply85.prompt.PromptNet;

/** Rules and PromptNet together, on prompts that people might type. */
class FreePromptsTest {
  private static final PromptClassifier NET = new PromptNetClassifier(PromptNet.standard());

  // "The slow train to my home town is what the song is about", and the cooker: their topics come
  // in words that no rule takes for a topic yet.
  private static final Set<String> KNOWN_CLAIMS = Set.of("slow train", "slow cooker");

  @Test
  void understandsMostOfWhatFreshPromptsState() {
    // Not all: see docs/prompts.md. A floor, so that a change for the worse is noticed.
    List<Expectation> stated =
        FreePrompts.fresh().stream().filter(e -> !e.value().equals("none")).toList();
    long met = stated.stream().filter(e -> e.met(NET)).count();
    long byRules = stated.stream().filter(e -> e.met(PromptClassifier.NONE)).count();
    assertThat(met / (double) stated.size()).isGreaterThan(0.75);
    assertThat(met).as("more than the rules alone").isGreaterThan(byRules);
  }

  @Test
  void claimsNothingThatWasNotSaid() {
    List<Expectation> silent =
        FreePrompts.fresh().stream()
            .filter(e -> e.value().equals("none"))
            .filter(e -> KNOWN_CLAIMS.stream().noneMatch(e.prompt()::contains))
            .toList();
    assertThat(silent).hasSizeGreaterThan(20).allMatch(e -> e.met(NET));
  }

  static Stream<Expectation> captions() {
    return FreePrompts.captions().stream();
  }

  @ParameterizedTest
  @MethodSource("captions")
  void understandsAllThatCaptionsStateWithoutDoubt(Expectation caption) {
    assertThat(caption.met(NET)).as("%s", caption).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ein schnelles fröhliches Lied",
        "une chanson lente et triste",
        "быстрая весёлая песня",
        "qwrt zxcv plmk wxyz",
        "",
        "..., !!"
      })
  void abstainsFromWordsItDoesNotKnow(String prompt) {
    assertThat(NET.judge(prompt)).isEmpty();
  }

  @Test
  void saysThatWhatItJudgesIsInferred() {
    SongBrief brief = Prompts.brief("The rhythm is gentle, but it is performed at a rapid rate");
    assertThat(brief.tempoBpm().source()).isEqualTo(Source.INFERRED);
    assertThat(brief.tempoBpm().value()).isGreaterThan(115);
    assertThat(brief.prompt()).contains(brief.tempoBpm().evidence());
  }

  @Test
  void makesNoSongInAStyleThatIsRuledOut() {
    for (long seed = 0; seed < 40; seed++) {
      var request =
          new org.sply85.contracts.event.PromptSubmitted(
              null,
              "anything but jazz",
              seed,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null);
      assertThat(Prompts.brief(request).style().value()).isNotEqualTo("jazz");
    }
  }
}
