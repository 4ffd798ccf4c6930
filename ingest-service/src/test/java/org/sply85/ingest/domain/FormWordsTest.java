package org.sply85.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sply85.contracts.song.FormWish;
import org.sply85.contracts.song.Source;

class FormWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pop, start with the chorus           | chorus
          it starts with a hook                | hook
          begin straight with the verse        | verse
          chorus first, then verses            | chorus
          opens with a long intro              | intro
          a pop song                           |
          """)
  void readsTheFirstSection(String prompt, String role) {
    assertThat(form(prompt).startWith()).isEqualTo(role == null ? "" : role);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pop, no bridge                       | bridge
          rock without an intro                | intro
          no intro or outro                    | intro outro
          skip the pre-chorus                  | prechorus
          no guitar solo                       | solo
          """)
  void readsWhatMustNotOccur(String prompt, String roles) {
    assertThat(form(prompt).without()).containsExactly(roles.split(" "));
    assertThat(form(prompt).required()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rock with a guitar solo              | solo
          pop with a bridge                    | bridge
          pop that has a short breakdown       | break
          piano solo in the middle             | solo
          """)
  void readsWhatMustOccur(String prompt, String role) {
    assertThat(form(prompt).required()).containsExactly(role);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          with a key change at the end         | true
          modulate for the last chorus         | true
          no key change                        | false
          rock                                 | false
          """)
  void readsTheKeyChange(String prompt, boolean keyChange) {
    assertThat(form(prompt).keyChange()).isEqualTo(keyChange);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          verse chorus verse chorus bridge chorus      | verse chorus verse chorus bridge chorus
          intro, verse 1, pre-chorus, chorus, outro    | intro verse prechorus chorus outro
          verse - chorus - verse - chorus x2           | verse chorus verse chorus chorus
          verse, then chorus, then double chorus       | verse chorus chorus chorus
          intro -> verse -> drop -> break -> drop      | intro verse chorus break chorus
          an AABA song                                 | verse verse bridge verse
          in ABABCB form                               | verse chorus verse chorus bridge chorus
          a verse and a chorus                         |
          """)
  void readsTheWholeForm(String prompt, String roles) {
    assertThat(form(prompt).sections())
        .containsExactlyElementsOf(roles == null ? List.of() : List.of(roles.split(" ")));
  }

  @Test
  void choosesTheFormWhenNothingIsSaid() {
    assertThat(Prompts.brief("a pop song").form().source()).isEqualTo(Source.CHOSEN);
  }

  private static FormWish form(String prompt) {
    return Prompts.brief(prompt).form().value();
  }
}
