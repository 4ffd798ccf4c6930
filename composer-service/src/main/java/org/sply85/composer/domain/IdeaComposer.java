package org.sply85.composer.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sply85.composer.domain.band.BandProposals;
import org.sply85.composer.domain.critic.Critic;
import org.sply85.composer.domain.critic.Diversity;
import org.sply85.composer.domain.critic.Proposal;
import org.sply85.composer.domain.harmony.ChordLine;
import org.sply85.composer.domain.harmony.ChordProposer;
import org.sply85.composer.domain.harmony.OtherLoop;
import org.sply85.composer.domain.harmony.PlannedLoop;
import org.sply85.composer.domain.harmony.RealWalk;
import org.sply85.composer.domain.harmony.Reharmonised;
import org.sply85.composer.domain.melody.IdeaMelody;
import org.sply85.composer.domain.melody.LatticeMelody;
import org.sply85.composer.domain.melody.MelodyProposer;
import org.sply85.composer.domain.melody.RealMoves;
import org.sply85.composer.domain.rhythm.IdeaRhythm;
import org.sply85.composer.domain.rhythm.MotifRhythm;
import org.sply85.composer.domain.rhythm.RealCells;
import org.sply85.composer.domain.rhythm.RhythmProposer;
import org.sply85.composer.domain.rhythm.WrittenLines;
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
  private static final int RHYTHMS_PER_PROGRESSION = 4;
  private static final int MELODIES_PER_RHYTHM = 2;

  private final SongTables tables;
  private final Map<ChordProposer, Integer> harmony;
  private final Map<RhythmProposer, Integer> rhythm;
  private final BandProposals band;

  /** With this version's tables and proposers. */
  public IdeaComposer() {
    this.tables = SongTables.standard();
    this.harmony = new LinkedHashMap<>();
    harmony.put(new PlannedLoop(), 3);
    harmony.put(new Reharmonised(), 2);
    harmony.put(new OtherLoop(), 1);
    harmony.put(new RealWalk(tables), 1);
    this.rhythm = new LinkedHashMap<>();
    rhythm.put(new WrittenLines(), 4);
    rhythm.put(new MotifRhythm(), 3);
    rhythm.put(new RealCells(tables), 3);
    this.band = new BandProposals();
  }

  /**
   * The idea's candidates, best first; a pure function of plan and idea.
   *
   * @throws IllegalArgumentException if the plan has no such idea
   */
  public IdeaCandidates compose(SongPlan plan, String idea) {
    IdeaScope scope = new IdeaScope(plan, plan.idea(idea));
    RealMoves moves = new RealMoves(tables, scope.key());
    List<Named<Proposal>> proposals = proposals(scope, moves);
    Critic critic = new Critic(moves, tables.features());
    List<ScoreCard> cards = proposals.stream().map(p -> critic.judge(p.value())).toList();
    List<Diversity.Judged> judged = new ArrayList<>();
    for (int i = 0; i < proposals.size(); i++) {
      judged.add(new Diversity.Judged(proposals.get(i).value(), cards.get(i).total()));
    }
    List<Candidate> kept =
        Diversity.keep(judged, KEPT).stream()
            .map(i -> candidate(i, proposals.get(i), cards.get(i)))
            .sorted(Comparator.comparingDouble((Candidate c) -> -c.card().total()))
            .toList();
    return new IdeaCandidates(idea, proposals.size(), kept, band.propose(scope, kept));
  }

  private record Named<T>(String name, T value) {}

  private List<Named<Proposal>> proposals(IdeaScope scope, RealMoves moves) {
    List<Named<ChordLine>> lines = progressions(scope);
    List<Named<Proposal>> proposals = new ArrayList<>();
    if (!scope.idea().melodic()) {
      lines.forEach(
          c -> proposals.add(new Named<>(c.name(), new Proposal(scope, c.value(), List.of()))));
      return proposals;
    }
    List<Named<IdeaRhythm>> rhythms = rhythms(scope);
    for (int c = 0; c < lines.size(); c++) {
      int many = lines.get(c).name().equals("loop") ? rhythms.size() : RHYTHMS_PER_PROGRESSION;
      for (int r = 0; r < many; r++) {
        Named<IdeaRhythm> with = rhythms.get((c * RHYTHMS_PER_PROGRESSION + r) % rhythms.size());
        melodies(new Frame(scope, lines.get(c), with, c + "." + r), moves).forEach(proposals::add);
      }
    }
    return proposals;
  }

  /** Chords and rhythm that wait for pitches; the slot names the pair in the seed. */
  private record Frame(
      IdeaScope scope, Named<ChordLine> chords, Named<IdeaRhythm> rhythm, String slot) {}

  private static List<Named<Proposal>> melodies(Frame frame, RealMoves moves) {
    List<Named<Proposal>> proposals = new ArrayList<>();
    IdeaScope scope = frame.scope();
    ChordLine chords = frame.chords().value();
    IdeaMelody melody = new IdeaMelody(scope, chords, frame.rhythm().value());
    for (MelodyProposer proposer : LatticeMelody.all(moves)) {
      String name = frame.chords().name() + "+" + frame.rhythm().name() + "+" + proposer.name();
      for (int i = 0; i < MELODIES_PER_RHYTHM; i++) {
        var random = Seeds.random(seed(scope), "melody", proposer.name(), frame.slot(), "" + i);
        List<Note> notes = melody.write(proposer, random);
        proposals.add(new Named<>(name, new Proposal(scope, chords, notes)));
      }
    }
    return proposals;
  }

  private List<Named<ChordLine>> progressions(IdeaScope scope) {
    Map<ChordLine, Named<ChordLine>> distinct = new LinkedHashMap<>();
    int factor = scope.idea().melodic() ? 1 : 3;
    harmony.forEach(
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
    rhythm.forEach(
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
