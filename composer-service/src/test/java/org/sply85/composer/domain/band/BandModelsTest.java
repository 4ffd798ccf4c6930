package org.sply85.composer.domain.band;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sply85.composer.domain.Briefs;
import org.sply85.composer.domain.IdeaComposer;
import org.sply85.composer.domain.Planner;
import org.sply85.composer.domain.model.BandModel;
import org.sply85.composer.domain.model.TextureModel;
import org.sply85.composer.domain.model.TouchModel;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.BandEvent;
import org.sply85.contracts.song.BandIdea;
import org.sply85.contracts.song.BandRole;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.SongPlan;
import org.sply85.encoding.band.BandSteps;
import org.sply85.encoding.band.TextureNote;
import org.sply85.encoding.band.TextureRoll;
import org.sply85.encoding.band.TextureWish;
import org.sply85.music.Ticks;

/** What is made of what models play. */
class BandModelsTest {
  private static final SongPlan PLAN = new Planner().plan(Briefs.of("pop", 4), Briefs.targets());
  private static final List<Candidate> CANDIDATES =
      new IdeaComposer().compose(PLAN, "chorus").candidates();

  /** Plays the class with the highest sum of noise and bias: anything that is not forbidden. */
  private static final class Anything implements BandModel {
    @Override
    public List<BandSteps> play(List<Stretch> stretches) {
      return stretches.stream().map(Anything::played).toList();
    }

    private static BandSteps played(Stretch stretch) {
      int steps = stretch.features().length;
      BandSteps band =
          new BandSteps(new int[steps], new int[steps], new int[steps], new boolean[steps]);
      for (int step = 0; step < steps; step++) {
        int drawn = (int) (24 * stretch.noise()[step][9]);
        int best = 0;
        for (int i = 0; i < 24; i++) {
          int other = (drawn + i) % 24;
          boolean better = stretch.bias()[step][other] > stretch.bias()[step][best];
          best = i == 0 || better ? other : best;
        }
        band.bass()[step] = best;
        for (int lane = 0; lane < 9; lane++) {
          float forced = stretch.forced()[step][lane];
          boolean hit = forced >= 0 ? forced > 0 : stretch.noise()[step][lane] < 0.4;
          band.drums()[step] |= hit ? 1 << lane : 0;
        }
      }
      return band;
    }
  }

  /** Makes a note where the melody rests, another where the noise says, as many as are wished. */
  private static final class Rests implements TextureModel {
    @Override
    public List<TextureRoll> generate(List<float[]> noise, List<float[]> wishes) {
      List<TextureRoll> bars = new ArrayList<>();
      for (int i = 0; i < noise.size(); i++) {
        List<TextureNote> notes = new ArrayList<>();
        for (int step = 0; step < 16; step++) {
          if (wishes.get(i)[TextureWish.MELODY + step] == 0) {
            int slot = 7 + (int) Math.abs(5 * noise.get(i)[step]) % 20;
            notes.add(new TextureNote(step, 1, slot, 64));
          }
        }
        bars.add(new TextureRoll(16, notes));
      }
      return bars;
    }

    @Override
    public double[] real(List<TextureRoll> bars, List<float[]> wishes) {
      return bars.stream().mapToDouble(b -> b.height() % 1).toArray();
    }
  }

  private static List<BandIdea> proposed(BandProposals proposals) {
    return proposals.propose(new IdeaScope(PLAN, PLAN.idea("chorus")), CANDIDATES);
  }

  private static List<BandIdea> of(String source, BandRole role) {
    BandProposals all =
        new BandProposals(Optional.of(new Anything()), Optional.of(new Rests()), Optional.empty());
    return proposed(all).stream()
        .filter(i -> i.source().equals(source) && i.role() == role)
        .toList();
  }

