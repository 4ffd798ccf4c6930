package org.sply85.encoding.band;

import java.util.ArrayList;
import java.util.List;
import org.sply85.music.Note;
import org.sply85.music.Ticks;

/**
 * Bars of drums on the grid of sixteenths, with the timing that the grid takes away.
 *
 * @param strokes by step, then lane; at most one a step and lane
 * @param steps length in sixteenths: 32 for two bars of 4/4
 */
public record DrumRoll(int steps, List<Stroke> strokes) {
  /** Lanes in a roll. */
  public static final int LANES = DrumLane.values().length;

  private static final int STROKE_TICKS = 60;

  /**
   * A stroke.
   *
   * @param step sixteenth from the start
   * @param lane what is struck
   * @param velocity MIDI velocity, 1..127
   * @param late how far behind its step, in sixteenths, -0.5..0.5
   */
  public record Stroke(int step, DrumLane lane, int velocity, float late) {}

  public DrumRoll {
    strokes =
        strokes.stream()
            .sorted(java.util.Comparator.comparingInt(Stroke::step).thenComparing(Stroke::lane))
            .toList();
  }

  /**
   * The strokes of a stretch of drums, each at its nearest step. Of two on a step and lane the
   * louder stays; sounds that have no lane are left out.
   *
   * @param start tick of the first step; strokes up to half a step before it belong to it
   * @param steps length in sixteenths
   */
  public static DrumRoll of(List<Note> notes, int start, int steps) {
    Stroke[][] cells = new Stroke[steps][LANES];
    for (Note note : notes) {
      int at = note.tick() - start;
      int step = Math.floorDiv(at + Ticks.PER_SIXTEENTH / 2, Ticks.PER_SIXTEENTH);
      if (step < 0 || step >= steps) {
        continue;
      }
      float late = (at - step * Ticks.PER_SIXTEENTH) / (float) Ticks.PER_SIXTEENTH;
      DrumLane.of(note.pitch(), note.velocity())
          .map(lane -> new Stroke(step, lane, note.velocity(), late))
          .ifPresent(s -> keepLouder(cells[step], s));
    }
    return new DrumRoll(steps, strokes(cells));
  }

  private static void keepLouder(Stroke[] lanes, Stroke stroke) {
    Stroke there = lanes[stroke.lane().ordinal()];
    if (there == null || there.velocity() < stroke.velocity()) {
      lanes[stroke.lane().ordinal()] = stroke;
    }
  }

  private static List<Stroke> strokes(Stroke[][] cells) {
    List<Stroke> strokes = new ArrayList<>();
    for (Stroke[] lanes : cells) {
      for (Stroke stroke : lanes) {
        if (stroke != null) {
          strokes.add(stroke);
        }
      }
    }
    return strokes;
  }

  /** The strokes as General MIDI notes from tick 0, on the grid. */
  public List<Note> notes() {
    return strokes.stream()
        .map(
            s ->
                new Note(
                    s.step() * Ticks.PER_SIXTEENTH,
                    STROKE_TICKS,
                    s.lane().pitch(s.velocity()),
                    s.velocity()))
        .toList();
  }

  /** 1 where a lane is struck: {@code float[step][lane]}. */
  public float[][] hits() {
    float[][] hits = new float[steps][LANES];
    strokes.forEach(s -> hits[s.step()][s.lane().ordinal()] = 1);
    return hits;
  }

  /** Velocities of the strokes, 0..1 for 0..127: {@code float[step][lane]}. */
  public float[][] velocities() {
    float[][] plane = new float[steps][LANES];
    strokes.forEach(s -> plane[s.step()][s.lane().ordinal()] = s.velocity() / 127f);
    return plane;
  }

  /** How late the strokes are, in sixteenths: {@code float[step][lane]}. */
  public float[][] lateness() {
    float[][] plane = new float[steps][LANES];
    strokes.forEach(s -> plane[s.step()][s.lane().ordinal()] = s.late());
    return plane;
  }

  /**
   * The drums of planes as a model gives them.
   *
   * @param hits {@code float[step][lane]}, probabilities; from a half they count
   * @param velocities {@code float[step][lane]}, 0..1
   */
  public static DrumRoll of(float[][] hits, float[][] velocities) {
    List<Stroke> strokes = new ArrayList<>();
    for (int step = 0; step < hits.length; step++) {
      for (DrumLane lane : DrumLane.values()) {
        if (hits[step][lane.ordinal()] >= 0.5f) {
          int velocity = Math.round(127 * velocities[step][lane.ordinal()]);
          strokes.add(new Stroke(step, lane, Math.max(1, Math.min(127, velocity)), 0));
        }
      }
    }
    return new DrumRoll(hits.length, strokes);
  }

  /** The steps at which a lane is struck. */
  public int[] stepsOf(DrumLane lane) {
    return strokes.stream().filter(s -> s.lane() == lane).mapToInt(Stroke::step).toArray();
  }

  /** Strokes in 16 steps. */
  public double density() {
    return strokes.size() * 16.0 / steps;
  }
}
