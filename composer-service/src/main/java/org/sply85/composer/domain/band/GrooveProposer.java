package org.sply85.composer.domain.band;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.BandEvent;
import org.sply85.contracts.song.BandIdea;
import org.sply85.contracts.song.BandRole;
import org.sply85.contracts.song.ScoreCard;
import org.sply85.encoding.band.DrumRoll;
import org.sply85.encoding.band.GrooveBank;
import org.sply85.music.Seeds;
import org.sply85.style.StyleBook;

/** Finds grooves and fills of real drummers that suit an idea's style, tempo and energy. */
final class GrooveProposer {
  static final String SOURCE = "grooveBank";

  private static final double TEMPERATURE = 0.05;
  private static final int SWUNG_EIGHTHS = 8;

  /** The drummers' styles that serve a style, and how well. */
  private static final Map<String, Map<String, Double>> SERVE =
      Map.ofEntries(
          Map.entry("pop", Map.of("pop", 1.0, "rock", 0.85, "rnb", 0.8)),
          Map.entry("ballad", Map.of("pop", 0.9, "rnb", 0.85, "rock", 0.75)),
          Map.entry("rock", Map.of("rock", 1.0, "pop", 0.8)),
          Map.entry("dance", Map.of("dance", 1.0)),
          Map.entry("hip-hop", Map.of("hip-hop", 1.0, "rnb", 0.75)),
          Map.entry("lo-fi", Map.of("hip-hop", 0.9, "rnb", 0.8)),
          Map.entry("jazz", Map.of("jazz", 1.0)),
          Map.entry("folk", Map.of("folk", 1.0, "pop", 0.75, "rock", 0.6)),
          Map.entry("synthwave", Map.of("dance", 0.7, "pop", 0.7, "rock", 0.65)),
          Map.entry("rnb", Map.of("rnb", 1.0, "hip-hop", 0.85, "funk", 0.65)),
          Map.entry("funk", Map.of("funk", 1.0, "rnb", 0.75)),
          Map.entry("latin", Map.of("latin", 1.0)),
          Map.entry("reggae", Map.of("reggae", 1.0)),
          Map.entry("blues", Map.of("blues", 1.0, "rock", 0.7)));

  private final GrooveBank bank;

  GrooveProposer(GrooveBank bank) {
    this.bank = bank;
  }

  /**
   * Ideas of a role, best first; none in meters but 4/4.
   *
   * @param role DRUMS or FILL
   */
  List<BandIdea> propose(IdeaScope scope, BandRole role, int count) {
    SplittableRandom random =
        Seeds.random(scope.plan().seed(), "idea", scope.idea().id(), "band", SOURCE, role.name());
    List<Found> found = new ArrayList<>();
    for (GrooveBank.Entry entry : bank.entries()) {
      double gumbel = -Math.log(-Math.log(Math.max(1e-12, random.nextDouble())));
      double serves = serves(entry, scope.plan().styleOf("drums"));
      boolean asked = entry.fill() == (role == BandRole.FILL);
      if (asked && serves > 0 && feels(entry, scope.plan().styleOf("drums"))) {
        ScoreCard card = card(scope, entry, serves);
        found.add(new Found(entry, card, Math.log(card.total() + 1e-6) + TEMPERATURE * gumbel));
      }
    }
    List<Found> kept =
        found.stream()
            .sorted(Comparator.comparingDouble((Found f) -> -f.drawn()))
            .limit(count)
            .sorted(Comparator.comparingDouble((Found f) -> -f.card().total()))
            .toList();
    List<BandIdea> ideas = new ArrayList<>();
    for (Found f : kept) {
      String name = SOURCE + "-" + role.name().toLowerCase(Locale.ROOT) + "-" + (ideas.size() + 1);
      ideas.add(idea(name, role, f));
    }
    return ideas;
  }

  /** How well an entry serves a style, 0..1; 0 not at all. */
  static double serves(GrooveBank.Entry entry, String style) {
    return SERVE.getOrDefault(style, Map.of()).getOrDefault(entry.style(), 0.0);
  }

  private record Found(GrooveBank.Entry entry, ScoreCard card, double drawn) {}

  // Swung eighths belong to styles that swing them; sixteenths do not go with those.
  static boolean feels(GrooveBank.Entry entry, String style) {
    boolean swings = StyleBook.standard().style(style).swingUnit() == SWUNG_EIGHTHS;
    boolean sixteenths = entry.roll().strokes().stream().anyMatch(s -> s.step() % 2 == 1);
    return swings ? entry.swung() || !sixteenths : !entry.swung();
  }

  private static ScoreCard card(IdeaScope scope, GrooveBank.Entry entry, double serves) {
    double octaves = Math.abs(Math.log(scope.plan().tempoBpm() / entry.tempoBpm()) / Math.log(2));
    double energy = 1 - Math.abs(entry.energy() - scope.idea().energy());
    return Cards.of(Map.of("energy", energy, "tempo", Math.max(0, 1 - octaves), "style", serves));
  }

  private static BandIdea idea(String id, BandRole role, Found found) {
    List<BandEvent> events = new ArrayList<>();
    for (DrumRoll.Stroke stroke : found.entry().roll().strokes()) {
      events.add(new BandEvent(stroke.step(), 1, stroke.lane().ordinal(), stroke.velocity()));
    }
    int bars = found.entry().roll().steps() / 16;
    return new BandIdea(id, role, SOURCE, 16, bars, events, found.entry().energy(), found.card());
  }
}