  @Test
  void aBassHasOneVoiceAndStrikesTheRootWhereTheChordChanges() {
    List<BandIdea> basses = of("bandRnn", BandRole.BASS);
    assertThat(basses).isNotEmpty();
    Set<Integer> changes =
        CANDIDATES.get(0).chords().stream()
            .map(c -> c.tick() / Ticks.PER_SIXTEENTH)
            .filter(s -> s < 64)
            .collect(Collectors.toSet());
    for (BandIdea bass : basses) {
      for (int i = 1; i < bass.events().size(); i++) {
        BandEvent before = bass.events().get(i - 1);
        assertThat(bass.events().get(i).step())
            .isGreaterThanOrEqualTo(before.step() + before.steps());
      }
      for (int change : changes) {
        assertThat(bass.events())
            .as("chord at step %d", change)
            .anyMatch(e -> e.step() == change && e.slot() % 7 == 0);
      }
      assertThat(bass.events()).allMatch(e -> e.slot() <= 20 && e.step() + e.steps() <= 64);
    }
  }

  @Test
  void theSameSeedGivesTheSameIdeas() {
    for (BandRole role : List.of(BandRole.BASS, BandRole.DRUMS)) {
      assertThat(of("bandRnn", role)).isEqualTo(of("bandRnn", role));
    }
    assertThat(of("bandGan", BandRole.COMP)).isEqualTo(of("bandGan", BandRole.COMP)).isNotEmpty();
  }

  @Test
  void aMadeTextureIsMadeForTheMelodyOfItsBar() {
    int onsets =
        CANDIDATES.get(0).melody().stream()
            .filter(n -> n.tick() >= 0 && n.tick() < Ticks.PER_QUARTER * 4)
            .mapToInt(n -> 1 << n.tick() / Ticks.PER_SIXTEENTH)
            .reduce(0, (a, b) -> a | b);
    assertThat(onsets).isNotZero();
    for (BandIdea comp : of("bandGan", BandRole.COMP)) {
      assertThat(comp.bars()).isEqualTo(4);
      assertThat(comp.events())
          .filteredOn(e -> e.step() < 16)
          .isNotEmpty()
          .noneMatch(e -> (onsets >> e.step() & 1) == 1);
      assertThat(comp.card().terms()).containsKey("real");
    }
  }

  @Test
  void whatIsStruckIsStruckAsDrummersWould() {
    int kick = 16 + 3;
    TouchModel loudKicks =
        (lines, noise) ->
            lines.stream()
                .map(
                    line ->
                        java.util.Arrays.stream(line)
                            .map(note -> new float[] {note[kick] > 0 ? 0.5f : -0.5f, 0})
                            .toArray(float[][]::new))
                .toList();
    List<BandIdea> plain =
        proposed(new BandProposals()).stream().filter(i -> i.role() == BandRole.DRUMS).toList();
    IdeaScope scope = new IdeaScope(PLAN, PLAN.idea("chorus"));
    List<BandIdea> touched = new KitTouch(loudKicks).play(scope, plain);
    assertThat(touched).hasSameSizeAs(plain).isNotEmpty();
    for (int i = 0; i < plain.size(); i++) {
      List<BandEvent> events = touched.get(i).events();
      assertThat(events).hasSameSizeAs(plain.get(i).events());
      int loud = events.stream().filter(e -> e.slot() == 0).findFirst().orElseThrow().velocity();
      assertThat(events).allMatch(e -> e.velocity() == (e.slot() == 0 ? loud : loud - 32));
    }
  }

  @Test
  void withoutModelsTheBanksProposeAsBefore() {
    List<BandIdea> without = proposed(new BandProposals());
    List<BandIdea> with =
        proposed(
            new BandProposals(
                Optional.of(new Anything()), Optional.of(new Rests()), Optional.empty()));
    assertThat(without).noneMatch(i -> i.source().startsWith("bandRnn"));
    assertThat(with).startsWith(without.toArray(BandIdea[]::new));
    assertThat(with).extracting(BandIdea::id).doesNotHaveDuplicates();
  }
}
