package org.sply85.composer.domain.band;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.sply85.composer.domain.model.RollCoder;
import org.sply85.composer.domain.scope.Draw;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.BandEvent;
import org.sply85.contracts.song.BandIdea;
import org.sply85.contracts.song.BandRole;
import org.sply85.contracts.song.ScoreCard;
import org.sply85.encoding.band.BandCondition;
import org.sply85.encoding.band.BandVoice;
import org.sply85.encoding.band.DrumRoll;
import org.sply85.encoding.band.GrooveBank;
import org.sply85.encoding.band.RollPlanes;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Mode;
import org.sply85.music.Seeds;

/**
 * Writes drums with an autoencoder. Grooves lie between two of the bank that suit the idea, or are
 * drawn near one. Fills are grooves moved the way that leads from the bank's grooves to its fills.
 */
final class DrumMorpher {
  static final String SOURCE = "drumVae";

  private static final int DRAFTS = 24;
  private static final int GROOVE_STEPS = RollPlanes.DRUM_STEPS;
  private static final int FILL_STEPS = 16;
  private static final double NEAREST = 0.25; // to either of two grooves
  private static final double STRAY = 0.5; // deviations from a groove that is varied freely
  private static final double FILLED = 0.7; // of the way from grooves to fills, at least
  private static final double CLOSE = 0.15; // energies that are alike
  private static final double ALIKE = 0.85;
  private static final Key NO_KEY = new Key(0, Mode.MAJOR);

  private final RollCoder coder;
  private final GrooveBank bank;

  DrumMorpher(RollCoder coder, GrooveBank bank) {
    this.coder = coder;
    this.bank = bank;
  }

