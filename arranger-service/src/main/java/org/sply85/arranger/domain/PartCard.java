package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sply85.contracts.song.ScoreCard;
import org.sply85.encoding.band.TextureBank;
import org.sply85.encoding.band.TextureRoll;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.statistics.Quantiles;

/**
 * Judges what a chair would play in a passage, whoever proposed it. Terms, each 0..1:
 *
 * <ul>
 *   <li>{@code plan}: notes a bar against what the energy asks of real pianists (8.4 to 18.2, the
 *       5th to 95th percentile of POP909), less where several chairs share the harmony
 *   <li>{@code theory}: share of the notes that neither the melody nor the low intervals forbid,
 *       without semitones against the melody, and two to four notes sounding
 *   <li>{@code interlock}: of a dense melody no more than 60 % of the onsets doubled; kicks met by
 *       bass or comp
 *   <li>{@code typical}: how usual notes, onsets and polyphony of its bars are among real ones
 *   <li>{@code style}: how far it is of the style
 * </ul>
 *
 * The total is the weighted geometric mean.
 */
final class PartCard {
  private static final double FEWEST = 8.4;
  private static final double MOST = 18.2;
  private static final double SOFT = 0.02;
  private static final double DENSE = 5;
  private static final double SHARED = 0.6;
  private static final Map<String, Double> WEIGHTS =
      Map.of("plan", 1.0, "theory", 1.2, "interlock", 0.8, "typical", 0.8, "style", 1.5);

  private final Passage passage;
  private final int sharing;
  private final int bars;
  private final double realism;

  /**
   * @param sharing how many chairs carry the harmony here
   * @param realism how much it counts to play as pop pianists do, 0..1
   */
  PartCard(Passage passage, int sharing, Presence presence, double realism) {
    this.passage = passage;
    this.sharing = sharing;
    this.realism = realism;
    this.bars = presence.to() - presence.from();
  }

  /**
   * The card.
   *
   * @param written what the player would play
   * @param heard what is left of it beside the melody
   * @param style how far it is of the style, 0..1
   */
  ScoreCard of(List<Note> written, List<Note> heard, double style) {
    Map<String, Double> terms = new TreeMap<>();
    terms.put("plan", plan(heard));
    terms.put("theory", theory(written, heard));
    terms.put("interlock", complement(heard));
    terms.put("typical", 1 - realism + realism * typical(heard));
    terms.put("style", style);
    return card(terms);
  }

  static ScoreCard card(Map<String, Double> terms) {
    double sum = 0;
    double weights = 0;
    for (Map.Entry<String, Double> term : terms.entrySet()) {
      double weight = WEIGHTS.getOrDefault(term.getKey(), 1.0);
      sum += weight * Math.log(term.getValue() + SOFT);
      weights += weight;
    }
    return new ScoreCard(terms, Math.max(0, Math.min(1, Math.exp(sum / weights) - SOFT)));
  }

  private double plan(List<Note> notes) {
    double share = passage.meter().stepsPerBar() / 16.0 / Math.sqrt(sharing);
    double wanted = share * (FEWEST + (MOST - FEWEST) * passage.energy());
    double played = notes.size() / (double) bars;
    return Math.min(played, wanted) / Math.max(played, wanted);
  }

  private double theory(List<Note> written, List<Note> heard) {
    if (heard.isEmpty()) {
      return 0;
    }
    double kept = Math.min(1, heard.size() / (double) written.size());
    long clashing = heard.stream().filter(this::clashes).count();
    double polyphony =
        texture(heard).stream().mapToDouble(TextureRoll::polyphony).average().orElse(0);
    double full = polyphony > 4 ? 4 / polyphony : 1;
    return kept * (1 - clashing / (double) heard.size()) * full;
  }

  private boolean clashes(Note note) {
    return passage.lead().stream()
        .anyMatch(
            l ->
                Math.min(l.end(), note.end()) - Math.max(l.tick(), note.tick())
                        >= Ticks.PER_QUARTER / 2
                    && Math.abs(l.pitch() - note.pitch()) % 12 == 1
                    && Math.abs(l.pitch() - note.pitch()) <= 13);
  }

  private double complement(List<Note> notes) {
    List<Note> lead = passage.lead();
    if (lead.size() < DENSE * passage.bars()) {
      return 1;
    }
    Set<Integer> onsets = new HashSet<>();
    notes.forEach(n -> onsets.add(n.tick()));
    double shared =
        lead.stream().filter(l -> onsets.contains(l.tick())).count() / (double) lead.size();
    return shared <= SHARED ? 1 : 1 - 0.5 * (shared - SHARED) / (1 - SHARED);
  }

  private double typical(List<Note> notes) {
    RealTextures real = RealTextures.STANDARD;
    return texture(notes).stream().mapToDouble(real::typicality).average().orElse(0);
  }

  // The bars as rolls of their rhythm alone.
  private List<TextureRoll> texture(List<Note> notes) {
    return BarRhythm.of(notes, passage);
  }

  /** What bars of real pianos measure. */
  private record RealTextures(Quantiles notes, Quantiles onsets, Quantiles polyphony) {
    static final RealTextures STANDARD = of(TextureBank.standard());

    static RealTextures of(TextureBank bank) {
      List<Double> notes = new ArrayList<>();
      List<Double> onsets = new ArrayList<>();
      List<Double> polyphony = new ArrayList<>();
      for (TextureBank.Entry entry : bank.entries()) {
        double bar = 16.0 / entry.roll().steps();
        for (int i = 0; i < entry.uses(); i++) {
          notes.add(bar * entry.roll().notes().size());
          onsets.add(bar * Integer.bitCount(entry.roll().onsets()));
          polyphony.add(entry.roll().polyphony());
        }
      }
      return new RealTextures(quantiles(notes), quantiles(onsets), quantiles(polyphony));
    }

    private static Quantiles quantiles(List<Double> values) {
      return Quantiles.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    double typicality(TextureRoll roll) {
      double bar = 16.0 / roll.steps();
      return (notes.typicality(bar * roll.notes().size())
              + onsets.typicality(bar * Integer.bitCount(roll.onsets()))
              + polyphony.typicality(roll.polyphony()))
          / 3;
    }
  }
}
