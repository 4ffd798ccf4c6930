package org.sply85.composer.domain.band;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.sply85.composer.domain.model.BandModel;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.BandEvent;
import org.sply85.contracts.song.BandIdea;
import org.sply85.contracts.song.BandRole;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.ScoreCard;
import org.sply85.encoding.band.BandCondition;
import org.sply85.encoding.band.BandRnnInput;
import org.sply85.encoding.band.BandSteps;
import org.sply85.encoding.band.ChordScale;
import org.sply85.encoding.band.DrumLane;
import org.sply85.music.ChordSpan;
import org.sply85.music.Note;
import org.sply85.music.Seeds;
import org.sply85.music.Ticks;

/**
 * Lets a trained band play over an idea: bass lines to the grooves that are proposed already, and
 * drums and bass of its own. The bass has one voice and strikes the root where the chord changes.
 */
final class BandRnnProposer {
  static final String SOURCE = "bandRnn";

  private static final int PER_BAR = 16;
  private static final int STEPS = BandRnnInput.STEPS;
  private static final int BARS = STEPS / PER_BAR;
  private static final int PER_GROOVE = 4;
  private static final int OWN = 8;
  private static final int BASSES = 4;
  private static final int KITS = 4; // as the other makers of drums propose
  private static final int FIRST_SLOT = 2;
  private static final int HIGH_SLOT = 11;
  private static final float NEVER = -1e9f;
  private static final float SELDOM = -2f;
  private static final double TEMPERATURE = 0.9;
  private static final double NUCLEUS = 0.92;
  private static final double FEWEST = 2; // strokes in a bar of a pianist's bass, median
  private static final double MOST = 8; // and of a band's
  private static final int SOFT = 76;
  private static final int FIRM = 92;

  private final BandModel model;

  BandRnnProposer(BandModel model) {
    this.model = model;
  }

  /** What was played, and the groove it was played to; null for its own. */
  private record Take(BandSteps steps, BandIdea groove) {}

  /**
   * Ideas of bass and drums, best first of each; none in meters but 4/4.
   *
   * @param over chords and melody
   * @param grooves that are proposed for the drums
   */
  List<BandIdea> propose(IdeaScope scope, Candidate over, List<BandIdea> grooves) {
    List<ChordSpan> chords = around(over.chords());
    if (chords.isEmpty() || chords.get(0).tick() > 0) {
      return List.of();
    }
    SplittableRandom random =
        Seeds.random(scope.plan().seed(), "idea", scope.idea().id(), "band", SOURCE);
    float[][] features = features(scope, chords, over.melody());
    float[][] bias = bias(chords);
    List<BandIdea> to = new ArrayList<>();
    grooves.stream().limit(2).forEach(g -> to.addAll(java.util.Collections.nCopies(PER_GROOVE, g)));
    to.addAll(java.util.Collections.nCopies(OWN, null));
    List<BandModel.Stretch> stretches = new ArrayList<>();
    for (BandIdea groove : to) {
      stretches.add(
          new BandModel.Stretch(
              features, forced(groove), bias, noise(random), TEMPERATURE, NUCLEUS));
    }
    List<BandSteps> played = model.play(stretches);
    List<Take> takes = new ArrayList<>();
    for (int i = 0; i < to.size(); i++) {
      takes.add(new Take(played.get(i), to.get(i)));
    }
    List<BandIdea> ideas = new ArrayList<>(basses(scope, takes));
    ideas.addAll(kits(scope, takes));
    return ideas;
  }

  // The chords of the first four bars, as often as an idea of fewer bars needs.
  private static List<ChordSpan> around(List<ChordSpan> chords) {
    int length = chords.stream().mapToInt(ChordSpan::end).max().orElse(0);
    List<ChordSpan> all = new ArrayList<>();
    for (int at = 0; length > 0 && at <= STEPS * Ticks.PER_SIXTEENTH; at += length) {
      int by = at;
      chords.forEach(c -> all.add(c.shifted(by)));
    }
    return all;
  }

  private static float[][] features(IdeaScope scope, List<ChordSpan> chords, List<Note> melody) {
    boolean[] sung = new boolean[STEPS];
    for (Note note : melody) {
      int step = Math.floorDiv(note.tick(), Ticks.PER_SIXTEENTH);
      if (step >= 0 && step < STEPS) {
        sung[step] = true;
      }
    }
    float[][] conditions = new float[BARS][];
    for (int bar = 0; bar < BARS; bar++) {
      // The songs it learnt from say no style.
      conditions[bar] =
          new BandCondition()
              .song("", scope.grid().meter(), scope.plan().tempoBpm(), scope.key())
              .bar(bar)
              .vector();
    }
    return BandRnnInput.toPlay(chords, sung, conditions);
  }

