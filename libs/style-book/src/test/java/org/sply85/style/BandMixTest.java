package org.sply85.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sply85.music.TrackRole;

class BandMixTest {
  private static final BandBook BOOK = BandBook.standard();

  private static BandStyle mixed(String song, BandGroup group, String other) {
    return BandMix.of(BOOK.band(song), Map.of(group, BOOK.band(other)));
  }

  private static List<BandPart> parts(BandStyle band, TrackRole role) {
    return band.parts().stream().filter(p -> p.role() == role).toList();
  }

  @Test
  void playsTheDrumsOfAnotherStyle() {
    BandStyle mixed = mixed("jazz", BandGroup.DRUMS, "hip-hop");
    BandStyle trap = BOOK.band("hip-hop");
    BandStyle jazz = BOOK.band("jazz");

    assertThat(mixed.grooves()).isEqualTo(trap.grooves());
    assertThat(mixed.kits()).isEqualTo(trap.kits());
    assertThat(BOOK.fills(mixed)).isEqualTo(BOOK.fills(trap));
    assertThat(mixed.percussion()).isEqualTo(trap.percussion());
    assertThat(mixed.parts()).isEqualTo(jazz.parts());
    assertThat(mixed.drumsFrom()).isEqualTo(jazz.drumsFrom());
    assertThat(mixed.ritard()).isEqualTo(jazz.ritard());
    assertThat(mixed.lead()).isEqualTo(jazz.lead());
  }

  @Test
  void playsTheBassOfAnotherStyleInThePlaceOfItsOwn() {
    BandStyle mixed = mixed("folk", BandGroup.BASS, "dance");

    assertThat(parts(mixed, TrackRole.BASS)).isEqualTo(parts(BOOK.band("dance"), TrackRole.BASS));
    assertThat(mixed.approach()).isEqualTo(BOOK.band("dance").approach());
    assertThat(mixed.parts().stream().filter(p -> p.role() != TrackRole.BASS).toList())
        .isEqualTo(
            BOOK.band("folk").parts().stream().filter(p -> p.role() != TrackRole.BASS).toList());
    assertThat(mixed.grooves()).isEqualTo(BOOK.band("folk").grooves());
  }

  @ParameterizedTest
  @CsvSource({"KEYS", "GUITAR", "STRINGS"})
  void keepsNamesOfChairsApart(BandGroup group) {
    for (StyleBasics song : StyleBook.standard().styles()) {
      for (StyleBasics other : StyleBook.standard().styles()) {
        BandStyle mixed = mixed(song.name(), group, other.name());
        assertThat(mixed.parts()).extracting(BandPart::name).doesNotHaveDuplicates();
        assertThat(mixed.parts().stream().map(BandPart::name).toList())
            .containsAll(mixed.carriers());
        assertThat(mixed.parts())
            .extracting(BandPart::role)
            .contains(TrackRole.BASS)
            .containsAnyOf(TrackRole.CHORDS, TrackRole.PAD, TrackRole.ARPEGGIO);
      }
    }
  }

  @Test
  void changesNothingWhereTheOtherStyleHasNoSuchPart() {
    for (StyleBasics other : StyleBook.standard().styles()) {
      BandStyle band = BOOK.band(other.name());
      boolean guitars =
          band.parts().stream()
              .anyMatch(
                  p ->
                      BandGroup.of(p.role(), p.programs().get(0))
                          .filter(BandGroup.GUITAR::equals)
                          .isPresent());
      if (!guitars) {
        assertThat(mixed("rock", BandGroup.GUITAR, other.name())).isEqualTo(BOOK.band("rock"));
      }
    }
  }

  @Test
  void knowsWhoIsWho() {
    assertThat(BandGroup.of(TrackRole.CHORDS, 0)).hasValue(BandGroup.KEYS);
    assertThat(BandGroup.of(TrackRole.CHORDS, 25)).hasValue(BandGroup.GUITAR);
    assertThat(BandGroup.of(TrackRole.PAD, 48)).hasValue(BandGroup.STRINGS);
    assertThat(BandGroup.of(TrackRole.BASS, 38)).hasValue(BandGroup.BASS);
    assertThat(BandGroup.of(TrackRole.DRUMS, 0)).hasValue(BandGroup.DRUMS);
    assertThat(BandGroup.of(TrackRole.LEAD, 25)).isEmpty();
    assertThat(BandGroup.named("keys")).isEqualTo(BandGroup.KEYS);
    assertThatThrownBy(() -> BandGroup.named("kazoo"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("kazoo");
  }
}
