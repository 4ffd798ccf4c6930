package org.sply85.composer.domain.band;

import java.util.ArrayList;
import java.util.List;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.BandIdea;
import org.sply85.contracts.song.BandRole;
import org.sply85.contracts.song.Candidate;
import org.sply85.encoding.band.GrooveBank;
import org.sply85.encoding.band.TextureBank;
import org.sply85.music.Meter;
import org.sply85.music.Note;

/** What the band may play with an idea. The arranger's own figures always stand beside it. */
public final class BandProposals {
  private static final int COMPS = 5;
  private static final int ARPS = 3;
  private static final int GROOVES = 4;
  private static final int FILLS = 4;

  private final TextureProposer textures;
  private final GrooveProposer grooves;

  /** With this version's banks. */
  public BandProposals() {
    this.textures = new TextureProposer(TextureBank.standard());
    this.grooves = new GrooveProposer(GrooveBank.standard());
  }

  /**
   * Ideas for an idea's accompaniment, by role, best first; a pure function of plan and candidates.
   *
   * @param candidates of the idea, best first
   */
  public List<BandIdea> propose(IdeaScope scope, List<Candidate> candidates) {
    List<Note> melody = candidates.isEmpty() ? List.of() : candidates.get(0).melody();
    List<BandIdea> ideas = new ArrayList<>();
    Meter meter = scope.grid().meter();
    if (!meter.compound() && meter.unit() == 4) { // the bank has no dotted beats
      ideas.addAll(textures.propose(scope, BandRole.COMP, melody, COMPS));
      ideas.addAll(textures.propose(scope, BandRole.ARP, melody, ARPS));
    }
    if (meter.equals(Meter.FOUR_FOUR)) {
      ideas.addAll(grooves.propose(scope, BandRole.DRUMS, GROOVES));
      ideas.addAll(grooves.propose(scope, BandRole.FILL, FILLS));
    }
    return ideas;
  }
}