  /** Roots only where the chord changes; no tones between the steps of the scale, few high ones. */
  private static float[][] bias(List<ChordSpan> chords) {
    float[][] bias = new float[STEPS][BandSteps.BASS_CLASSES];
    for (float[] step : bias) {
      step[BandSteps.APPROACH] = NEVER;
      Arrays.fill(step, FIRST_SLOT + HIGH_SLOT, BandSteps.APPROACH, SELDOM);
    }
    for (ChordSpan chord : chords) {
      int step = chord.tick() / Ticks.PER_SIXTEENTH;
      if (step < STEPS) {
        for (int c = 0; c < BandSteps.BASS_CLASSES; c++) {
          boolean root = c >= FIRST_SLOT && (c - FIRST_SLOT) % ChordScale.STEPS == 0;
          bias[step][c] = root && c < BandSteps.APPROACH ? 0 : NEVER;
        }
      }
    }
    return bias;
  }

  private static float[][] forced(BandIdea groove) {
    float[][] forced = new float[STEPS][DrumLane.values().length];
    if (groove == null) {
      for (float[] step : forced) {
        Arrays.fill(step, -1);
      }
      return forced;
    }
    int length = groove.bars() * groove.stepsPerBar();
    for (int from = 0; from < STEPS; from += length) {
      for (BandEvent event : groove.events()) {
        if (from + event.step() < STEPS) {
          forced[from + event.step()][event.slot()] = 1;
        }
      }
    }
    return forced;
  }

  private static float[][] noise(SplittableRandom random) {
    float[][] noise = new float[STEPS][DrumLane.values().length + 3];
    for (float[] step : noise) {
      for (int i = 0; i < step.length; i++) {
        step[i] = (float) random.nextDouble();
      }
    }
    return noise;
  }

  private static List<BandIdea> basses(IdeaScope scope, List<Take> takes) {
    List<BandIdea> ideas = new ArrayList<>();
    for (Take take : takes) {
      List<BandEvent> events = bass(take.steps().bass());
      ScoreCard card = bassCard(scope, events, take.steps());
      ideas.add(
          new BandIdea(
              "", BandRole.BASS, SOURCE, PER_BAR, BARS, events, scope.idea().energy(), card));
    }
    return best(ideas, "bass", BASSES);
  }

  private static List<BandEvent> bass(int[] classes) {
    List<BandEvent> events = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      if (classes[step] >= FIRST_SLOT) {
        int end = step + 1;
        while (end < STEPS && classes[end] == BandSteps.HOLDS) {
          end++;
        }
        int velocity = step % PER_BAR == 0 ? FIRM : step % 4 == 0 ? (SOFT + FIRM) / 2 : SOFT;
        events.add(new BandEvent(step, end - step, classes[step] - FIRST_SLOT, velocity));
      }
    }
    return events;
  }

  private static ScoreCard bassCard(IdeaScope scope, List<BandEvent> events, BandSteps played) {
    double wanted = FEWEST + (MOST - FEWEST) * scope.idea().energy();
    double strokes = events.size() / (double) BARS;
    double tones =
        events.stream().filter(e -> e.slot() % 2 == 0 || e.slot() % ChordScale.STEPS == 4).count()
            / (double) Math.max(1, events.size());
    return Cards.of(
        Map.of(
            "energy",
            Math.min(strokes, wanted) / Math.max(strokes, wanted),
            "tones",
            tones,
            "interlock",
            Math.min(1, 0.4 + met(played)),
            "style",
            StyleFit.bass(scope.plan().styleOf("bass"))));
  }

  /** Share of the kicks that a stroke of the bass meets; 1 if there are none. */
  static double met(BandSteps played) {
    int kicks = 0;
    int met = 0;
    for (int step = 0; step < played.steps(); step++) {
      if ((played.drums()[step] & 1) == 1) {
        kicks++;
        met += played.bass()[step] >= FIRST_SLOT ? 1 : 0;
      }
    }
    return kicks == 0 ? 1 : met / (double) kicks;
  }

  private static List<BandIdea> kits(IdeaScope scope, List<Take> takes) {
    List<BandIdea> ideas = new ArrayList<>();
    for (Take take : takes) {
      List<BandEvent> events = KitEvents.of(take.steps());
      if (take.groove() == null && KitEvents.beats(take.steps())) {
        ScoreCard card =
            Cards.of(
                Map.of(
                    "energy", KitEvents.suits(take.steps(), scope.idea().energy()),
                    "interlock", Math.min(1, 0.4 + met(take.steps())),
                    "style", StyleFit.kit(scope.plan().styleOf("drums"))));
        ideas.add(
            new BandIdea(
                "", BandRole.DRUMS, SOURCE, PER_BAR, BARS, events, scope.idea().energy(), card));
      }
    }
    return best(ideas, "drums", KITS);
  }

  private static List<BandIdea> best(List<BandIdea> ideas, String name, int many) {
    List<BandIdea> best = new ArrayList<>();
    for (BandIdea idea :
        ideas.stream()
            .sorted(Comparator.comparingDouble((BandIdea i) -> -i.card().total()))
            .toList()) {
      boolean fresh = best.stream().noneMatch(b -> b.events().equals(idea.events()));
      if (fresh && best.size() < many) {
        best.add(
            new BandIdea(
                SOURCE + "-" + name + "-" + (best.size() + 1),
                idea.role(),
                SOURCE,
                idea.stepsPerBar(),
                idea.bars(),
                idea.events(),
                idea.energy(),
                idea.card()));
      }
    }
    return best;
  }
}
