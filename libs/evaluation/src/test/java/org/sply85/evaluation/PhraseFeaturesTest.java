package org.sply85.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PhraseFeaturesTest {
  @Test
  void describesAPhraseByAboutFortyFigures() {
    Map<String, Double> features = PhraseFeatures.of(TestSongs.song(1).whole().slice(0, 4));

    assertThat(features).hasSizeBetween(35, 50);
    assertThat(features.values()).allMatch(Double::isFinite);
  }

  @Test
  void doesNotHearRegisterNorLengthOfNotes() {
    var phrase = TestSongs.song(1).whole().slice(0, 4);
    var key = phrase.key();
    var octaveUp =
        new org.sply85.statistics.Passage(
            phrase.melody().stream().map(n -> n.transposed(12)).toList(),
            phrase.chords(),
            key,
            phrase.meter(),
            4);

    assertThat(PhraseFeatures.of(octaveUp)).isEqualTo(PhraseFeatures.of(phrase));
  }

  @Test
  void takesEachDifferentStretchOnce() {
    LeadSheet song = TestSongs.song(1);
    var half = song.whole().slice(0, 4);
    java.util.List<org.sply85.music.Note> twice = new java.util.ArrayList<>(half.melody());
    half.melody().forEach(n -> twice.add(n.shifted(4 * 1920)));
    java.util.List<org.sply85.music.ChordSpan> chords = new java.util.ArrayList<>(half.chords());
    half.chords().forEach(c -> chords.add(c.shifted(4 * 1920)));
    LeadSheet repeated =
        new LeadSheet(
            "twice",
            "pop",
            80,
            new org.sply85.statistics.Passage(twice, chords, half.key(), half.meter(), 8),
            song.phrases().subList(0, 2),
            java.util.List.of());

    assertThat(PhraseFeatures.examples(repeated, true)).hasSize(1);
  }
}
