package org.sply85.arranger.domain;

import java.util.List;
import org.sply85.contracts.song.InstrumentWish;
import org.sply85.style.BandBook;
import org.sply85.style.InstrumentBook;

/** Wishes to try. */
final class TestWishes {
  private TestWishes() {}

  static InstrumentWish with(String... names) {
    return new InstrumentWish(List.of(names), List.of(), "");
  }

  static InstrumentWish without(String... names) {
    return new InstrumentWish(List.of(), List.of(names), "");
  }

  static InstrumentWish lead(String name) {
    return new InstrumentWish(List.of(), List.of(), name);
  }

  /** Whether the instrument may be what sits at the program. */
  static boolean means(String name, int program) {
    var book = InstrumentBook.standard();
    if (book.instrument(name).program() == program) {
      return true;
    }
    try {
      String as = BandBook.standard().program(program).as();
      return !as.isEmpty() && book.means(name, as);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