  /**
   * Ideas of a role, best first; for songs in 4/4.
   *
   * @param role DRUMS or FILL
   */
  List<BandIdea> propose(IdeaScope scope, BandRole role, int count) {
    List<GrooveBank.Entry> grooves = serving(scope, false);
    List<GrooveBank.Entry> like = serving(scope, role == BandRole.FILL);
    if (grooves.size() < 2 || like.size() < 2) {
      return List.of();
    }
    SplittableRandom random =
        Seeds.random(scope.plan().seed(), "idea", scope.idea().id(), "band", SOURCE, role.name());
    int steps = role == BandRole.FILL ? FILL_STEPS : GROOVE_STEPS;
    List<Draft> drafts = drafts(scope, grooves, like, random);
    List<float[]> written =
        coder.decode(
            drafts.stream().map(Draft::code).toList(),
            drafts.stream().map(d -> condition(scope, d.like(), wanted(scope, like))).toList());
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      double strokes = wanted(scope, like) * steps / 16;
      DrumReader.Read read = DrumReader.read(written.get(i), steps, strokes);
      found.add(new Found(read.roll(), card(scope, like, drafts.get(i), read)));
    }
    return ideas(scope, role, kept(found, count));
  }

  /**
   * What is to be read.
   *
   * @param like an entry of the bank whose style and syncopation are asked for
   * @param code where to read
   */
  private record Draft(GrooveBank.Entry like, float[] code) {}

  private record Found(DrumRoll roll, ScoreCard card) {}

  private List<GrooveBank.Entry> serving(IdeaScope scope, boolean fills) {
    return bank.entries().stream()
        .filter(e -> e.fill() == fills)
        .filter(e -> GrooveProposer.serves(e, scope.plan().styleOf("drums")) > 0)
        .filter(e -> GrooveProposer.feels(e, scope.plan().styleOf("drums")))
        .toList();
  }

  private List<Draft> drafts(
      IdeaScope scope,
      List<GrooveBank.Entry> grooves,
      List<GrooveBank.Entry> like,
      SplittableRandom random) {
    double[] first = weights(scope, grooves);
    double[] asked = weights(scope, like);
    List<GrooveBank.Entry> ends = new ArrayList<>();
    for (int i = 0; i < 2 * DRAFTS; i++) {
      ends.add(grooves.get(Draw.index(first, random)));
    }
    List<float[]> codes = encoded(ends);
    boolean fills = like.get(0).fill();
    float[] toFills = fills ? toFills(grooves, like) : new float[coder.size()];
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < DRAFTS; i++) {
      float[] code =
          i % 3 == 0
              ? Codes.moved(codes.get(2 * i), Codes.drawn(coder.size(), random), STRAY)
              : Codes.between(
                  codes.get(2 * i),
                  codes.get(2 * i + 1),
                  NEAREST + (1 - 2 * NEAREST) * random.nextDouble());
      double share = FILLED + (1 - FILLED) * random.nextDouble();
      GrooveBank.Entry asking = fills ? like.get(Draw.index(asked, random)) : ends.get(2 * i);
      drafts.add(new Draft(asking, Codes.moved(code, toFills, share)));
    }
    return drafts;
  }

  private float[] toFills(List<GrooveBank.Entry> grooves, List<GrooveBank.Entry> fills) {
    return Codes.moved(Codes.mean(encoded(fills)), Codes.mean(encoded(grooves)), -1);
  }

  private List<float[]> encoded(List<GrooveBank.Entry> entries) {
    return coder.encode(entries.stream().map(e -> RollPlanes.of(e.roll())).toList());
  }

  private static double[] weights(IdeaScope scope, List<GrooveBank.Entry> entries) {
    return entries.stream().mapToDouble(e -> weight(scope, e)).toArray();
  }

  private static double weight(IdeaScope scope, GrooveBank.Entry entry) {
    double octaves = octaves(scope, entry);
    double away = (entry.energy() - scope.idea().energy()) / CLOSE;
    double serves = GrooveProposer.serves(entry, scope.plan().styleOf("drums"));
    return 1e-9 + serves * serves * Math.exp(-0.5 * away * away - 2 * octaves * octaves);
  }

  private static double octaves(IdeaScope scope, GrooveBank.Entry entry) {
    return Math.log(scope.plan().tempoBpm() / entry.tempoBpm()) / Math.log(2);
  }

  /** Strokes in a bar: what the bank's drummers play at such an energy. */
  private static double wanted(IdeaScope scope, List<GrooveBank.Entry> like) {
    ToDoubleFunction<GrooveBank.Entry> weight = e -> weight(scope, e);
    double all = like.stream().mapToDouble(weight).sum();
    return like.stream().mapToDouble(e -> weight(scope, e) * e.roll().density()).sum() / all;
  }

  // As the trainer's set of drums measures its own; its strokes count by half.
  private static float[] condition(IdeaScope scope, GrooveBank.Entry like, double wanted) {
    List<DrumRoll.Stroke> strokes = like.roll().strokes();
    double off = strokes.stream().filter(s -> s.step() % 2 == 1).count();
    return new BandCondition()
        .song(like.style(), Meter.FOUR_FOUR, scope.plan().tempoBpm(), NO_KEY)
        .energy(scope.idea().energy())
        .texture(wanted / 2, 36, 0, off / strokes.size())
        .player(like.fill() ? BandVoice.FILL : BandVoice.DRUMS)
        .vector();
  }

  private static ScoreCard card(
      IdeaScope scope, List<GrooveBank.Entry> like, Draft draft, DrumReader.Read read) {
    double force = force(read.roll());
    double calmer =
        like.stream().filter(e -> force(e.roll()) <= force).count() / (double) like.size();
    Map<String, Double> terms = new java.util.TreeMap<>();
    terms.put("energy", 1 - Math.abs(calmer - scope.idea().energy()));
    terms.put("sure", read.sure());
    terms.put("style", GrooveProposer.serves(draft.like(), scope.plan().styleOf("drums")));
    terms.put("tempo", Math.max(0, 1 - Math.abs(octaves(scope, draft.like()))));
    return Cards.of(terms);
  }

  private static double force(DrumRoll roll) {
    return roll.strokes().stream().mapToDouble(s -> s.velocity() / 127.0).sum() / roll.steps();
  }

  private static List<Found> kept(List<Found> found, int count) {
    List<Found> kept = new ArrayList<>();
    found.sort(Comparator.comparingDouble((Found f) -> -f.card().total()));
    for (Found next : found) {
      boolean fresh = kept.stream().allMatch(k -> likeness(k.roll(), next.roll()) < ALIKE);
      if (fresh && kept.size() < count && !next.roll().strokes().isEmpty()) {
        kept.add(next);
      }
    }
    return kept;
  }

  // Share of the strokes of both that they have in common (Dice).
  private static double likeness(DrumRoll a, DrumRoll b) {
    long common =
        a.strokes().stream()
            .filter(
                s ->
                    b.strokes().stream()
                        .anyMatch(o -> o.step() == s.step() && o.lane() == s.lane()))
            .count();
    return 2.0 * common / Math.max(1, a.strokes().size() + b.strokes().size());
  }

  private static List<BandIdea> ideas(IdeaScope scope, BandRole role, List<Found> kept) {
    List<BandIdea> ideas = new ArrayList<>();
    for (Found f : kept) {
      String id = SOURCE + "-" + role.name().toLowerCase(Locale.ROOT) + "-" + (ideas.size() + 1);
      List<BandEvent> events =
          f.roll().strokes().stream()
              .map(s -> new BandEvent(s.step(), 1, s.lane().ordinal(), s.velocity()))
              .toList();
      int bars = f.roll().steps() / 16;
      double energy = scope.idea().energy();
      ideas.add(new BandIdea(id, role, SOURCE, 16, bars, events, energy, f.card()));
    }
    return ideas;
  }
}
