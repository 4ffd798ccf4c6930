package org.sply85.composer.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.sply85.composer.domain.band.BandProposals;
import org.sply85.composer.domain.critic.Critic;
import org.sply85.composer.domain.critic.Diversity;
import org.sply85.composer.domain.critic.ForeseenTerms;
import org.sply85.composer.domain.critic.Originals;
import org.sply85.composer.domain.critic.Proposal;
import org.sply85.composer.domain.critic.RealTerm;
import org.sply85.composer.domain.harmony.ChordLine;
import org.sply85.composer.domain.melody.IdeaMelody;
import org.sply85.composer.domain.melody.LatticeMelody;
import org.sply85.composer.domain.melody.LeadTouch;
import org.sply85.composer.domain.melody.MelodyProposer;
import org.sply85.composer.domain.melody.MelodyRepair;
import org.sply85.composer.domain.melody.NetworkMelody;
import org.sply85.composer.domain.melody.RealMoves;
import org.sply85.composer.domain.model.InfillModel;
import org.sply85.composer.domain.model.Models;
import org.sply85.composer.domain.model.SequenceModel;
import org.sply85.composer.domain.rhythm.IdeaRhythm;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.contracts.song.ScoreCard;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.Note;
import org.sply85.music.Seeds;
import org.sply85.statistics.SongTables;

/**
 * Composes one idea of a song: proposers of chords, rhythm and melody are combined to many complete
 * candidates, the critic judges them, and the best that also differ are kept.
 */
public final class IdeaComposer {
  private static final int KEPT = 8;
  private static final int SHORTLIST = 72;
  private static final int REPAIRED = 6;
  private static final int RHYTHMS_PER_PROGRESSION = 4;
  private static final int MELODIES_PER_RHYTHM = 2;

  private final SongTables tables;
  private final Proposers proposers;
  private final BandProposals band;
  private final Optional<LeadTouch> touch;

  /** With this version's tables, by rule only. */
  public IdeaComposer() {
    this(Proposers.byRule(SongTables.standard()));
  }

  /** With this version's tables. */
  public IdeaComposer(Proposers proposers) {
    this(proposers, new BandProposals());
  }

  /** With this version's tables, and those who propose for the band. */
  public IdeaComposer(Proposers proposers, BandProposals band) {
    this.tables = SongTables.standard();
    this.proposers = proposers;
    this.band = new BandProposals(proposers.models());
    this.touch = proposers.models().flatMap(Models::touch).map(LeadTouch::new);
  }

  /**
   * The idea's candidates, best first; a pure function of plan and idea.
   *
   * @throws IllegalArgumentException if the plan has no such idea
   */
  public IdeaCandidates compose(SongPlan plan, String idea) {
    IdeaScope scope = new IdeaScope(plan, plan.idea(idea));
    RealMoves moves = new RealMoves(tables, scope.key());
    List<Named<Proposal>> made = proposals(scope, moves);
    Critic critic = new Critic(moves, tables.features());
    List<Named<Proposal>> proposals = new ArrayList<>(shortlist(made, critic));
    List<ScoreCard> cards = new ArrayList<>(judge(proposals, critic));
    List<Named<Proposal>> repaired = repaired(proposals, cards);
    cards.addAll(judge(repaired, critic));
    proposals.addAll(repaired);
    List<Diversity.Judged> judged = new ArrayList<>();
    for (int i = 0; i < proposals.size(); i++) {
      judged.add(new Diversity.Judged(proposals.get(i).value(), cards.get(i).total()));
    }
    List<Candidate> kept =
        Diversity.keep(judged, KEPT).stream()
            .map(i -> candidate(i, proposals.get(i), cards.get(i)))
            .sorted(Comparator.comparingDouble((Candidate c) -> -c.card().total()))
            .toList();
    List<Candidate> played = touch.map(t -> t.play(scope, kept)).orElse(kept);
    return new IdeaCandidates(idea, made.size(), played, band.propose(scope, played));
  }

  private record Named<T>(String name, T value) {}

