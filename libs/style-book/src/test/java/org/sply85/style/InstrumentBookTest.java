package org.sply85.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sply85.music.TrackRole;

class InstrumentBookTest {
  private final InstrumentBook book = InstrumentBook.standard();

  /** Programs from the General MIDI Level 1 sound set, there counted from 1. */
  @ParameterizedTest
  @CsvSource({
    "piano, 1",
    "electric piano, 5",
    "celesta, 9",
    "music box, 11",
    "vibraphone, 12",
    "marimba, 13",
    "church organ, 20",
    "accordion, 22",
    "harmonica, 23",
    "nylon guitar, 25",
    "acoustic guitar, 26",
    "distorted guitar, 31",
    "upright bass, 33",
    "slap bass, 37",
    "violin, 41",
    "viola, 42",
    "cello, 43",
    "harp, 47",
    "timpani, 48",
    "strings, 49",
    "choir, 53",
    "trumpet, 57",
    "trombone, 58",
    "tuba, 59",
    "french horn, 61",
    "brass, 62",
    "alto saxophone, 66",
    "oboe, 69",
    "bassoon, 71",
    "clarinet, 72",
    "piccolo, 73",
    "flute, 74",
    "sitar, 105",
    "banjo, 106",
    "kalimba, 109",
    "bagpipes, 110",
    "steel drums, 115",
    "taiko, 117"
  })
  void numbersProgramsAsGeneralMidiDoes(String name, int program) {
    assertThat(book.instrument(name).program()).isEqualTo(program - 1);
  }

  @ParameterizedTest
  @CsvSource({
    "Rhodes, electric piano",
    "Electric-Guitars, electric guitar",
    "saxes, saxophone",
    "808s, 808 bass",
    "fiddle, violin",
    "Horns, brass",
    "horn, french horn",
    "uke, ukulele",
    "pads, synth pad",
    "drum kit, drums",
    "marimbas, marimba"
  })
  void findsAnInstrumentByTheWordsPeopleUse(String words, String name) {
    assertThat(book.find(words)).map(Instrument::name).contains(name);
  }

  @Test
  void findsNothingForOtherWords() {
    assertThat(book.find("teapot")).isEmpty();
    assertThat(book.find("")).isEmpty();
  }

  @Test
  void namesTheKnownInstrumentsWhenItRefuses() {
    assertThatThrownBy(() -> book.instrument("teapot"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("piano", "taiko", "was 'teapot'");
  }

  @Test
  void theWiderWordMeansTheNarrowerInstrument() {
    assertThat(book.means("guitar", "jazz guitar")).isTrue();
    assertThat(book.means("guitar", "guitar")).isTrue();
    assertThat(book.means("jazz guitar", "guitar")).isFalse();
    assertThat(book.means("guitar", "ukulele")).isFalse();
    assertThat(book.means("drums", "tambourine")).isFalse();
    assertThat(book.means("bass", "808 bass")).isTrue();
  }

  @Test
  void everyRoleHasAnInstrument() {
    List<TrackRole> played =
        book.instruments().stream().flatMap(i -> i.roles().stream()).distinct().toList();
    assertThat(played).containsAll(List.of(TrackRole.values()));
  }

  @Test
  void onlyDrumsAndPercussionAreOnTheDrumChannel() {
    assertThat(book.instruments())
        .filteredOn(Instrument::percussion)
        .extracting(Instrument::family)
        .containsOnly("drums", "percussion");
    assertThat(book.instruments()).hasSizeGreaterThanOrEqualTo(60);
  }
}
