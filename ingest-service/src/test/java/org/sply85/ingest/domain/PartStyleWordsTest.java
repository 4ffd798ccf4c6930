package org.sply85.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sply85.contracts.song.Attribute;
import org.sply85.contracts.song.PartStyle;
import org.sply85.contracts.song.SongBrief;
import org.sply85.contracts.song.Source;

class PartStyleWordsTest {
  @ParameterizedTest
  @CsvSource({
    "lo-fi jazz with trap drums, lo-fi, drums, hip-hop, trap drums",
    "a folk song with house bass, folk, bass, dance, house bass",
    "a jazz tune with a hip-hop beat, jazz, drums, hip-hop, hip-hop beat",
    "a pop song with reggae-style guitars, pop, guitar, reggae, reggae-style guitars",
    "a rock anthem with a walking jazz bass line, rock, bass, jazz, jazz bass line",
    "synthwave with cinematic strings, synthwave, strings, cinematic, cinematic strings",
    "a ballad with gospel piano, ballad, keys, rnb, gospel piano",
    "a reggae song with funky slap bass, reggae, bass, funk, funky slap bass",
    "a folk song with drums in rock style, folk, drums, rock, drums in rock",
    "a soul song with Bossa Nova percussion, rnb, drums, latin, Bossa Nova percussion"
  })
  void readsWhoPlaysAsAnotherStyleDoes(
      String prompt, String song, String part, String style, String evidence) {
    SongBrief brief = Prompts.brief(prompt);

    assertThat(brief.style().value()).isEqualTo(song);
    assertThat(brief.partStyles().value()).containsExactly(new PartStyle(part, style));
    assertThat(brief.partStyles().source()).isEqualTo(Source.STATED);
    assertThat(brief.partStyles().evidence()).isEqualTo(evidence);
    assertThat(brief.styleOf(part)).isEqualTo(style);
  }

  @Test
  void readsSeveralParts() {
    Attribute<List<PartStyle>> parts =
        Prompts.brief("a pop song with trap drums, disco bass and jazz guitar").partStyles();

    assertThat(parts.value())
        .containsExactly(
            new PartStyle("drums", "hip-hop"),
            new PartStyle("bass", "funk"),
            new PartStyle("guitar", "jazz"));
    assertThat(parts.evidence()).isEqualTo("trap drums, disco bass, jazz guitar");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a rock song with rock drums",
        "a pop song with acoustic guitar and classical piano",
        "a song with electronic drums",
        "a folk song without trap drums",
        "a jazz song, nothing like techno, with a big bass",
        "a drum and bass track",
        "a pop song about a trap",
        "a ballad with piano and strings",
        "lo-fi beats to study to",
        "a hip hop beat"
      })
  void leavesTheBandToTheSongsStyle(String prompt) {
    Attribute<List<PartStyle>> parts = Prompts.brief(prompt).partStyles();

    assertThat(parts.value()).isEmpty();
    assertThat(parts.source()).isEqualTo(Source.CHOSEN);
  }

  @Test
  void wantsThePartAsWell() {
    SongBrief brief = Prompts.brief("a calm ballad with rock drums");

    assertThat(brief.instruments().value().wanted()).contains("drums");
    assertThat(brief.styleOf("bass")).isEqualTo("ballad");
  }
}
