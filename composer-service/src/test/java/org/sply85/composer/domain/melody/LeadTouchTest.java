package org.sply85.composer.domain.melody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sply85.composer.domain.Briefs;
import org.sply85.composer.domain.IdeaComposer;
import org.sply85.composer.domain.Planner;
import org.sply85.composer.domain.model.TouchModel;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.Note;

class LeadTouchTest {
  /** Strikes as the noise says, 9.6 MIDI steps to its unit. */
  private static final TouchModel NOISE =
      (lines, noise) -> {
        List<float[][]> played = new ArrayList<>();
        for (float[][] line : noise) {
          float[][] touch = new float[line.length][2];
          for (int i = 0; i < line.length; i++) {
            touch[i][0] = line[i][0] * 0.3f;
          }
          played.add(touch);
        }
        return played;
      };

  private final SongPlan plan = new Planner().plan(Briefs.of("pop", 4), Briefs.targets());
  private final IdeaScope scope = new IdeaScope(plan, plan.idea("chorus"));
  private final List<Candidate> written = new IdeaComposer().compose(plan, "chorus").candidates();

  @Test
  void velocitiesAreTheModelsAndAllElseStays() {
    List<Candidate> played = new LeadTouch(NOISE).play(scope, written);
    assertThat(played).hasSameSizeAs(written);
    for (int i = 0; i < played.size(); i++) {
      Candidate before = written.get(i);
      Candidate after = played.get(i);
      assertThat(after.card()).isEqualTo(before.card());
      assertThat(after.chords()).isEqualTo(before.chords());
      assertThat(after.melody().stream().map(n -> n.struck(64)).toList())
          .isEqualTo(before.melody().stream().map(n -> n.struck(64)).toList());
      assertThat(mean(after.melody())).isCloseTo(mean(before.melody()), within(1.0));
    }
    double deviation =
        played.stream().mapToDouble(c -> deviation(c.melody())).average().orElseThrow();
    assertThat(deviation).isCloseTo(8, within(1.5));
  }

  @Test
  void theSameSeedIsTouchedTheSame() {
    LeadTouch touch = new LeadTouch(NOISE);
    assertThat(touch.play(scope, written)).isEqualTo(touch.play(scope, written));
    SongPlan other = new Planner().plan(Briefs.of("pop", 12), Briefs.targets());
    IdeaScope elsewhere = new IdeaScope(other, other.idea("chorus"));
    assertThat(touch.play(elsewhere, written)).isNotEqualTo(touch.play(scope, written));
  }

  private static double mean(List<Note> notes) {
    return notes.stream().mapToInt(Note::velocity).average().orElseThrow();
  }

  private static double deviation(List<Note> notes) {
    double mean = mean(notes);
    return Math.sqrt(
        notes.stream()
            .mapToDouble(n -> (n.velocity() - mean) * (n.velocity() - mean))
            .average()
            .orElseThrow());
  }
}
