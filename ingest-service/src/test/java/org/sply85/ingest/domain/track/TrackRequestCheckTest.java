package org.sply85.ingest.domain.track;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrackRequestCheckTest {
  @Test
  void takesWhatIsAbsentAndWhatFits() {
    assertThat(TrackRequestCheck.fault("a.wav", null, null, null)).isEmpty();
    assertThat(TrackRequestCheck.fault("Ünïcode ♫.wav", "CC-BY-4.0", "La la", "0 1 verse"))
        .isEmpty();
  }

  @Test
  void namesTheFieldAtFault() {
    assertThat(field("", null, null, null)).isEqualTo("name");
    assertThat(field("a\u0000b", null, null, null)).isEqualTo("name");
    assertThat(field("\u202etxt.wav", null, null, null)).isEqualTo("name");
    assertThat(field("a".repeat(201), null, null, null)).isEqualTo("name");
    assertThat(field("a", " ", null, null)).isEqualTo("licence");
    assertThat(field("a", "\u001b[31m", null, null)).isEqualTo("licence");
    assertThat(field("a", null, "a".repeat(20_001), null)).isEqualTo("lyrics");
    assertThat(field("a", null, null, "verse")).isEqualTo("labels");
  }

  private static String field(String name, String licence, String lyrics, String labels) {
    return TrackRequestCheck.fault(name, licence, lyrics, labels).orElseThrow().field();
  }
}
