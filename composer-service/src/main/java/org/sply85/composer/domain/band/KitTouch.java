package org.sply85.composer.domain.band;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.model.TouchModel;
import org.sply85.composer.domain.scope.Draw;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.BandEvent;
import org.sply85.contracts.song.BandIdea;
import org.sply85.encoding.band.DrumLane;
import org.sply85.encoding.band.TouchNote;
import org.sply85.music.Seeds;

/**
 * Gives the strokes of a kit the force that drummers give them, around a mean with which they have
 * the force of the idea's energy. Of ideas whose maker knows only what is struck, not how hard.
 */
final class KitTouch {
  private static final TouchNote UNKNOWN = new TouchNote(0, 3, 1, 36, 0, 0, 0);
  private static final int FIRST_LANE = 3;
  private static final int LONGEST_GAP = 16;
  private static final int SOFTEST = 24;
  private static final double MOST = 2.5; // deviations of noise

  private final TouchModel model;

  KitTouch(TouchModel model) {
    this.model = model;
  }

  /** The ideas for drums, touched; a pure function of the plan's seed and them. */
  List<BandIdea> play(IdeaScope scope, List<BandIdea> ideas) {
    List<List<BandEvent>> sorted = ideas.stream().map(i -> sorted(i.events())).toList();
    List<float[][]> lines = new ArrayList<>();
    List<float[][]> noise = new ArrayList<>();
    for (int i = 0; i < ideas.size(); i++) {
      lines.add(features(sorted.get(i), ideas.get(i).stepsPerBar()));
      noise.add(noise(scope, ideas.get(i), sorted.get(i).size()));
    }
    List<float[][]> touched = ideas.isEmpty() ? List.of() : model.play(lines, noise);
    List<BandIdea> played = new ArrayList<>();
    for (int i = 0; i < ideas.size(); i++) {
      BandIdea idea = ideas.get(i);
      double strokes =
          sorted.get(i).size() / (double) (ideas.get(i).bars() * ideas.get(i).stepsPerBar());
      double mean = Drummers.loudness(strokes, scope.idea().energy());
      played.add(
          new BandIdea(
              idea.id(),
              idea.role(),
              idea.source(),
              idea.stepsPerBar(),
              idea.bars(),
              struck(sorted.get(i), touched.get(i), mean),
              idea.energy(),
              idea.card()));
    }
    return played;
  }

  private static List<BandEvent> sorted(List<BandEvent> events) {
    return events.stream()
        .sorted(Comparator.comparingInt(BandEvent::step).thenComparingInt(KitTouch::pitch))
        .toList();
  }

  private static int pitch(BandEvent event) {
    return DrumLane.values()[event.slot()].pitch(event.velocity());
  }

  private static float[][] features(List<BandEvent> events, int stepsPerBar) {
    float[][] features = new float[events.size()][];
    int onset = Integer.MIN_VALUE / 2;
    int before = Integer.MIN_VALUE / 2;
    for (int i = 0; i < features.length; i++) {
      BandEvent event = events.get(i);
      if (event.step() != onset) {
        before = onset;
        onset = event.step();
      }
      int together = (int) events.stream().filter(e -> e.step() == event.step()).count();
      int since = Math.min(LONGEST_GAP, event.step() - before);
      features[i] =
          new TouchNote(
                  event.step() % stepsPerBar,
                  FIRST_LANE + event.slot(),
                  together,
                  pitch(event),
                  since,
                  0,
                  0)
              .features(UNKNOWN);
    }
    return features;
  }

  private static float[][] noise(IdeaScope scope, BandIdea idea, int strokes) {
    SplittableRandom random =
        Seeds.random(scope.plan().seed(), "idea", scope.idea().id(), "kit touch", idea.id());
    float[][] noise = new float[strokes][TouchNote.TARGETS];
    for (float[] stroke : noise) {
      for (int i = 0; i < stroke.length; i++) {
        stroke[i] = (float) Math.max(-MOST, Math.min(MOST, Draw.gaussian(random)));
      }
    }
    return noise;
  }

  private static List<BandEvent> struck(List<BandEvent> events, float[][] touch, double mean) {
    List<BandEvent> struck = new ArrayList<>();
    for (int i = 0; i < touch.length; i++) {
      BandEvent event = events.get(i);
      int velocity = (int) Math.round(mean + TouchNote.velocity(touch[i][0]));
      int heard = Math.max(SOFTEST, Math.min(127, velocity));
      struck.add(new BandEvent(event.step(), event.steps(), event.slot(), heard));
    }
    return struck;
  }
}
