package org.sply85.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReferenceTest {
  private static final Reference REFERENCE = Reference.bundled();

  @Test
  void holdsFiguresOfHeldOutSongs() {
    assertThat(REFERENCE.songs()).hasSizeGreaterThan(50);
    assertThat(REFERENCE.phrases()).hasSizeGreaterThan(300);
    assertThat(REFERENCE.values("KEYBOARD_POLYPHONY")).hasSizeGreaterThan(50);
    assertThat(REFERENCE.values("TD/B-G")).hasSizeGreaterThan(30);
    assertThat(REFERENCE.values("LOOP_IDENTITY/VERSE")).hasSizeGreaterThan(100);
  }

  @Test
  void storedPhrasesEqualMeasuredOnes() throws Exception {
    // Else a classifier would hear the rounding and not the music.
    List<Example> measured = PhraseFeatures.examples(TestSongs.song(1), true);
    Reference reference =
        new Reference(
            List.of(
                new Reference.RealSong(
                    "a", "C major", "4/4", 80, 16, SongMeasures.of(TestSongs.song(1)))),
            measured,
            Map.of(),
            Map.of(),
            1,
            1);

    Reference read =
        new ObjectMapper().readValue(reference.json(), Reference.Stored.class).reference();

    assertThat(read.phrases()).isEqualTo(measured);
    assertThat(new Example("a", true, read.songs().get(0).figures()))
        .isEqualTo(new Example("a", true, reference.songs().get(0).figures()));
  }

  @Test
  void halvesOfRealSongsAreNotToldApart() {
    Set<String> half =
        REFERENCE.songs().stream()
            .map(Reference.RealSong::id)
            .filter(id -> id.hashCode() % 2 == 0)
            .collect(Collectors.toSet());
    List<Example> halves =
        REFERENCE.phrases().stream().map(p -> p.labelled(half.contains(p.song()))).toList();

    Discriminator.Verdict verdict = new Discriminator(5, 15).judge(halves);
    assertThat(verdict.logistic()).isBetween(0.35, 0.65);
    assertThat(verdict.forest()).isBetween(0.35, 0.65);
  }
}
