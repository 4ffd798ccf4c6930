package org.sply85.composer.domain.band;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.BandEvent;
import org.sply85.contracts.song.BandIdea;
import org.sply85.contracts.song.BandRole;
import org.sply85.contracts.song.ScoreCard;
import org.sply85.encoding.band.TextureBank;
import org.sply85.encoding.band.TextureNote;
import org.sply85.encoding.band.TextureRoll;
import org.sply85.music.Note;
import org.sply85.music.Seeds;

/**
 * Finds textures of real pianists that suit an idea's energy, melody and style. An idea repeats one
 * bar and varies every fourth by a bar that pianists play after it.
 */
final class TextureProposer {
  static final String SOURCE = "textureBank";

  private static final double TEMPERATURE = 0.04;
  private static final double ALIKE = 0.6;
  private static final double BROKEN = 1.2;
  private static final int BROKEN_ONSETS = 6;
  private static final int PHRASE = 4;

  private final TextureBank bank;

  TextureProposer(TextureBank bank) {
    this.bank = bank;
  }

  /**
   * Ideas of a role, best first.
   *
   * @param role COMP or ARP
   * @param melody over which they are to be played
   */
  List<BandIdea> propose(IdeaScope scope, BandRole role, List<Note> melody, int count) {
    SplittableRandom random =
        Seeds.random(scope.plan().seed(), "idea", scope.idea().id(), "band", SOURCE, role.name());
    List<Found> drawn = drawn(scope, role, melody, random);
    List<Found> kept = new ArrayList<>();
    for (Found found : drawn) {
      boolean fresh =
          kept.stream().allMatch(k -> likeness(k.entry().roll(), found.entry().roll()) < ALIKE);
      if (fresh && kept.size() < count) {
        kept.add(found);
      }
    }
    kept.sort(Comparator.comparingDouble((Found f) -> -f.card().total()));
    List<BandIdea> ideas = new ArrayList<>();
    for (Found found : kept) {
      String id = SOURCE + "-" + role.name().toLowerCase(java.util.Locale.ROOT);
      ideas.add(idea(id + "-" + (ideas.size() + 1), role, found));
    }
    return ideas;
  }

  private record Found(TextureBank.Entry entry, ScoreCard card, double drawn) {}

  // All that fit, in an order drawn by their totals (Gumbel's trick: a draw without replacement).
  private List<Found> drawn(
      IdeaScope scope, BandRole role, List<Note> melody, SplittableRandom random) {
    int steps = scope.grid().bar();
    MelodyOnsets onsets = MelodyOnsets.of(melody, steps, scope.idea().bars());
    List<Found> all = new ArrayList<>();
    for (TextureBank.Entry entry : bank.entries()) {
      double gumbel = -Math.log(-Math.log(Math.max(1e-12, random.nextDouble())));
      if (entry.roll().steps() == steps && broken(entry.roll()) == (role == BandRole.ARP)) {
        ScoreCard card = card(scope, role, entry, onsets);
        all.add(new Found(entry, card, Math.log(card.total() + 1e-6) + TEMPERATURE * gumbel));
      }
    }
    all.sort(Comparator.comparingDouble((Found f) -> -f.drawn()));
    return all;
  }

  /** Whether a texture strikes its notes mostly one by one. */
  static boolean broken(TextureRoll roll) {
    int onsets = Integer.bitCount(roll.onsets());
    return onsets >= BROKEN_ONSETS && roll.notes().size() <= BROKEN * onsets;
  }

  private static ScoreCard card(
      IdeaScope scope, BandRole role, TextureBank.Entry entry, MelodyOnsets onsets) {
    String style = scope.plan().styleOf("keys");
    double energy = 1 - Math.abs(entry.energy() - scope.idea().energy());
    return Cards.of(
        Map.of(
            "energy",
            energy * energy,
            "complement",
            onsets.complement(entry.roll().onsets()),
            "common",
            Math.min(1, Math.log(entry.songs()) / Math.log(40)),
            "downbeat",
            (entry.roll().onsets() & 1) == 1 ? 1 : 0.4,
            "style",
            role == BandRole.ARP ? StyleFit.arp(style) : StyleFit.comp(style)));
  }

  // Share of the cells of both that they have in common (Dice).
  private static double likeness(TextureRoll a, TextureRoll b) {
    long common =
        a.notes().stream()
            .filter(
                n -> b.notes().stream().anyMatch(m -> m.step() == n.step() && m.slot() == n.slot()))
            .count();
    return 2.0 * common / (a.notes().size() + b.notes().size());
  }

  private BandIdea idea(String id, BandRole role, Found found) {
    TextureBank.Entry entry = found.entry();
    int steps = entry.roll().steps();
    List<TextureRoll> turns =
        entry.next().stream()
            .map(n -> bank.entries().get(n).roll())
            .filter(r -> r.steps() == steps && broken(r) == (role == BandRole.ARP))
            .limit(2)
            .toList();
    int bars = PHRASE * Math.max(1, turns.size());
    List<BandEvent> events = new ArrayList<>();
    for (int bar = 0; bar < bars; bar++) {
      boolean turn = bar % PHRASE == PHRASE - 1 && !turns.isEmpty();
      TextureRoll roll = turn ? turns.get(bar / PHRASE) : entry.roll();
      for (TextureNote note : roll.notes()) {
        events.add(
            new BandEvent(bar * steps + note.step(), note.steps(), note.slot(), note.velocity()));
      }
    }
    return new BandIdea(id, role, SOURCE, steps, bars, events, entry.energy(), found.card());
  }
}
