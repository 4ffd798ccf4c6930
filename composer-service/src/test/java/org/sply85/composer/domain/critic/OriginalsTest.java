package org.sply85.composer.domain.critic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.originality.IndexBuilder;
import org.sply85.originality.Moves;

class OriginalsTest {
  private static final List<Note> KNOWN = melody(1);
  private static final Originals ORIGINALS =
      new Originals(new IndexBuilder((moves, from, gram) -> false).add(Moves.of(KNOWN)).build());

  private static List<Note> melody(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      notes.add(new Note(i * 240, 240, 60 + random.nextInt(12), 90));
    }
    return notes;
  }

  @Test
  void drawsAgainWhenAMelodyIsACopy() {
    List<String> draws = new ArrayList<>();

    List<Note> drawn =
        ORIGINALS.draw(
            Meter.FOUR_FOUR,
            again -> {
              draws.add(again);
              return draws.size() < 3 ? KNOWN : melody(2);
            });

    assertThat(drawn).isEqualTo(melody(2));
    assertThat(draws).containsExactly("", "again1", "again2");
  }

  @Test
  void keepsTheFirstMelodyIfItIsOriginal() {
    assertThat(ORIGINALS.draw(Meter.FOUR_FOUR, again -> again.isEmpty() ? melody(3) : KNOWN))
        .isEqualTo(melody(3));
  }

  @Test
  void givesUpAfterThreeFurtherDraws() {
    List<String> draws = new ArrayList<>();

    ORIGINALS.draw(
        Meter.FOUR_FOUR,
        again -> {
          draws.add(again);
          return KNOWN;
        });

    assertThat(draws).hasSize(4);
  }

  @Test
  void aCopyHasNoTermAndNoTotal() {
    double copy = OriginalTerm.of(ORIGINALS.report(KNOWN, Meter.FOUR_FOUR));
    double own = OriginalTerm.of(ORIGINALS.report(melody(4), Meter.FOUR_FOUR));

    assertThat(copy).isZero();
    assertThat(own).isEqualTo(1);
    assertThat(OriginalTerm.vetoes(Map.of(OriginalTerm.NAME, copy))).isTrue();
    assertThat(OriginalTerm.vetoes(Map.of(OriginalTerm.NAME, own))).isFalse();
    assertThat(OriginalTerm.vetoes(Map.of("harmony", 0.0))).isFalse();
  }
}