  /** Those that trained networks are asked about: the best by rule. */
  private List<Named<Proposal>> shortlist(List<Named<Proposal>> proposals, Critic critic) {
    if (proposers.judges().isEmpty() || proposals.size() <= SHORTLIST) {
      return proposals;
    }
    double[] totals =
        proposals.stream().mapToDouble(p -> critic.byRule(p.value()).total()).toArray();
    return IntStream.range(0, proposals.size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -totals[i]))
        .limit(SHORTLIST)
        .sorted()
        .map(proposals::get)
        .toList();
  }

  /** The best once more, with their weakest notes rewritten. */
  private List<Named<Proposal>> repaired(List<Named<Proposal>> proposals, List<ScoreCard> cards) {
    if (proposers.repair().isEmpty() || proposals.get(0).value().melody().isEmpty()) {
      return List.of();
    }
    List<Named<Proposal>> best =
        IntStream.range(0, proposals.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -cards.get(i).total()))
            .limit(REPAIRED)
            .map(proposals::get)
            .toList();
    InfillModel model = proposers.repair().get();
    SplittableRandom random = Seeds.random(seed(best.get(0).value().scope()), "repair");
    List<Proposal> rewritten =
        new MelodyRepair(model).of(best.stream().map(Named::value).toList(), random);
    List<Named<Proposal>> all = new ArrayList<>();
    for (int i = 0; i < best.size(); i++) {
      Proposal proposal = rewritten.get(i);
      if (!proposal.equals(best.get(i).value())
          && Originals.allows(proposal.scope(), proposal.melody())) {
        all.add(new Named<>(best.get(i).name() + "+" + model.name(), proposal));
      }
    }
    return all;
  }

  private List<ScoreCard> judge(List<Named<Proposal>> proposals, Critic critic) {
    List<Proposal> values = proposals.stream().map(Named::value).toList();
    List<Map<String, Double>> learnt = new ForeseenTerms(proposers.judges()).of(values);
    List<OptionalDouble> real = new RealTerm(proposers.phrases()).of(values);
    List<ScoreCard> cards = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Map<String, Double> terms = learnt.get(i);
      real.get(i).ifPresent(r -> terms.put("real", r));
      cards.add(critic.judge(values.get(i), terms));
    }
    return cards;
  }

  private List<Named<Proposal>> proposals(IdeaScope scope, RealMoves moves) {
    List<Named<ChordLine>> lines = progressions(scope);
    List<Named<Proposal>> proposals = new ArrayList<>();
    if (!scope.idea().melodic()) {
      lines.forEach(
          c -> proposals.add(new Named<>(c.name(), new Proposal(scope, c.value(), List.of()))));
      return proposals;
    }
    List<Frame> frames = frames(scope, lines);
    for (int i = 0; i < frames.size(); i++) {
      proposals.addAll(ruled(frames.get(i), i, moves));
    }
    for (SequenceModel model : proposers.melodies()) {
      for (int i = 0; i < MELODIES_PER_RHYTHM; i++) {
        proposals.addAll(learnt(frames, model, i, moves));
      }
    }
    return proposals;
  }

  /** Chords and rhythm that wait for pitches; the slot names the pair in the seed. */
  private record Frame(
      IdeaScope scope, Named<ChordLine> chords, Named<IdeaRhythm> rhythm, String slot) {
    IdeaMelody melody() {
      return new IdeaMelody(scope, chords.value(), rhythm.value());
    }

    Named<Proposal> proposal(String melody, List<Note> notes) {
      String name = chords.name() + "+" + rhythm.name() + "+" + melody;
      return new Named<>(name, new Proposal(scope, chords.value(), notes));
    }
  }

  private List<Frame> frames(IdeaScope scope, List<Named<ChordLine>> lines) {
    List<Named<IdeaRhythm>> rhythms = rhythms(scope);
    List<Frame> frames = new ArrayList<>();
    for (int c = 0; c < lines.size(); c++) {
      boolean alone = proposers.melodies().isEmpty() && lines.get(c).name().equals("loop");
      int many = alone ? rhythms.size() : RHYTHMS_PER_PROGRESSION;
      for (int r = 0; r < many; r++) {
        Named<IdeaRhythm> with = rhythms.get((c * RHYTHMS_PER_PROGRESSION + r) % rhythms.size());
        frames.add(new Frame(scope, lines.get(c), with, c + "." + r));
      }
    }
    return frames;
  }

  /** Beside networks, one proposer by rule a frame in turn: they shall not crowd them out. */
  private List<Named<Proposal>> ruled(Frame frame, int turn, RealMoves moves) {
    List<MelodyProposer> all = LatticeMelody.all(moves);
    boolean alone = proposers.melodies().isEmpty();
    List<MelodyProposer> some = alone ? all : List.of(all.get(turn % all.size()));
    List<Named<Proposal>> proposals = new ArrayList<>();
    IdeaMelody melody = frame.melody();
    for (MelodyProposer proposer : some) {
      for (int i = 0; i < (alone ? MELODIES_PER_RHYTHM : 1); i++) {
        String draw = "" + i;
        List<Note> notes =
            Originals.draw(
                frame.scope(),
                again -> melody.write(proposer, random(frame, proposer.name(), draw + again)));
        proposals.add(frame.proposal(proposer.name(), notes));
      }
    }
    return proposals;
  }

  /** What a network writes; where that copies a known song, it draws again. */
  private static List<Named<Proposal>> learnt(
      List<Frame> frames, SequenceModel model, int melody, RealMoves moves) {
    NetworkMelody network = new NetworkMelody(model, LatticeMelody.motif(moves));
    Map<Frame, List<Note>> melodies = new LinkedHashMap<>();
    List<Frame> open = frames;
    for (int draw = 0; draw <= Originals.RETRIES && !open.isEmpty(); draw++) {
      String number = melody + "." + draw;
      List<List<Note>> drawn =
          network.write(
              open.stream().map(Frame::melody).toList(),
              open.stream().map(f -> random(f, model.name(), number)).toList());
      List<Frame> again = new ArrayList<>();
      for (int i = 0; i < drawn.size(); i++) {
        Frame frame = open.get(i);
        melodies.put(frame, drawn.get(i));
        if (!Originals.allows(frame.scope(), drawn.get(i))) {
          again.add(frame);
        }
      }
      open = again;
    }
    List<Named<Proposal>> proposals = new ArrayList<>();
    melodies.forEach(
        (frame, notes) -> {
          if (!notes.isEmpty()) {
            proposals.add(frame.proposal(model.name(), notes));
          }
        });
    return proposals;
  }

  private static SplittableRandom random(Frame frame, String proposer, String number) {
    return Seeds.random(seed(frame.scope()), "melody", proposer, frame.slot(), number);
  }

  private List<Named<ChordLine>> progressions(IdeaScope scope) {
    Map<ChordLine, Named<ChordLine>> distinct = new LinkedHashMap<>();
    int factor = scope.idea().melodic() ? 1 : 3;
    proposers
        .chords()
        .forEach(
            (proposer, count) -> {
              for (int i = 0; i < count * factor; i++) {
                var random = Seeds.random(seed(scope), "chords", proposer.name(), "" + i);
                ChordLine line = proposer.propose(scope, random);
                distinct.putIfAbsent(line, new Named<>(proposer.name(), line));
              }
            });
    return List.copyOf(distinct.values());
  }

  private List<Named<IdeaRhythm>> rhythms(IdeaScope scope) {
    Map<IdeaRhythm, Named<IdeaRhythm>> distinct = new LinkedHashMap<>();
    proposers
        .rhythms()
        .forEach(
            (proposer, count) -> {
              for (int i = 0; i < count; i++) {
                var random = Seeds.random(seed(scope), "rhythm", proposer.name(), "" + i);
                IdeaRhythm line = IdeaRhythm.propose(scope, proposer, random);
                distinct.putIfAbsent(line, new Named<>(proposer.name(), line));
              }
            });
    return List.copyOf(distinct.values());
  }

  private static long seed(IdeaScope scope) {
    return Seeds.derive(scope.plan().seed(), "idea", scope.idea().id());
  }

  private static Candidate candidate(int number, Named<Proposal> proposal, ScoreCard card) {
    Proposal value = proposal.value();
    return new Candidate(
        "c" + (number + 1),
        proposal.name(),
        value.chords().spans(value.scope().key()),
        value.melody(),
        card);
  }
}
