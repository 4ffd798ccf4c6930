package org.sply85.composer.domain.band;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.sply85.composer.domain.model.RollCoder;
import org.sply85.composer.domain.scope.Draw;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.BandEvent;
import org.sply85.contracts.song.BandIdea;
import org.sply85.contracts.song.BandRole;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.ScoreCard;
import org.sply85.encoding.band.RollPlanes;
import org.sply85.encoding.band.TextureBank;
import org.sply85.encoding.band.TextureNote;
import org.sply85.encoding.band.TextureRoll;
import org.sply85.music.Note;
import org.sply85.music.Seeds;

/**
 * Writes textures with an autoencoder: half are drawn freely, half lie between two textures of the
 * bank. An idea has four bars; the second departs a little from the first, the third returns to it,
 * the fourth departs further, and each is told where the melody strikes in it.
 */
final class TextureMorpher {
  static final String SOURCE = "textureVae";

  private static final int DRAFTS = 32;
  private static final int BARS = 4;
  private static final double[] STEPS = {0, 0.16, 0, 0.35}; // of the way to another code
  private static final double NEAREST = 0.35; // to either of two textures
  private static final double CLOSE = 0.12; // energies that are alike
  private static final double FEWEST = 8.4; // notes in a bar of real pianos, 5th percentile
  private static final double MOST = 18.2; // 95th percentile
  private static final double FEWEST_BROKEN = 6.5;
  private static final double MOST_BROKEN = 13;
  private static final double ALIKE = 0.6;

  private final RollCoder coder;
  private final TextureBank bank;
  private final TextureEnergy energies;

  TextureMorpher(RollCoder coder, TextureBank bank) {
    this.coder = coder;
    this.bank = bank;
    this.energies = new TextureEnergy(bank);
  }

  /**
   * Ideas of a role, best first.
   *
   * @param role COMP or ARP
   * @param over what they are to accompany; its melody may be empty
   */
  List<BandIdea> propose(IdeaScope scope, BandRole role, Candidate over, int count) {
    SplittableRandom random =
        Seeds.random(scope.plan().seed(), "idea", scope.idea().id(), "band", SOURCE, role.name());
    List<TextureBank.Entry> fitting = fitting(scope, role);
    if (fitting.size() < 2) {
      return List.of();
    }
    List<Found> found = read(scope, role, over, drafts(scope, fitting, random));
    found.sort(Comparator.comparingDouble((Found f) -> -f.card().total()));
    List<Found> kept = new ArrayList<>();
    for (Found next : found) {
      boolean fresh = kept.stream().allMatch(k -> likeness(k.rolls(), next.rolls()) < ALIKE);
      if (fresh && kept.size() < count) {
        kept.add(next);
      }
    }
    List<BandIdea> ideas = new ArrayList<>();
    for (Found f : kept) {
      String id = SOURCE + "-" + role.name().toLowerCase(Locale.ROOT) + "-" + (ideas.size() + 1);
      ideas.add(idea(id, role, scope, f));
    }
    return ideas;
  }

  /**
   * What is to be read.
   *
   * @param like a texture of the bank whose fullness, height and syncopation are asked for
   * @param from its first code
   * @param to where it departs to
   */
  private record Draft(TextureBank.Entry like, float[] from, float[] to) {}

  private record Found(List<TextureRoll> rolls, ScoreCard card) {}

  private List<TextureBank.Entry> fitting(IdeaScope scope, BandRole role) {
    return bank.entries().stream()
        .filter(e -> e.roll().steps() == scope.grid().bar())
        .filter(e -> TextureProposer.broken(e.roll()) == (role == BandRole.ARP))
        .toList();
  }

