package org.sply85.composer.domain.band;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sply85.composer.domain.Briefs;
import org.sply85.composer.domain.Planner;
import org.sply85.composer.domain.model.RollCoder;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.BandEvent;
import org.sply85.contracts.song.BandIdea;
import org.sply85.contracts.song.BandRole;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.Idea;
import org.sply85.contracts.song.ScoreCard;
import org.sply85.contracts.song.SongPlan;
import org.sply85.encoding.band.DrumLane;
import org.sply85.encoding.band.DrumRoll;
import org.sply85.encoding.band.GrooveBank;
import org.sply85.encoding.band.RollPlanes;
import org.sply85.encoding.band.TextureBank;
import org.sply85.encoding.band.TextureRoll;

/**
 * What is made of codes, whatever autoencoder they are of: here a linear one that knows nothing.
 */
class MorphersTest {
  private static final Candidate SILENCE =
      new Candidate("", "", List.of(), List.of(), new ScoreCard(Map.of(), 0));

  /** Projects rolls on fixed random directions, and back. */
  private record Projection(int size, int cells) implements RollCoder {
    private float[][] directions() {
      SplittableRandom random = new SplittableRandom(1);
      float[][] directions = new float[size][cells];
      for (float[] direction : directions) {
        for (int i = 0; i < cells; i++) {
          direction[i] = (float) (2 * random.nextDouble() - 1);
        }
      }
      return directions;
    }

    @Override
    public List<float[]> encode(List<float[]> rolls) {
      float[][] directions = directions();
      List<float[]> codes = new ArrayList<>();
      for (float[] roll : rolls) {
        float[] code = new float[size];
        for (int d = 0; d < size; d++) {
          for (int i = 0; i < cells; i++) {
            code[d] += directions[d][i] * roll[i] / 4;
          }
        }
        codes.add(code);
      }
      return codes;
    }

    @Override
    public List<float[]> decode(List<float[]> codes, List<float[]> conditions) {
      float[][] directions = directions();
      List<float[]> rolls = new ArrayList<>();
      for (float[] code : codes) {
        float[] roll = new float[cells];
        for (int i = 0; i < cells; i++) {
          double sum = 0;
          for (int d = 0; d < size; d++) {
            sum += code[d] * directions[d][i];
          }
          roll[i] = (float) (1 / (1 + Math.exp(-sum)));
        }
        rolls.add(roll);
      }
      return rolls;
    }
  }

  private final TextureMorpher textures =
      new TextureMorpher(
          new Projection(8, RollPlanes.TEXTURE_STEPS * TextureRoll.SLOTS * 3),
          TextureBank.standard());
  private final DrumMorpher drums =
      new DrumMorpher(
          new Projection(8, RollPlanes.DRUM_STEPS * DrumRoll.LANES * 2), GrooveBank.standard());

  private static List<IdeaScope> scopes(String style, long seed) {
    SongPlan plan = new Planner().plan(Briefs.of(style, seed), Briefs.targets());
    List<IdeaScope> scopes = new ArrayList<>();
    for (Idea idea : plan.ideas()) {
      scopes.add(new IdeaScope(plan, idea));
    }
    return scopes;
  }

  @Test
  void notesFollowTheEnergyThatIsAskedFor() {
    for (IdeaScope scope : scopes("pop", 4)) {
      double wanted = 8.4 + (18.2 - 8.4) * scope.idea().energy();
      List<BandIdea> ideas = textures.propose(scope, BandRole.COMP, SILENCE, 3);
      assertThat(ideas).isNotEmpty();
      for (BandIdea idea : ideas) {
        assertThat(idea.events().size() / (double) idea.bars()).isCloseTo(wanted, within(0.15));
      }
    }
  }

  @Test
  void theSameSeedWritesTheSame() {
    IdeaScope scope = scopes("pop", 4).get(0);
    IdeaScope other = scopes("pop", 12).get(0);
    assertThat(textures.propose(scope, BandRole.COMP, SILENCE, 3))
        .isEqualTo(textures.propose(scopes("pop", 4).get(0), BandRole.COMP, SILENCE, 3))
        .isNotEqualTo(textures.propose(other, BandRole.COMP, SILENCE, 3));
    assertThat(drums.propose(scope, BandRole.DRUMS, 3))
        .isEqualTo(drums.propose(scopes("pop", 4).get(0), BandRole.DRUMS, 3))
        .isNotEqualTo(drums.propose(other, BandRole.DRUMS, 3));
  }

  @Test
  void brokenChordsStrikeOneNoteAtATime() {
    for (BandIdea idea : textures.propose(scopes("pop", 4).get(0), BandRole.ARP, SILENCE, 3)) {
      assertThat(idea.events()).extracting(BandEvent::step).doesNotHaveDuplicates();
    }
  }

  @Test
  void drumsArePlayableByOneDrummer() {
    IdeaScope scope = scopes("rock", 2).get(0);
    List<BandIdea> all = new ArrayList<>(drums.propose(scope, BandRole.DRUMS, 4));
    List<BandIdea> fills = drums.propose(scope, BandRole.FILL, 4);
    all.addAll(fills);
    assertThat(all).isNotEmpty();
    assertThat(fills).allMatch(f -> f.bars() == 1);
    for (BandIdea idea : all) {
      idea.events().stream()
          .filter(e -> e.slot() != DrumLane.KICK.ordinal())
          .collect(Collectors.groupingBy(BandEvent::step))
          .values()
          .forEach(together -> assertThat(together.size()).isLessThanOrEqualTo(2));
    }
  }

  @Test
  void stylesOfOtherDrummersGetNoDrums() {
    assertThat(drums.propose(scopes("cinematic", 4).get(0), BandRole.DRUMS, 4)).isEmpty();
  }
}
