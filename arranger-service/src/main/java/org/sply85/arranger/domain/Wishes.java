package org.sply85.arranger.domain;

import java.util.List;
import java.util.Optional;
import org.sply85.contracts.song.InstrumentWish;
import org.sply85.contracts.song.SongBrief;
import org.sply85.style.BandBook;
import org.sply85.style.DrumSound;
import org.sply85.style.Instrument;
import org.sply85.style.InstrumentBook;

/** What the user asked of the band, in the words of the instrument book. */
final class Wishes {
  private static final InstrumentBook BOOK = InstrumentBook.standard();
  private static final BandBook BANDS = BandBook.standard();

  private final List<Instrument> wanted;
  private final List<Instrument> unwanted;
  private final Optional<Instrument> lead;
  private final boolean voices;

  Wishes(SongBrief brief) {
    InstrumentWish wish = brief.instruments().value();
    this.wanted = wish.wanted().stream().flatMap(w -> BOOK.find(w).stream()).distinct().toList();
    this.unwanted = wish.unwanted().stream().flatMap(w -> BOOK.find(w).stream()).toList();
    this.lead = BOOK.find(wish.lead()).filter(i -> !i.percussion());
    this.voices = !brief.voice().value().equals("instrumental");
  }

  List<Instrument> wanted() {
    return wanted;
  }

  Optional<Instrument> lead() {
    return lead;
  }

  /** Whether the program may sit in the band. */
  boolean allows(int program) {
    String name = BANDS.program(program).as();
    boolean voice = name.equals("choir") && !voices && !wants("choir");
    return !voice && (name.isEmpty() || allows(name));
  }

  /** Whether the instrument of the book may play; what was wanted by its own name always may. */
  boolean allows(String instrument) {
    return wants(instrument) || unwanted.stream().noneMatch(u -> BOOK.means(u.name(), instrument));
  }

  /** Whether the instrument was wanted by that very name. */
  boolean wants(String instrument) {
    return wanted.stream().anyMatch(i -> i.name().equals(instrument));
  }

  /** Whether the wish means what sits at the program. */
  boolean means(Instrument wish, int program) {
    String name = BANDS.program(program).as();
    return !name.isEmpty() && BOOK.means(wish.name(), name);
  }

  /** Whether the sound may be played; without drums only hand percussion that was wanted. */
  boolean allows(DrumSound sound) {
    String name = instrumentOf(sound);
    if (name.equals("drums")) {
      return allows("drums");
    }
    return wants(name) || allows("drums") && allows(name);
  }

  /** Whether the sound was wanted, by its own name or as hand percussion at large. */
  boolean wants(DrumSound sound) {
    String name = instrumentOf(sound);
    return !name.equals("drums")
        && wanted.stream().anyMatch(w -> w.percussion() && BOOK.means(w.name(), name));
  }

  /** Name in the instrument book of what makes the sound. */
  static String instrumentOf(DrumSound sound) {
    return switch (sound) {
      case TAMBOURINE -> "tambourine";
      case SHAKER, CABASA -> "shaker";
      case CLAP -> "handclaps";
      case COWBELL -> "cowbell";
      case BONGO_HIGH, BONGO_LOW -> "bongos";
      case CONGA_MUTE, CONGA_HIGH, CONGA_LOW -> "congas";
      case TIMBALE_HIGH, TIMBALE_LOW -> "timbales";
      case AGOGO, GUIRO, CLAVES, TRIANGLE -> "percussion";
      default -> "drums";
    };
  }
}