  private List<Draft> drafts(
      IdeaScope scope, List<TextureBank.Entry> fitting, SplittableRandom random) {
    double[] weights =
        fitting.stream().mapToDouble(e -> weight(e, scope.idea().energy())).toArray();
    List<TextureBank.Entry> ends = new ArrayList<>();
    for (int i = 0; i < 2 * DRAFTS; i++) {
      ends.add(fitting.get(Draw.index(weights, random)));
    }
    List<float[]> codes = coder.encode(ends.stream().map(e -> RollPlanes.of(e.roll())).toList());
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < DRAFTS; i++) {
      float[] to = codes.get(2 * i + 1);
      float[] from =
          i % 2 == 0
              ? Codes.drawn(coder.size(), random)
              : Codes.between(
                  codes.get(2 * i), to, NEAREST + (1 - 2 * NEAREST) * random.nextDouble());
      drafts.add(new Draft(ends.get(2 * i), from, to));
    }
    return drafts;
  }

  private static double weight(TextureBank.Entry entry, double energy) {
    double away = (entry.energy() - energy) / CLOSE;
    return 1e-6 + Math.log(1 + entry.songs()) * Math.exp(-0.5 * away * away);
  }

  private List<Found> read(IdeaScope scope, BandRole role, Candidate over, List<Draft> drafts) {
    BarConditions conditions = new BarConditions(scope, over);
    double wanted = wanted(scope, role);
    List<float[]> codes = new ArrayList<>();
    List<float[]> asked = new ArrayList<>();
    for (Draft draft : drafts) {
      for (int bar = 0; bar < BARS; bar++) {
        codes.add(Codes.between(draft.from(), draft.to(), STEPS[bar]));
        asked.add(conditions.texture(bar, wanted, draft.like().roll()));
      }
    }
    List<float[]> written = coder.decode(codes, asked);
    TextureReader reader = new TextureReader(scope.grid().bar(), role == BandRole.ARP);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      TextureReader.Read read = reader.read(written.subList(i * BARS, (i + 1) * BARS), wanted);
      found.add(new Found(read.rolls(), card(scope, role, over.melody(), read)));
    }
    return found;
  }

  /** Notes in a bar that the idea's energy asks of real pianists. */
  static double wanted(IdeaScope scope, BandRole role) {
    double share = scope.grid().bar() / 16.0;
    double energy = scope.idea().energy();
    return role == BandRole.ARP
        ? share * (FEWEST_BROKEN + (MOST_BROKEN - FEWEST_BROKEN) * energy)
        : share * (FEWEST + (MOST - FEWEST) * energy);
  }

  private ScoreCard card(
      IdeaScope scope, BandRole role, List<Note> melody, TextureReader.Read read) {
    String style = scope.plan().styleOf("keys");
    List<TextureRoll> rolls = read.rolls();
    MelodyOnsets onsets =
        MelodyOnsets.of(melody, scope.grid().bar(), Math.max(1, scope.idea().bars()));
    double energy = 1 - Math.abs(energies.of(rolls) - scope.idea().energy());
    double notes = rolls.stream().mapToInt(r -> r.notes().size()).average().orElse(0);
    double wanted = wanted(scope, role);
    double grounded = rolls.stream().filter(r -> (r.onsets() & 1) == 1).count();
    return Cards.of(
        Map.of(
            "density",
            Math.min(notes, wanted) / Math.max(notes, wanted),
            "energy",
            energy * energy,
            "complement",
            rolls.stream().mapToDouble(r -> onsets.complement(r.onsets())).average().orElse(0),
            "sure",
            read.sure(),
            "downbeat",
            0.4 + 0.6 * grounded / rolls.size(),
            "style",
            role == BandRole.ARP ? StyleFit.arp(style) : StyleFit.comp(style)));
  }

  // Share of the cells of both that they have in common (Dice).
  private static double likeness(List<TextureRoll> a, List<TextureRoll> b) {
    Set<Integer> cells = cells(a);
    Set<Integer> others = cells(b);
    Set<Integer> common = new HashSet<>(cells);
    common.retainAll(others);
    return 2.0 * common.size() / (cells.size() + others.size());
  }

  private static Set<Integer> cells(List<TextureRoll> rolls) {
    Set<Integer> cells = new HashSet<>();
    for (int bar = 0; bar < rolls.size(); bar++) {
      int from = bar * rolls.get(bar).steps();
      cells.addAll(
          rolls.get(bar).notes().stream()
              .map(n -> (from + n.step()) * TextureRoll.SLOTS + n.slot())
              .collect(Collectors.toSet()));
    }
    return cells;
  }

  private static BandIdea idea(String id, BandRole role, IdeaScope scope, Found found) {
    int steps = scope.grid().bar();
    List<BandEvent> events = new ArrayList<>();
    for (int bar = 0; bar < BARS; bar++) {
      for (TextureNote n : found.rolls().get(bar).notes()) {
        events.add(new BandEvent(bar * steps + n.step(), n.steps(), n.slot(), n.velocity()));
      }
    }
    double energy = scope.idea().energy();
    return new BandIdea(id, role, SOURCE, steps, BARS, events, energy, found.card());
  }
}
