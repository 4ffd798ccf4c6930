package org.sply85.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sply85.lexicon.LyricText.Stanza;

class LyricTextTest {
  @Test
  void headingsNameSections() {
    assertThat(
            LyricText.parse(
                "[Verse 1]\nOne line\n\nTwo\nChorus:\nSing it\n[Verse 2]\nThree\n(Chorus)\n"))
        .containsExactly(
            new Stanza("verse", List.of("One line", "Two")),
            new Stanza("chorus", List.of("Sing it")),
            new Stanza("verse", List.of("Three")),
            new Stanza("chorus", List.of("Sing it")));
  }

  @Test
  void withoutHeadingsWhatComesAgainIsTheChorus() {
    assertThat(LyricText.parse("a b\nc d\n\nla la\n\ne f\n\nla la\n"))
        .extracting(Stanza::role)
        .containsExactly("verse", "chorus", "verse", "chorus");
  }

  @Test
  void countsSyllables() {
    assertThat(LyricText.parse("Hello darkness, 24/7").get(0).syllables()).isEqualTo(9);
  }

  @Test
  void remarksOnWhatIsLeftOutAndWhatOffends() {
    assertThat(LyricText.remarks("I love you \ud83d\ude00\nand that shit")).hasSize(2);
    assertThat(LyricText.remarks("I love you \ud83d\ude00\nand that shit").get(0))
        .contains("left out")
        .contains("\ud83d\ude00");
    assertThat(LyricText.remarks("and that shit"))
        .containsExactly("lyrics: sung as written, though it may offend: shit");
    assertThat(LyricText.remarks("nothing to see, 24/7")).isEmpty();
  }

  @Test
  void tellsWhatCanNotBeSung() {
    assertThat(LyricText.fault("fine\n\u043f\u0440\u0438\u0432\u0435\u0442"))
        .get()
        .asString()
        .startsWith("line 2:")
        .contains("Cyrillic");
    assertThat(LyricText.fault(" \n[Verse]\n \ud83d\ude00")).get().asString().contains("no word");
    assertThat(LyricText.fault("[Verse]\nI love you \ud83d\ude00")).isEmpty();
  }
}
