package org.sply85.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Mode;
import org.sply85.music.Note;
import org.sply85.statistics.Passage;
import org.sply85.statistics.SectionRole;

/** What is written of motifs, phrases and bars is what stands in the score, in any key alike. */
class PhraseEncodingsTest {
  private static final Key C = new Key(0, Mode.MAJOR);
  private static final int BAR = 1920;

  /** C D E quarters and a rest over C, then G held for a bar over G; twice. */
  private static Passage phrase(Key key) {
    int up = key.tonic();
    List<Note> notes = new java.util.ArrayList<>();
    List<ChordSpan> chords = new java.util.ArrayList<>();
    for (int at = 0; at < 4 * BAR; at += 2 * BAR) {
      for (int i = 0; i < 3; i++) {
        notes.add(new Note(at + i * 480, 480, 60 + 2 * i + up, 90));
      }
      notes.add(new Note(at + BAR, BAR, 67 + up, 90));
      chords.add(new ChordSpan(at, BAR, "C:maj").transposed(up, key));
      chords.add(new ChordSpan(at + BAR, BAR, "G:maj").transposed(up, key));
    }
    return new Passage(notes, chords, key, Meter.FOUR_FOUR, 4);
  }

  @Test
  void stepsOfAMotifBeginHoldAndRest() {
    int[] tokens = MotifEncoding.tokens(phrase(C), Frame.of(C, 62));
    assertThat(tokens[0]).isEqualTo(60 - 48);
    assertThat(tokens[1]).isEqualTo(MotifEncoding.HOLD);
    assertThat(tokens[4]).isEqualTo(62 - 48);
    assertThat(tokens[12]).isEqualTo(MotifEncoding.REST);
    assertThat(tokens[16]).isEqualTo(67 - 48);
    assertThat(tokens[31]).isEqualTo(MotifEncoding.HOLD);
  }

  @Test
  void chordsOfAMotifAreTheirPitchClasses() {
    float[][] chords = MotifEncoding.chords(phrase(C).chords(), Frame.of(C, 62));
    assertThat(chords[0]).containsExactly(1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0);
    assertThat(chords[31]).containsExactly(0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 1);
  }

  @Test
  void phrasesAndBarsLookAlikeInAllKeys() {
    for (int tonic = 1; tonic < 12; tonic++) {
      Key key = new Key(tonic, Mode.MAJOR);
      assertThat(PhraseEncoding.steps(phrase(key))).isDeepEqualTo(PhraseEncoding.steps(phrase(C)));
      assertThat(BarEncoding.bar(phrase(key), 1, 64 + tonic))
          .containsExactly(BarEncoding.bar(phrase(C), 1, 64));
    }
  }

  @Test
  void aStepSaysHowTheMelodyMovesAndWhereItStands() {
    float[][] steps = PhraseEncoding.steps(phrase(C));
    assertThat(steps).hasDimensions(PhraseEncoding.STEPS, PhraseEncoding.FEATURES);
    assertThat(steps[4][0]).as("begins").isEqualTo(1);
    assertThat(steps[5][0]).as("holds").isZero();
    assertThat(steps[4][1 + 6 + 2]).as("two semitones up").isEqualTo(1);
    assertThat(steps[16][1 + 13]).as("G is the root of its chord").isEqualTo(1);
    assertThat(steps[16][1 + 13 + 12 + 7]).as("and the fifth of the key").isEqualTo(1);
  }

  @Test
  void aBarSaysWhatItHolds() {
    float[] bar = BarEncoding.bar(phrase(C), 0, 60);
    assertThat(bar).hasSize(BarEncoding.FEATURES);
    assertThat(bar[0]).as("sung").isEqualTo(1);
    assertThat(bar[1]).as("three notes").isEqualTo(3 / 8f);
    assertThat(java.util.Arrays.copyOfRange(bar, 3, 19))
        .containsExactly(1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
    assertThat(bar[19]).as("a quarter of the bar on the tonic").isEqualTo(0.25f);
  }

  @Test
  void halfBarsHearTheMelodyAboveThem() {
    Sheet sheet =
        new Sheet(
            Source.POP,
            C,
            Meter.FOUR_FOUR,
            100,
            4,
            phrase(C).chords(),
            List.of(new SheetPhrase(0, 4, SectionRole.VERSE, SheetPhrase.NEW)));
    float[][] halves = new HarmonyEncoding(sheet).places(phrase(C).melody()).features();
    int at = ChordEncoding.FEATURES;
    assertThat(halves[0]).hasSize(HarmonyEncoding.FEATURES);
    assertThat(halves[0][at]).as("known").isEqualTo(1);
    assertThat(halves[0][at + 1]).as("C for half of it").isEqualTo(0.5f);
    assertThat(halves[0][at + 1 + 2]).as("D for the other").isEqualTo(0.5f);
    assertThat(halves[0][at + 13 + 2]).as("D on its second beat").isEqualTo(1);
    assertThat(halves[3][at + 1 + 7]).as("G throughout").isEqualTo(1);
    float[][] unknown = new HarmonyEncoding(sheet).places().features();
    assertThat(unknown[0][at] + unknown[0][at + 1]).isZero();
  }

  @Test
  void placesLookAheadToWhatTakesAfterThem() {
    Places places =
        new Places(
            new float[3][1], new int[][] {{Places.NONE}, {Places.SILENCE}, {0}}, new boolean[3]);
    assertThat(places.bothWays().references())
        .isDeepEqualTo(
            new int[][] {{Places.NONE, 2}, {Places.SILENCE, Places.NONE}, {0, Places.NONE}});
  }
}
