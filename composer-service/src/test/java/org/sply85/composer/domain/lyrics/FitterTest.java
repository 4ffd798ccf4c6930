package org.sply85.composer.domain.lyrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sply85.composer.domain.lyrics.SyllableClass.CONTENT;
import static org.sply85.composer.domain.lyrics.SyllableClass.FUNCTION;
import static org.sply85.composer.domain.lyrics.SyllableClass.STRESSED;
import static org.sply85.composer.domain.lyrics.SyllableClass.UNSTRESSED;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sply85.music.Note;

class FitterTest {
  /** Eighths from the last of a bar on: 3 off the beat, 0 first beat, 2 other beats, 1 third. */
  private static Slot eighths(int many) {
    int[] bar = {0, 3, 2, 3, 1, 3, 2, 3};
    List<Note> notes = new ArrayList<>();
    int[] places = new int[many];
    for (int i = 0; i < many; i++) {
      notes.add(new Note(i * 240 - 240, 240, 60, 80));
      places[i] = bar[(i + 7) % 8];
    }
    return new Slot(0, notes, places);
  }

  @Test
  void oneSyllableANoteWhereTheyAreAsMany() {
    Fit fit = Fitter.fit(List.of(FUNCTION, CONTENT, FUNCTION), eighths(3)).orElseThrow();
    assertThat(fit.notes()).containsExactly(0, 1, 2);
  }

  @Test
  void stressFallsOnTheBeat() {
    double well =
        Fitter.fit(List.of(FUNCTION, STRESSED, UNSTRESSED), eighths(3)).orElseThrow().score();
    double ill =
        Fitter.fit(List.of(STRESSED, UNSTRESSED, FUNCTION), eighths(3)).orElseThrow().score();
    assertThat(well).isGreaterThan(ill + 1);
  }

  @Test
  void aSyllableIsHeldSoThatTheNextStressFallsOnTheBeat() {
    List<SyllableClass> classes = List.of(FUNCTION, STRESSED, STRESSED, UNSTRESSED);
    Fit fit = Fitter.fit(classes, eighths(5)).orElseThrow();
    assertThat(fit.notes()).containsExactly(0, 1, 3, 4);
  }

  @Test
  void neverMoreSyllablesThanNotes() {
    assertThat(Fitter.fit(List.of(CONTENT, CONTENT), eighths(1))).isEmpty();
  }

  @Test
  void neverFarFewerSyllablesThanNotes() {
    assertThat(Fitter.fit(List.of(CONTENT, CONTENT), eighths(8))).isEmpty();
  }

  @Test
  void rhymesComeInPairs() {
    assertThat(Scheme.of("XAXA", 8)).isEqualTo("XAXAXCXC");
    assertThat(Scheme.of("ABAB", 6)).isEqualTo("ABABCC");
    assertThat(Scheme.of("TATA", 5)).isEqualTo("TATAT");
  }
}
