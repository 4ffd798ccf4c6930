package org.sply85.local.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sply85.composer.domain.IdeaComposer;
import org.sply85.contracts.event.PromptSubmitted;
import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.evaluation.BandSheet;
import org.sply85.evaluation.LeadSheet;
import org.sply85.evaluation.PhraseFeatures;
import org.sply85.evaluation.SongMeasures;
import org.sply85.statistics.PhraseMark;

class SongMakerTest {
  private static final PromptSubmitted REQUEST =
      SongMaker.request("t1", "a pop song", 3, 100.0, "D major", "4/4", "1:00");
  private static MadeSong song;

  @BeforeAll
  static void make() {
    song = new SongMaker(new IdeaComposer()::compose).make("t1", REQUEST);
  }

  @Test
  void makesASongWithoutTheLine() {
    assertThat(song.plan().key()).isEqualTo("D major");
    assertThat(song.heard().tracks()).hasSameSizeAs(song.arrangement().performed().tracks());
    assertThat(song.arrangement().choices()).hasSameSizeAs(song.plan().sections());
  }

  @Test
  void composesThroughTheSeam() {
    IdeaComposer composer = new IdeaComposer();
    List<String> asked = new ArrayList<>();
    Composing last =
        (plan, idea) -> {
          asked.add(idea);
          IdeaCandidates all = composer.compose(plan, idea);
          return new IdeaCandidates(
              idea,
              all.proposed(),
              all.candidates().subList(all.candidates().size() - 1, all.candidates().size()));
        };

    MadeSong other = new SongMaker(last).make("t1", REQUEST);

    assertThat(asked)
        .containsExactlyElementsOf(other.plan().ideas().stream().map(i -> i.id()).toList());
    assertThat(other.plan()).isEqualTo(song.plan());
    assertThat(other.arrangement().written()).isNotEqualTo(song.arrangement().written());
  }

  @Test
  void refusesWhatTheLineRefuses() {
    PromptSubmitted slow = SongMaker.request("t2", "a pop song", 3, 5.0, null, null, null);
    assertThatThrownBy(() -> new SongMaker(new IdeaComposer()::compose).make("t2", slow))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("t2 was refused for its bpm");
  }

  @Test
  void takesPhrasesThatCanBeComparedWithRealOnes() {
    LeadSheet sheet = MadeSheets.lead(song);

    assertThat(sheet.phrases()).allMatch(p -> p.bars() >= 4 && p.endBar() <= sheet.whole().bars());
    assertThat(sheet.phrases().stream().filter(PhraseMark::sung)).isNotEmpty();
    assertThat(sheet.sections().stream().mapToInt(PhraseMark::bars).sum())
        .isEqualTo(sheet.whole().bars());
    assertThat(PhraseFeatures.examples(sheet, false)).isNotEmpty();
    assertThat(SongMeasures.of(sheet)).containsKeys("STEP_SHARE", "LOOP_IDENTITY/VERSE");
  }

  @Test
  void takesTheBandFromTheMidiFile() {
    assertThat(MadeSheets.band(song).families()).containsKeys(BandSheet.Family.BASS);
  }
}
