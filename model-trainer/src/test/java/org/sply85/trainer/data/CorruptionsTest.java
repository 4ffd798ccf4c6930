package org.sply85.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Mode;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.statistics.Passage;

/** A corruption spoils what its name says, leaves the rest, and stays one voice. */
class CorruptionsTest {
  private static final int BAR = Meter.FOUR_FOUR.barTicks();

  /** A scale up from C over C, F, G, C, two notes a bar. */
  private static Passage scale(int from) {
    List<Note> notes = new ArrayList<>();
    int[] steps = {0, 2, 4, 5, 7, 9, 11, 12};
    for (int i = 0; i < 8; i++) {
      notes.add(new Note(i * BAR / 2, BAR / 2, from + steps[i], 90));
    }
    List<ChordSpan> chords =
        List.of(
            new ChordSpan(0, BAR, "C:maj"),
            new ChordSpan(BAR, BAR, "F:maj"),
            new ChordSpan(2 * BAR, BAR, "G:maj"),
            new ChordSpan(3 * BAR, BAR, "C:maj"));
    return new Passage(notes, chords, new Key(0, Mode.MAJOR), Meter.FOUR_FOUR, 4);
  }

  private static final Passage SCALE = scale(60);

  private static List<Integer> pitches(Passage p) {
    return p.melody().stream().map(Note::pitch).toList();
  }

  static List<Counterfeit> all() {
    return Corruptions.all(List.of(new RealPhrase("b", scale(72))));
  }

  @ParameterizedTest
  @MethodSource("all")
  void spoiltPhrasesAreOneVoiceAndDiffer(Counterfeit corruption) {
    RealPhrase real = new RealPhrase("a", SCALE);
    for (int seed = 0; seed < 20; seed++) {
      corruption
          .of(real, new SplittableRandom(seed))
          .ifPresent(
              spoilt -> {
                List<Note> notes = spoilt.music().melody();
                assertThat(spoilt.music()).isNotEqualTo(SCALE);
                assertThat(notes.get(notes.size() - 1).end()).isLessThanOrEqualTo(4 * BAR);
                for (int i = 1; i < notes.size(); i++) {
                  assertThat(notes.get(i - 1).end()).isLessThanOrEqualTo(notes.get(i).tick());
                }
              });
    }
  }

  @Test
  void transposingMovesOneBar() {
    List<Integer> moved = pitches(Corruptions.transposed(SCALE, new SplittableRandom(1)));
    int changed = 0;
    for (int i = 0; i < moved.size(); i++) {
      changed += moved.get(i).equals(pitches(SCALE).get(i)) ? 0 : 1;
    }
    assertThat(changed).isEqualTo(2);
  }

  @Test
  void swappingChordsLeavesTheMelody() {
    Passage swapped = Corruptions.chordsSwapped(SCALE, new SplittableRandom(2));
    assertThat(swapped.melody()).isEqualTo(SCALE.melody());
    assertThat(swapped.chords()).hasSameSizeAs(SCALE.chords()).isNotEqualTo(SCALE.chords());
  }

  @Test
  void shiftingMovesAllBySixteenths() {
    Passage late = Corruptions.shifted(SCALE, new SplittableRandom(3));
    assertThat(late.melody())
        .allSatisfy(n -> assertThat(n.tick() % (BAR / 2)).isIn(Ticks.PER_SIXTEENTH, 840));
  }

  @Test
  void redrawingKeepsTheContour() {
    List<Integer> redrawn = pitches(Corruptions.redrawn(SCALE, new SplittableRandom(4)));
    assertThat(redrawn).isSorted().isNotEqualTo(pitches(SCALE));
  }

  @Test
  void repeatingSingsOneBarFourTimes() {
    List<Integer> repeated = pitches(Corruptions.repeated(SCALE, new SplittableRandom(5)));
    assertThat(repeated.subList(0, 2)).isEqualTo(repeated.subList(6, 8));
  }

  @Test
  void exchangingKeepsTheFirstHalfAndTheRegister() {
    List<RealPhrase> others = List.of(new RealPhrase("b", scale(72)));
    Passage mixed = Corruptions.exchanged(SCALE, others, new SplittableRandom(6));
    assertThat(mixed).as("the same scale an octave lower").isEqualTo(SCALE);
  }
}
