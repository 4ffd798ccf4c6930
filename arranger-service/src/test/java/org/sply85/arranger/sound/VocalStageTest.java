package org.sply85.arranger.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sply85.arranger.domain.Vocals;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.render.SoundbankPlayer;
import org.sply85.kit.failure.InvalidInputException;
import org.sply85.music.KeyMark;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.Syllable;
import org.sply85.music.TempoMark;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

class VocalStageTest {
  private static final VocalStage STAGE = new VocalStage();
  private static final int BAR_FRAMES = 2 * 48_000;

  @ParameterizedTest
  @ValueSource(strings = {"female", "male", "duet", "choir"})
  void singsTheLeadWhereItHasWordsAndNowhereElse(String voice) {
    Score score = score("take", "me", "home");
    AudioBuffer sound = STAGE.sing(score, score.tracks().get(0), new Vocals(voice, 1));
    assertThat(sound.channels()).isEqualTo(2);
    assertThat(sound.frames()).isEqualTo(SoundbankPlayer.frames(score));
    for (float[] channel : sound.samples()) {
      assertThat(peak(channel, 0, BAR_FRAMES)).as("verse").isBetween(0.03f, 1f);
      assertThat(peak(channel, 7 * BAR_FRAMES / 4, 7 * BAR_FRAMES / 2)).as("rest").isZero();
      assertThat(peak(channel, 4 * BAR_FRAMES, 5 * BAR_FRAMES)).as("chorus").isBetween(0.03f, 1f);
    }
  }

  @Test
  void doublesTheLeadInChorusesOnly() {
    Score score = score("take", "me", "home");
    AudioBuffer sound = STAGE.sing(score, score.tracks().get(1), new Vocals("female", 1));
    assertThat(peak(sound.channel(0), 0, 3 * BAR_FRAMES)).isZero();
    assertThat(peak(sound.channel(0), 4 * BAR_FRAMES, 5 * BAR_FRAMES)).isBetween(0.03f, 1f);
    assertThat(sound.channel(0)).isNotEqualTo(sound.channel(1));
  }

  @Test
  void singsTheSameSamplesAgain() {
    Score score = score("take", "me", "home");
    Vocals duet = new Vocals("duet", 5);
    AudioBuffer once = STAGE.sing(score, score.tracks().get(0), duet);
    AudioBuffer again = new VocalStage().sing(score, score.tracks().get(0), duet);
    assertThat(again.samples()).isDeepEqualTo(once.samples());
  }

  @Test
  void refusesWordsThatCanNotBeSung() {
    Score score = score("24/7", "oh", "oh");
    assertThatThrownBy(() -> STAGE.sing(score, score.tracks().get(0), new Vocals("female", 1)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("24/7");
  }

  private static float peak(float[] samples, int from, int to) {
    float peak = 0;
    for (float sample : Arrays.copyOfRange(samples, from, to)) {
      peak = Math.max(peak, Math.abs(sample));
    }
    return peak;
  }

  /** The words in the first bar of a verse and of a chorus, which has a second voice. */
  private static Score score(String... words) {
    List<Note> notes = new ArrayList<>();
    List<Syllable> syllables = new ArrayList<>();
    for (int start : new int[] {0, 4 * 1920}) {
      for (int i = 0; i < words.length; i++) {
        notes.add(new Note(start + 480 * i, 480, 62 + 2 * i, 90));
        syllables.add(new Syllable(start + 480 * i, words[i]));
      }
    }
    List<Note> below =
        notes.subList(words.length, notes.size()).stream().map(n -> n.transposed(-4)).toList();
    return new Score(
        "A song",
        "4/4",
        List.of(new TempoMark(0, 120)),
        List.of(new KeyMark(0, "C major")),
        List.of(
            new SectionMark("verse 1", "verse", 0, 4, 0.5),
            new SectionMark("chorus 1", "chorus", 4 * 1920, 4, 0.8)),
        List.of(),
        List.of(
            track(TrackRole.LEAD, 0, notes, syllables),
            track(TrackRole.HARMONY, 1, below, syllables.subList(words.length, syllables.size()))));
  }

  private static Track track(TrackRole role, int channel, List<Note> notes, List<Syllable> words) {
    return new Track(role.title() + " (Voice)", role, channel, 53, 0, notes, List.of(), words);
  }
}
