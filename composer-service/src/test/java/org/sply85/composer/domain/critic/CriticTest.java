package org.sply85.composer.domain.critic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.sply85.composer.domain.Briefs;
import org.sply85.composer.domain.Planner;
import org.sply85.composer.domain.harmony.ChordLine;
import org.sply85.composer.domain.harmony.PlannedLoop;
import org.sply85.composer.domain.melody.IdeaMelody;
import org.sply85.composer.domain.melody.LatticeMelody;
import org.sply85.composer.domain.melody.RealMoves;
import org.sply85.composer.domain.rhythm.IdeaRhythm;
import org.sply85.composer.domain.rhythm.WrittenLines;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.Note;
import org.sply85.statistics.SongTables;

class CriticTest {
  private static final SongTables TABLES = SongTables.standard();

  @Test
  void prefersComposedMelodiesToDamagedOnes() {
    int right = 0;
    int all = 0;
    for (long seed = 1; seed <= 10; seed++) {
      Proposal made = proposal(seed);
      Critic critic = new Critic(new RealMoves(TABLES, made.scope().key()), TABLES.features());
      double total = critic.judge(made).total();
      for (Proposal damaged : damaged(made, new SplittableRandom(seed))) {
        right += critic.judge(damaged).total() < total ? 1 : 0;
        all++;
      }
    }
    assertThat((double) right / all).isGreaterThanOrEqualTo(0.9);
  }

  /** Random pitches; the notes in random order; a tone repeated throughout; a semitone off. */
  private static List<Proposal> damaged(Proposal made, SplittableRandom random) {
    List<Integer> shuffled = new ArrayList<>(made.melody().stream().map(Note::pitch).toList());
    for (int i = shuffled.size() - 1; i > 0; i--) {
      java.util.Collections.swap(shuffled, i, random.nextInt(i + 1));
    }
    int low = made.scope().lowest();
    int width = made.scope().highest() - low + 1;
    return List.of(
        with(made, i -> low + random.nextInt(width)),
        with(made, shuffled::get),
        with(made, i -> made.melody().get(0).pitch()),
        with(made, i -> made.melody().get(i).pitch() + 1));
  }

  private static Proposal with(Proposal made, java.util.function.IntUnaryOperator pitch) {
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < made.melody().size(); i++) {
      Note note = made.melody().get(i);
      notes.add(new Note(note.tick(), note.duration(), pitch.applyAsInt(i), note.velocity()));
    }
    return new Proposal(made.scope(), made.chords(), notes);
  }

  @Test
  void judgesChordsAloneWhereThereIsNoMelody() {
    Proposal made = proposal(3);
    Critic critic = new Critic(new RealMoves(TABLES, made.scope().key()), TABLES.features());

    Proposal silent = new Proposal(made.scope(), made.chords(), List.of());

    assertThat(critic.judge(silent).terms()).containsOnlyKeys("harmony");
  }

  @Test
  void keepsTheBestFirstAndThenWhatDiffers() {
    Proposal one = proposal(1);
    Proposal other = proposal(2);
    List<Diversity.Judged> judged =
        List.of(
            new Diversity.Judged(one, 0.80),
            new Diversity.Judged(one, 0.81),
            new Diversity.Judged(other, 0.70));

    assertThat(Diversity.keep(judged, 2)).containsExactly(1, 2);
    assertThat(Diversity.keep(judged, 5)).hasSize(3);
    assertThat(Diversity.likeness(one, one)).isEqualTo(1);
  }

  private static Proposal proposal(long seed) {
    SongPlan plan = new Planner().plan(Briefs.of("pop", seed), Briefs.targets());
    IdeaScope scope = new IdeaScope(plan, plan.idea("verse"));
    SplittableRandom random = new SplittableRandom(seed);
    ChordLine chords = new PlannedLoop().propose(scope, random);
    IdeaRhythm rhythm = IdeaRhythm.propose(scope, new WrittenLines(), List.of(random)).get(0);
    RealMoves moves = new RealMoves(TABLES, scope.key());
    List<Note> melody =
        new IdeaMelody(scope, chords, rhythm).write(LatticeMelody.all(moves).get(1), random);
    return new Proposal(scope, chords, melody);
  }
}
