package org.sply85.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RandomNotesTest {
  @Test
  void keepsHowManyNotesABarHas() {
    LeadSheet song = TestSongs.song(1);
    LeadSheet thrown = RandomNotes.of(song, new SplittableRandom(1));

    for (int bar = 0; bar < 16; bar++) {
      assertThat(thrown.whole().slice(bar, 1).melody())
          .hasSameSizeAs(song.whole().slice(bar, 1).melody());
    }
  }

  @Test
  void isSeenThrough() {
    List<Example> examples = new ArrayList<>();
    for (int seed = 0; seed < 24; seed++) {
      examples.addAll(PhraseFeatures.examples(TestSongs.song(seed), true));
      LeadSheet other = TestSongs.song(100 + seed);
      examples.addAll(
          PhraseFeatures.examples(RandomNotes.of(other, new SplittableRandom(seed)), false));
    }

    Discriminator.Verdict verdict = new Discriminator(1, 15).judge(examples);
    assertThat(verdict.logistic()).isGreaterThan(0.98);
    assertThat(verdict.forest()).isGreaterThan(0.98);
  }

  @Test
  void songsOfOneKindAreNot() {
    List<Example> examples = new ArrayList<>();
    for (int seed = 0; seed < 60; seed++) {
      examples.addAll(PhraseFeatures.examples(TestSongs.song(seed), seed % 2 == 0));
    }

    assertThat(new Discriminator(1, 15).judge(examples).best()).isLessThan(0.65);
  }

  @Test
  void fallsOutOfTheBandsOfRealSongs() {
    Sample figures = new Sample();
    for (int seed = 0; seed < 5; seed++) {
      LeadSheet thrown = RandomNotes.of(TestSongs.song(seed), new SplittableRandom(seed));
      figures.add(SongMeasures.of(thrown));
    }

    List<String> out =
        Row.all().stream()
            .filter(r -> figures.values(r.name()).length > 0)
            .filter(r -> !r.accepts(Figure.of(figures.values(r.name())).mean()))
            .map(Row::name)
            .toList();
    assertThat(out)
        .contains(
            "IN_SCALE_SHARE",
            "STEP_SHARE",
            "LEAP_SHARE",
            "CHORD_TONE_SHARE",
            "GROOVE_SIMILARITY",
            "CHORD_TONE_OR_RESOLVED_SHARE",
            "SAME_PHRASE_PITCH",
            "WINDOW_REPEAT_SHARE");
  }
}
