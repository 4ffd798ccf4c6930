package org.sply85.composer.domain.band;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sply85.composer.domain.Briefs;
import org.sply85.composer.domain.Planner;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.BandIdea;
import org.sply85.contracts.song.BandRole;
import org.sply85.contracts.song.SongPlan;
import org.sply85.encoding.band.BandCondition;
import org.sply85.encoding.band.GrooveBank;
import org.sply85.encoding.band.TextureBank;
import org.sply85.style.StyleBasics;
import org.sply85.style.StyleBook;

class BandProposalsTest {
  private final BandProposals proposals = new BandProposals();

  private List<BandIdea> proposed(String style, long seed) {
    SongPlan plan = new Planner().plan(Briefs.of(style, seed), Briefs.targets());
    return proposals.propose(new IdeaScope(plan, plan.idea("chorus")), List.of());
  }

  @Test
  void theSameSeedProposesTheSame() {
    assertThat(proposed("pop", 4)).isEqualTo(proposed("pop", 4));
    assertThat(proposed("pop", 4)).isNotEqualTo(proposed("pop", 12));
  }

  @Test
  void ideasAreSoundAndDiffer() {
    List<BandIdea> ideas = proposed("pop", 4);
    assertThat(ideas).extracting(BandIdea::id).doesNotHaveDuplicates();
    assertThat(ideas).extracting(BandIdea::events).doesNotHaveDuplicates();
    assertThat(ideas)
        .extracting(BandIdea::role)
        .contains(BandRole.COMP, BandRole.ARP, BandRole.DRUMS, BandRole.FILL);
    for (BandIdea idea : ideas) {
      boolean drums = idea.role() == BandRole.DRUMS || idea.role() == BandRole.FILL;
      assertThat(idea.events())
          .isNotEmpty()
          .allMatch(e -> e.step() >= 0 && e.step() < idea.bars() * idea.stepsPerBar())
          .allMatch(e -> e.slot() >= 0 && e.slot() < (drums ? 9 : 35));
      assertThat(idea.card().total()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void aTextureVariesInEveryFourthBarOnly() {
    for (BandIdea idea : proposed("ballad", 3)) {
      if (idea.role() == BandRole.COMP || idea.role() == BandRole.ARP) {
        for (int bar = 1; bar < idea.bars(); bar++) {
          if (bar % 4 != 3) {
            assertThat(bar(idea, bar)).isEqualTo(bar(idea, 0));
          }
        }
      }
    }
  }

  private static List<String> bar(BandIdea idea, int bar) {
    int from = bar * idea.stepsPerBar();
    return idea.events().stream()
        .filter(e -> e.step() >= from && e.step() < from + idea.stepsPerBar())
        .map(e -> (e.step() - from) + " " + e.slot() + " " + e.steps())
        .toList();
  }

  @Test
  void stylesOfOtherDrummersGetNoGrooves() {
    assertThat(proposed("cinematic", 4))
        .noneMatch(i -> i.role() == BandRole.DRUMS || i.role() == BandRole.FILL);
  }

  @Test
  void noTextureIsOfFewerThanThreeSongs() {
    assertThat(TextureBank.standard().entries()).hasSizeGreaterThan(1000);
    assertThat(TextureBank.standard().entries()).allMatch(e -> e.songs() >= 3);
  }

  @Test
  void everyGrooveHasAKickAndAllConditionsKnowTheStylesByTheirNames() {
    assertThat(GrooveBank.standard().entries())
        .filteredOn(e -> !e.fill())
        .hasSizeGreaterThan(100)
        .allMatch(e -> e.roll().strokes().stream().anyMatch(s -> s.lane().ordinal() == 0));
    assertThat(BandCondition.STYLES)
        .containsExactlyElementsOf(
            StyleBook.standard().styles().stream().map(StyleBasics::name).toList());
  }
}
