package org.sply85.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sply85.contracts.event.PromptSubmitted;
import org.sply85.contracts.song.Delivery;
import org.sply85.ingest.domain.PromptReading.Refused;

/** What is refused, and in which words. */
class RefusalTest {
  private static final PromptSubmitted PLAIN = Prompts.request("a song");

  @Test
  void refusesAMissingPrompt() {
    assertThat(Prompts.refusal(Prompts.request(null)))
        .isEqualTo(new Refused("prompt", "prompt must be given"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\t\n", "\u00a0", "\u200b\u200f", "\ufeff"})
  void refusesABlankPrompt(String prompt) {
    assertThat(Prompts.refusal(Prompts.request(prompt)))
        .isEqualTo(new Refused("prompt", "prompt must not be blank"));
  }

  @Test
  void countsCodePointsInNormalFormC() {
    assertThat(Prompts.brief("🎵".repeat(2000)).prompt()).hasSize(4000);
    assertThat(Prompts.brief("e\u0301".repeat(2000)).prompt()).isEqualTo("é".repeat(2000));
    assertThat(Prompts.refusal(Prompts.request("x".repeat(2001))).reason())
        .isEqualTo("prompt must have 1..2000 code points, had 2001");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          900  | bpm must be in 40..220, was 900
          39.5 | bpm must be in 40..220, was 39.5
          -1   | bpm must be in 40..220, was -1
          NaN  | bpm must be in 40..220, was NaN
          """)
  void refusesATempoOutOfRange(double bpm, String reason) {
    assertThat(Prompts.refusal(Options.bpm(bpm))).isEqualTo(new Refused("bpm", reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          techno at 900 bpm         | bpm      | bpm must be in 40..220, was 900
          a 15 minute song          | duration | duration must be in 0:20..10:00, was '15 minute'
          5 seconds of jazz         | duration | duration must be in 0:20..10:00, was '5 seconds'
          """)
  void refusesNumbersInThePromptAsItDoesOptions(String prompt, String field, String reason) {
    assertThat(Prompts.refusal(Prompts.request(prompt))).isEqualTo(new Refused(field, reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7/8", "5/4", "waltz", "4/0", "", "9999999999/4"})
  void refusesOtherMeters(String meter) {
    assertThat(Prompts.refusal(Options.meter(meter)))
        .isEqualTo(
            new Refused(
                "meter",
                "meter must be one of 4/4, 3/4, 6/8, 12/8 (2/4 and 2/2 are written in 4/4;"
                    + " 6/4 and 3/2 in 3/4; 3/8 in 6/8), was '"
                    + meter
                    + "'"));
  }

  @Test
  void refusesAMeterInThePromptThatNoSongIsMadeIn() {
    assertThat(Prompts.refusal(Prompts.request("math rock in 7/8")).reason()).endsWith("was '7/8'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0:19", "10:01", "99:59"})
  void refusesADurationOutOfRange(String duration) {
    assertThat(Prompts.refusal(Options.duration(duration)))
        .isEqualTo(
            new Refused("duration", "duration must be in 0:20..10:00, was '" + duration + "'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"two minutes", "2:75", "150", ""})
  void refusesADurationThatIsNoClock(String duration) {
    assertThat(Prompts.refusal(Options.duration(duration)).reason())
        .isEqualTo("duration must look like '2:30', was '" + duration + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"H minor", "loud", ""})
  void refusesWhatIsNoKey(String key) {
    assertThat(Prompts.refusal(Options.key(key)).reason())
        .startsWith("key must be a note name")
        .endsWith("was '" + key + "'");
  }

  @Test
  void namesTheKnownStyles() {
    assertThat(Prompts.refusal(Options.style("polka")).reason())
        .startsWith("style must be one of [pop, ballad, rock")
        .endsWith("was 'polka'");
  }

  @Test
  void refusesAnUnknownVoice() {
    assertThat(Prompts.refusal(Options.voice("robot", null)).reason())
        .isEqualTo("voice must be one of [female, male, duet, choir], was 'robot'");
  }

  @Test
  void refusesAVoiceForAnInstrumental() {
    assertThat(Prompts.refusal(Options.voice("female", true)))
        .isEqualTo(
            new Refused("voice", "voice must be absent when instrumental is true, was 'female'"));
  }

  @Test
  void refusesATitleThatIsTooLong() {
    assertThat(Prompts.refusal(Options.title("x".repeat(121))).reason())
        .isEqualTo("title must have 1..120 code points, had 121");
  }

  @Test
  void refusesLoudnessAndPeakOutOfRange() {
    assertThat(Prompts.refusal(Options.delivery(0.0, -1.0)).reason())
        .isEqualTo("loudnessLufs must be in -36..-6, was 0");
    assertThat(Prompts.refusal(Options.delivery(-14.0, 1.0)).reason())
        .isEqualTo("truePeakDbtp must be in -9..0, was 1");
  }

  @Test
  void refusesTargetsThatNobodyKnows() {
    assertThat(Prompts.refusal(Options.target("vinyl", null)).reason())
        .isEqualTo("target must be one of [streaming, club, broadcast, cd], was 'vinyl'");
  }

  @Test
  void targetsNameDeliveriesThatFiguresOverrule() {
    assertThat(Prompts.brief(Options.target(" Club ", null)).delivery())
        .isEqualTo(new Delivery(-9, -1));
    assertThat(Prompts.brief(Options.target("cd", -12.0)).delivery())
        .isEqualTo(new Delivery(-12, -0.3));
  }

  @Test
  void readsAPlainRequest() {
    assertThat(Prompts.brief(PLAIN).prompt()).isEqualTo("a song");
  }

  /** Requests with one option set. */
  private static final class Options {
    static PromptSubmitted bpm(double bpm) {
      return new PromptSubmitted(
          null, "a song", 1L, bpm, null, null, null, null, null, null, null, null, null);
    }

    static PromptSubmitted key(String key) {
      return new PromptSubmitted(
          null, "a song", 1L, null, key, null, null, null, null, null, null, null, null);
    }

    static PromptSubmitted meter(String meter) {
      return new PromptSubmitted(
          null, "a song", 1L, null, null, meter, null, null, null, null, null, null, null);
    }

    static PromptSubmitted duration(String duration) {
      return new PromptSubmitted(
          null, "a song", 1L, null, null, null, duration, null, null, null, null, null, null);
    }

    static PromptSubmitted style(String style) {
      return new PromptSubmitted(
          null, "a song", 1L, null, null, null, null, style, null, null, null, null, null);
    }

    static PromptSubmitted voice(String voice, Boolean instrumental) {
      return new PromptSubmitted(
          null, "a song", 1L, null, null, null, null, null, instrumental, voice, null, null, null);
    }

    static PromptSubmitted title(String title) {
      return new PromptSubmitted(
          null, "a song", 1L, null, null, null, null, null, null, null, title, null, null);
    }

    static PromptSubmitted target(String target, Double lufs) {
      return new PromptSubmitted(
          null, "a song", 1L, null, null, null, null, null, null, null, null, lufs, null, target,
          null, null, null);
    }

    static PromptSubmitted delivery(Double lufs, Double peak) {
      return new PromptSubmitted(
          null, "a song", 1L, null, null, null, null, null, null, null, null, lufs, peak);
    }
  }
}
