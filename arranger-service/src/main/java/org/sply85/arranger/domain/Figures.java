package org.sply85.arranger.domain;

import java.util.List;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.music.TrackRole;
import org.sply85.style.BandPart;
import org.sply85.style.Playing;
import org.sply85.style.StepPattern;

/**
 * The figure that a chair plays through a passage: the same bars for all passages of the role and
 * level, with another ending in most fourth bars (of struck chords in some second bars too), and a
 * ringing last bar of the song. A stroke that anticipates the next bar sounds on into it.
 */
final class Figures {
  private static final double TURN = 0.5;
  private static final double STRUCK_TURN = 0.75;
  private static final double HALF_WAY_TURN = 0.4;
  private static final double DENSE = 5;
  private static final double SHARED = 0.6;

  private final Scene scene;
  private final BandPart part;
  private final List<StepPattern> all;
  private final int chosen;

  Figures(Scene scene, BandPart part) {
    this.scene = scene;
    this.part = part;
    var meter = scene.passage().meter();
    this.all =
        part.figures(scene.passage().level(), meter.toString()).stream()
            .map(f -> StepPattern.of(f).fitted(meter))
            .toList();
    this.chosen = chosen(scene.identity(part.name()).nextInt(all.size()));
  }

  /**
   * The hits of all bars of the presence.
   *
   * @param ringing the figure of the song's last bar
   */
  List<Hit> hits(String ringing) {
    Passage passage = scene.passage();
    StringBuilder steps = new StringBuilder();
    for (int bar = scene.presence().from(); bar < scene.presence().to(); bar++) {
      boolean pushed = !steps.isEmpty() && steps.toString().matches(".*>_*");
      String next = scene.finale(bar) ? ringing(ringing) : bar(bar);
      steps.append(pushed ? "_" + next.substring(1) : next);
    }
    return Hit.read(steps.toString(), passage.barStart(scene.presence().from()));
  }

  private String ringing(String figure) {
    int steps = scene.passage().meter().stepsPerBar();
    return (figure + "_".repeat(steps)).substring(0, steps);
  }

  private String bar(int bar) {
    String plain = all.get(chosen).bar(bar);
    boolean turns =
        all.size() > 1 && scene.random(part.name(), "turn" + bar).nextDouble() < turn(bar);
    if (turns) {
      String other = all.get((chosen + 1) % all.size()).bar(bar);
      int half = plain.length() / 2;
      return plain.substring(0, half) + other.substring(half);
    }
    return plain;
  }

  // Real pianists strike the onsets of the bar before in three bars of ten.
  private double turn(int bar) {
    boolean struck = part.role() == TrackRole.CHORDS && part.playing() == Playing.BLOCK;
    return switch (bar % 4) {
      case 1 -> struck ? HALF_WAY_TURN : 0;
      case 3 -> struck ? STRUCK_TURN : TURN;
      default -> 0;
    };
  }

  // A dense melody is not to be doubled in rhythm: the next figure that shares less is taken.
  private int chosen(int drawn) {
    List<Note> lead = scene.passage().lead();
    if (lead.size() < DENSE * scene.passage().bars()) {
      return drawn;
    }
    for (int i = 0; i < all.size(); i++) {
      int figure = (drawn + i) % all.size();
      if (shared(all.get(figure), lead) <= SHARED) {
        return figure;
      }
    }
    return drawn;
  }

  private double shared(StepPattern figure, List<Note> lead) {
    Passage passage = scene.passage();
    int barTicks = passage.meter().barTicks();
    long together =
        lead.stream()
            .filter(n -> n.tick() >= passage.start())
            .filter(
                n -> {
                  int bar = (n.tick() - passage.start()) / barTicks;
                  int step = (n.tick() - passage.start()) % barTicks / Ticks.PER_SIXTEENTH;
                  char mark = figure.bar(bar).charAt(step);
                  return mark != '.' && mark != '_';
                })
            .count();
    return (double) together / lead.size();
  }
}
