package org.sply85.composer.domain.band;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sply85.composer.domain.model.BandModel;
import org.sply85.composer.domain.model.Models;
import org.sply85.composer.domain.model.TextureModel;
import org.sply85.composer.domain.model.TouchModel;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.BandIdea;
import org.sply85.contracts.song.BandRole;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.ScoreCard;
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
  private static final Candidate SILENCE =
      new Candidate("", "", List.of(), List.of(), new ScoreCard(Map.of(), 0));

  private final TextureProposer textures;
  private final GrooveProposer grooves;
  private final Optional<TextureMorpher> textureVae;
  private final Optional<DrumMorpher> drumVae;

  private final Optional<BandRnnProposer> bandRnn;
  private final Optional<BandGanProposer> bandGan;
  private final Optional<KitTouch> kitTouch;

  /** With this version's banks. */
  public BandProposals() {
    this(Optional.empty());
  }

  /** With this version's banks, and those trained models that there are. */
  public BandProposals(Optional<Models> models) {
    this.textures = new TextureProposer(TextureBank.standard());
    this.grooves = new GrooveProposer(GrooveBank.standard());
    this.textureVae =
        models.flatMap(Models::textures).map(m -> new TextureMorpher(m, TextureBank.standard()));
    this.drumVae =
        models.flatMap(Models::drums).map(m -> new DrumMorpher(m, GrooveBank.standard()));
    this.bandRnn = models.flatMap(Models::bandRnn).map(BandRnnProposer::new);
    this.bandGan = models.flatMap(Models::bandGan).map(BandGanProposer::new);
    this.kitTouch = models.flatMap(Models::touch).map(KitTouch::new);
  }

  /** With this version's banks, and some models. */
  BandProposals(
      Optional<BandModel> bandRnn, Optional<TextureModel> bandGan, Optional<TouchModel> touch) {
    this.textures = new TextureProposer(TextureBank.standard());
    this.grooves = new GrooveProposer(GrooveBank.standard());
    this.textureVae = Optional.empty();
    this.drumVae = Optional.empty();
    this.bandRnn = bandRnn.map(BandRnnProposer::new);
    this.bandGan = bandGan.map(BandGanProposer::new);
    this.kitTouch = touch.map(KitTouch::new);
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
      Candidate over = candidates.isEmpty() ? SILENCE : candidates.get(0);
      textureVae.ifPresent(m -> ideas.addAll(m.propose(scope, BandRole.COMP, over, COMPS)));
      textureVae.ifPresent(m -> ideas.addAll(m.propose(scope, BandRole.ARP, over, ARPS)));
    }
    if (meter.equals(Meter.FOUR_FOUR)) {
      ideas.addAll(grooves.propose(scope, BandRole.DRUMS, GROOVES));
      ideas.addAll(grooves.propose(scope, BandRole.FILL, FILLS));
      drumVae.ifPresent(m -> ideas.addAll(m.propose(scope, BandRole.DRUMS, GROOVES)));
      drumVae.ifPresent(m -> ideas.addAll(m.propose(scope, BandRole.FILL, FILLS)));
      ideas.addAll(learnt(scope, candidates, ideas));
    }
    return ideas;
  }

  private List<BandIdea> learnt(
      IdeaScope scope, List<Candidate> candidates, List<BandIdea> proposed) {
    List<BandIdea> ideas = new ArrayList<>();
    if (!candidates.isEmpty()) {
      Candidate best = candidates.get(0);
      List<BandIdea> kits = proposed.stream().filter(i -> i.role() == BandRole.DRUMS).toList();
      bandRnn.ifPresent(p -> ideas.addAll(touched(scope, p.propose(scope, best, kits))));
      bandGan.ifPresent(p -> ideas.addAll(p.propose(scope, best, COMPS)));
    }
    return ideas;
  }

  // What is struck on the drums is known, how hard is for drummers' touch to say.
  private List<BandIdea> touched(IdeaScope scope, List<BandIdea> played) {
    if (kitTouch.isEmpty()) {
      return played;
    }
    List<BandIdea> ideas =
        new ArrayList<>(played.stream().filter(i -> i.role() != BandRole.DRUMS).toList());
    ideas.addAll(
        kitTouch
            .get()
            .play(scope, played.stream().filter(i -> i.role() == BandRole.DRUMS).toList()));
    return ideas;
  }
}
