package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.style.BandPart;
import org.sply85.style.Level;

/**
 * A line of strings over the band: thirds and sevenths (of triads thirds and fifths) joined by the
 * smallest steps, thirds between them filled by a passing tone of the scale, and a long chord
 * crossed from one of its guide tones to the other. At full energy it is doubled an octave below.
 * High lines may soar over the melody, but do not rub against it.
 */
final class GuideLinePlayer implements Player {
  private static final double CENTRE = 0.15; // cost of a semitone away from the middle
  private static final double STILL = 2.5;
  private static final double LEAP = 3;
  private static final double CROSSED = 0.6;
  private static final int WIDEST_CROSSING = 5;

  @Override
  public List<Note> play(Chair chair, Scene scene) {
    BandPart part = chair.part();
    List<ChordSpan> spans = VoicedChords.joined(scene.passage(), scene.after());
    int[] path = path(spans, part);
    List<Note> line = new ArrayList<>();
    for (int i = 0; i < path.length; i++) {
      int next = i + 1 < path.length ? path[i + 1] : path[i];
      line.addAll(over(spans.get(i), path[i], next, chair, scene));
    }
    int from = scene.passage().barStart(scene.presence().from());
    int to = scene.passage().barStart(scene.presence().to());
    List<Note> heard = bound(Lines.cut(line, to).stream().filter(n -> n.tick() >= from).toList());
    return scene.passage().level() == Level.HIGH ? doubled(heard) : heard;
  }

  // The cheapest way through the guide tones, by Viterbi's algorithm.
  private static int[] path(List<ChordSpan> spans, BandPart part) {
    int middle = (part.low() + part.high()) / 2;
    List<int[]> columns = new ArrayList<>();
    List<int[]> from = new ArrayList<>();
    double[] cost = {};
    for (ChordSpan span : spans) {
      int[] here = guideTones(span.chord(), part);
      int[] before = columns.isEmpty() ? here : columns.get(columns.size() - 1);
      double[] next = new double[here.length];
      int[] back = new int[here.length];
      for (int b = 0; b < here.length; b++) {
        next[b] = Double.POSITIVE_INFINITY;
        for (int a = 0; a < before.length; a++) {
          double reached = columns.isEmpty() ? 0 : cost[a] + move(here[b] - before[a]);
          if (reached < next[b]) {
            next[b] = reached;
            back[b] = a;
          }
        }
        next[b] += CENTRE * Math.abs(here[b] - middle);
      }
      columns.add(here);
      from.add(back);
      cost = next;
    }
    return trace(columns, from, cost);
  }

  private static int[] trace(List<int[]> columns, List<int[]> from, double[] cost) {
    int at = 0;
    for (int i = 1; i < cost.length; i++) {
      at = cost[i] < cost[at] ? i : at;
    }
    int[] path = new int[columns.size()];
    for (int i = path.length - 1; i >= 0; i--) {
      path[i] = columns.get(i)[at];
      at = from.get(i)[at];
    }
    return path;
  }

  private static double move(int semitones) {
    int wide = Math.abs(semitones);
    return wide == 0 ? STILL : wide > WIDEST_CROSSING ? wide + LEAP : wide;
  }

  private static int[] guideTones(Chord chord, BandPart part) {
    int seventh = Shapes.seventh(chord);
    int other = seventh == 12 ? Shapes.fifth(chord) : seventh;
    int third = Shapes.third(chord) % 12;
    int[] tones =
        java.util.stream.IntStream.rangeClosed(part.low(), part.high())
            .filter(p -> isTone(p, chord, third) || isTone(p, chord, other))
            .toArray();
    return tones.length > 0 ? tones : new int[] {part.low()};
  }

  private static boolean isTone(int pitch, Chord chord, int interval) {
    return Math.floorMod(pitch - chord.root() - interval, 12) == 0;
  }

  private static List<Note> over(ChordSpan span, int pitch, int next, Chair chair, Scene scene) {
    int velocity = scene.velocity(chair.part().velocity());
    int beat = Ticks.PER_QUARTER;
    int length = span.duration();
    int way = next - pitch;
    int passing = Tones.step(scene.passage().key(), pitch, Integer.signum(way));
    boolean third = Math.abs(way) == 3 || Math.abs(way) == 4;
    boolean fits = third && length >= 2 * beat && Math.abs(next - passing) <= 2;
    if (fits && bears(passing, span.end() - beat, span.end(), scene)) {
      return List.of(
          new Note(span.tick(), length - beat, pitch, velocity),
          new Note(span.end() - beat, beat, passing, velocity));
    }
    int other = crossing(span, pitch, chair, scene);
    int middle = span.tick() + length / 2;
    if (way == 0 && other != pitch && bears(other, middle, span.end(), scene)) {
      return List.of(
          new Note(span.tick(), length / 2, pitch, velocity),
          new Note(middle, length - length / 2, other, velocity));
    }
    return List.of(new Note(span.tick(), length, pitch, velocity));
  }

  // The nearest other guide tone, if the chord lasts a bar and the draw says so.
  private static int crossing(ChordSpan span, int pitch, Chair chair, Scene scene) {
    SplittableRandom random = scene.random(chair.name(), "crossing" + span.tick());
    boolean crosses = random.nextDouble() < CROSSED;
    if (!crosses || span.duration() < scene.passage().meter().barTicks()) {
      return pitch;
    }
    return Arrays.stream(guideTones(span.chord(), chair.part()))
        .filter(p -> p != pitch && Math.abs(p - pitch) <= WIDEST_CROSSING)
        .boxed()
        .min(java.util.Comparator.comparingInt(p -> Math.abs(p - pitch)))
        .orElse(pitch);
  }

  private static boolean bears(int pitch, int from, int to, Scene scene) {
    return scene.passage().lead().stream()
        .filter(n -> n.tick() < to && n.end() > from)
        .noneMatch(n -> Tones.rub(n.pitch(), pitch));
  }

  // A pitch that comes again at once sounds on.
  private static List<Note> bound(List<Note> line) {
    List<Note> bound = new ArrayList<>();
    for (Note note : line) {
      int last = bound.size() - 1;
      boolean again = last >= 0 && bound.get(last).pitch() == note.pitch();
      if (again && bound.get(last).end() == note.tick()) {
        bound.set(last, bound.get(last).lasting(bound.get(last).duration() + note.duration()));
      } else {
        bound.add(note);
      }
    }
    return bound;
  }

  private static List<Note> doubled(List<Note> line) {
    List<Note> doubled = new ArrayList<>(line);
    line.stream()
        .filter(n -> n.pitch() - 12 >= LowIntervals.C3)
        .forEach(n -> doubled.add(n.transposed(-12)));
    return Lines.sorted(doubled);
  }
}
