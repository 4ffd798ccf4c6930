package org.sply85.composer.domain.band;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.sply85.composer.domain.model.TextureModel;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.BandEvent;
import org.sply85.contracts.song.BandIdea;
import org.sply85.contracts.song.BandRole;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.ScoreCard;
import org.sply85.encoding.band.BandCondition;
import org.sply85.encoding.band.TextureNote;
import org.sply85.encoding.band.TextureRoll;
import org.sply85.encoding.band.TextureWish;
import org.sply85.music.ChordSpan;
import org.sply85.music.Note;
import org.sply85.music.Seeds;
import org.sply85.music.Ticks;
import org.sply85.statistics.ChordFamily;

/**
 * Lets a trained network make bars for the melody of an idea. An idea repeats the bar that was made
 * for the first bar of the melody, and varies every fourth by one made for the fourth from numbers
 * nearby. What the network's critic finds less real than nearly all real bars is not proposed.
 */
final class BandGanProposer {
  static final String SOURCE = "bandGan";

  private static final int STEPS = 16;
  private static final int PHRASE = 4;
  private static final int TRIES = 96;
  private static final double NEAR = 0.6; // share of the noise that the varied bar has anew
  private static final double LEAST = 0.02; // share of real bars that are less real
  private static final double FEWEST = 8.4; // notes a bar, calm
  private static final double MOST = 18.2; // and wild
  private static final int SOFT = 62;
  private static final int FIRM = 74;

  private final TextureModel model;

  BandGanProposer(TextureModel model) {
    this.model = model;
  }

  private record Pair(TextureRoll bar, TextureRoll turn, double real) {}

  /**
   * Ideas for the comp, best first; none in meters but 4/4.
   *
   * @param over chords and melody
   */
  List<BandIdea> propose(IdeaScope scope, Candidate over, int count) {
    if (over.chords().isEmpty()) {
      return List.of();
    }
    SplittableRandom random =
        Seeds.random(scope.plan().seed(), "idea", scope.idea().id(), "band", SOURCE);
    int bars = Math.max(1, scope.idea().bars());
    float[] first = wish(scope, over, 0);
    float[] fourth = wish(scope, over, Math.min(bars, PHRASE) - 1);
    List<float[]> noise = new ArrayList<>();
    List<float[]> wishes = new ArrayList<>();
    for (int i = 0; i < TRIES; i++) {
      float[] z = gaussian(random);
      noise.add(z);
      wishes.add(first);
      noise.add(near(z, random));
      wishes.add(fourth);
    }
    List<TextureRoll> made = model.generate(noise, wishes);
    double[] real = model.real(made, wishes);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < TRIES; i++) {
      double less = Math.min(real[2 * i], real[2 * i + 1]);
      if (less >= LEAST && !made.get(2 * i).notes().isEmpty()) {
        pairs.add(new Pair(made.get(2 * i), made.get(2 * i + 1), less));
      }
    }
    return best(scope, over.melody(), pairs, count);
  }

  private static float[] gaussian(SplittableRandom random) {
    float[] z = new float[TextureWish.NOISE];
    for (int i = 0; i < z.length; i++) {
      z[i] = (float) random.nextGaussian();
    }
    return z;
  }

  private static float[] near(float[] z, SplittableRandom random) {
    float[] near = gaussian(random);
    for (int i = 0; i < near.length; i++) {
      near[i] = (float) (Math.sqrt(1 - NEAR * NEAR) * z[i] + NEAR * near[i]);
    }
    return near;
  }

  private static float[] wish(IdeaScope scope, Candidate over, int bar) {
    int from = bar * scope.grid().meter().barTicks();
    ChordSpan start = at(over.chords(), from);
    ChordSpan middle = at(over.chords(), from + scope.grid().meter().barTicks() / 2);
    int onsets = 0;
    for (Note note : over.melody()) {
      int step = Math.floorDiv(note.tick() - from, Ticks.PER_SIXTEENTH);
      onsets |= step >= 0 && step < STEPS ? 1 << step : 0;
    }
    double notes = FEWEST + (MOST - FEWEST) * scope.idea().energy();
    return TextureWish.of(
        new BandCondition()
            .texture(notes, 0, 0, 0)
            .chords(family(start), family(middle), !start.symbol().equals(middle.symbol()))
            .melody(onsets)
            .vector());
  }

  private static ChordSpan at(List<ChordSpan> chords, int tick) {
    return chords.stream()
        .filter(c -> c.end() > tick)
        .findFirst()
        .orElse(chords.get(chords.size() - 1));
  }

  private static ChordFamily family(ChordSpan span) {
    return ChordFamily.of(span.chord().quality());
  }

  private static List<BandIdea> best(
      IdeaScope scope, List<Note> melody, List<Pair> pairs, int count) {
    MelodyOnsets onsets = MelodyOnsets.of(melody, STEPS, scope.idea().bars());
    List<BandIdea> all = new ArrayList<>();
    for (Pair pair : pairs) {
      ScoreCard card = card(scope, pair, onsets);
      all.add(
          new BandIdea(
              "", BandRole.COMP, SOURCE, STEPS, PHRASE, events(pair), scope.idea().energy(), card));
    }
    List<BandIdea> best = new ArrayList<>();
    for (BandIdea idea :
        all.stream()
            .sorted(Comparator.comparingDouble((BandIdea i) -> -i.card().total()))
            .limit(count)
            .toList()) {
      best.add(
          new BandIdea(
              SOURCE + "-" + (best.size() + 1),
              idea.role(),
              SOURCE,
              STEPS,
              PHRASE,
              idea.events(),
              idea.energy(),
              idea.card()));
    }
    return best;
  }

  private static ScoreCard card(IdeaScope scope, Pair pair, MelodyOnsets onsets) {
    double wanted = FEWEST + (MOST - FEWEST) * scope.idea().energy();
    double notes = pair.bar().notes().size();
    return Cards.of(
        Map.of(
            "energy",
            Math.min(notes, wanted) / Math.max(notes, wanted),
            "complement",
            onsets.complement(pair.bar().onsets()),
            "real",
            Math.min(1, 0.3 + pair.real()),
            "downbeat",
            (pair.bar().onsets() & 1) == 1 ? 1 : 0.4,
            "style",
            StyleFit.comp(scope.plan().styleOf("keys"))));
  }

  private static List<BandEvent> events(Pair pair) {
    List<BandEvent> events = new ArrayList<>();
    for (int bar = 0; bar < PHRASE; bar++) {
      TextureRoll roll = bar == PHRASE - 1 ? pair.turn() : pair.bar();
      for (TextureNote note : roll.notes()) {
        int velocity = note.step() == 0 ? FIRM + 4 : note.step() % 4 == 0 ? FIRM : SOFT;
        events.add(new BandEvent(bar * STEPS + note.step(), note.steps(), note.slot(), velocity));
      }
    }
    return events;
  }
}
