package org.sply85.composer.domain.lyrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.sply85.lexicon.Reading;
import org.sply85.lexicon.TextReader;
import org.sply85.lexicon.Token;
import org.sply85.music.Note;

/**
 * Lays the user's lines on a section's notes, all of them: exactly, by dynamic programming over
 * lines and breaths. A long line takes as many breaths as it needs, short ones share one; where
 * there are more syllables than notes, the longest notes are parted. Where there are far fewer, the
 * lines are sung again, as often as they fit; breaths that are left are the band's.
 */
final class OwnWords {
  private static final int MOST_LINES = 8; // in one breath
  private static final int MOST_BREATHS = 6; // of one line
  private static final double SHARED = 0.5;
  private static final double PARTED = 0.7;
  private static final double SILENT = 0.7; // a breath without words
  private static final int MOST_TIMES = 6; // that a section sings its lines
  private static final double CROWDED = 4;
  private static final double SPARSE = 1.2;
  private static final double AFTER_REST = 2.5;

  private final LineMaker maker;

  OwnWords(LineMaker maker) {
    this.maker = maker;
  }

  /** Some of the lines on the notes of some breaths, parted so that each syllable has its own. */
  record Laid(List<Line> lines, Slot slot, Fit fit) {}

  /** All lines, in order; empty only if there are no lines or no notes. */
  List<Laid> lay(List<String> written, List<Slot> slots) {
    List<Line> lines = new ArrayList<>();
    for (String text : written) {
      Line line = maker.line(text, "own", false, 0);
      if (!line.words().isEmpty()) {
        lines.add(maker.line(printed(text), "own", false, 0));
      }
    }
    if (lines.isEmpty() || slots.isEmpty()) {
      return List.of();
    }
    lines = sungAgain(lines, slots);
    double[][] cost = new double[lines.size() + 1][slots.size() + 1];
    int[][][] from = new int[lines.size() + 1][slots.size() + 1][];
    for (double[] row : cost) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    cost[0][0] = 0;
    for (int i = 0; i <= lines.size(); i++) {
      for (int j = 0; j < slots.size(); j++) {
        if (cost[i][j] < Double.POSITIVE_INFINITY) {
          reach(lines, slots, i, j, cost, from);
        }
      }
    }
    return cost[lines.size()][slots.size()] < Double.POSITIVE_INFINITY
        ? traced(lines, slots, from)
        : List.of(laid(lines, slots.subList(0, 1)));
  }

  /** The lines as many times as the notes have room for. */
  private static List<Line> sungAgain(List<Line> lines, List<Slot> slots) {
    int notes = slots.stream().mapToInt(Slot::size).sum();
    int syllables = lines.stream().mapToInt(Line::syllables).sum();
    int times = Math.max(1, Math.min(MOST_TIMES, notes / syllables));
    List<Line> all = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      all.addAll(lines);
    }
    return all;
  }

  private static void reach(
      List<Line> lines, List<Slot> slots, int i, int j, double[][] cost, int[][][] from) {
    update(cost, from, i, j + 1, cost[i][j] + SILENT, i, j);
    for (int more = 1; more <= MOST_LINES && i + more <= lines.size(); more++) {
      int most = more == 1 ? MOST_BREATHS : 1;
      for (int breaths = 1; breaths <= most && j + breaths <= slots.size(); breaths++) {
        if (slots.get(j + breaths - 1).stretch() != slots.get(j).stretch()) {
          break;
        }
        int syllables = lines.subList(i, i + more).stream().mapToInt(Line::syllables).sum();
        int notes = slots.subList(j, j + breaths).stream().mapToInt(Slot::size).sum();
        if (notes - slots.get(j + breaths - 1).size() >= syllables) {
          break; // the words are over before this breath
        }
        double off = (double) (syllables - notes) / notes;
        double fit = off > 0 ? CROWDED * off * Math.max(1, off) : -SPARSE * off;
        double total = cost[i][j] + fit + SHARED * (more - 1) + PARTED * (breaths - 1);
        update(cost, from, i + more, j + breaths, total, i, j);
      }
    }
  }

  private static void update(
      double[][] cost, int[][][] from, int i, int j, double total, int fromI, int fromJ) {
    if (total < cost[i][j]) {
      cost[i][j] = total;
      from[i][j] = new int[] {fromI, fromJ};
    }
  }

  private static List<Laid> traced(List<Line> lines, List<Slot> slots, int[][][] from) {
    List<Laid> laid = new ArrayList<>();
    int i = lines.size();
    int j = slots.size();
    while (j > 0) {
      int[] before = from[i][j];
      if (before[0] < i) {
        laid.add(0, laid(lines.subList(before[0], i), slots.subList(before[1], j)));
      }
      i = before[0];
      j = before[1];
    }
    return laid;
  }

  private static Laid laid(List<Line> lines, List<Slot> slots) {
    List<SyllableClass> classes = new ArrayList<>();
    lines.forEach(line -> classes.addAll(line.classes()));
    Slot slot = parted(joined(slots), classes.size());
    return new Laid(lines, slot, Fitter.fit(classes, slot, AFTER_REST).orElseThrow());
  }

  private static Slot joined(List<Slot> slots) {
    List<Note> notes = new ArrayList<>();
    slots.forEach(s -> notes.addAll(s.notes()));
    int[] places = slots.stream().flatMapToInt(s -> Arrays.stream(s.places())).toArray();
    return new Slot(slots.get(0).stretch(), notes, places);
  }

  /** The slot with its longest notes parted until there are so many. */
  private static Slot parted(Slot slot, int syllables) {
    List<Note> notes = new ArrayList<>(slot.notes());
    List<Integer> places = new ArrayList<>(Arrays.stream(slot.places()).boxed().toList());
    while (notes.size() < syllables) {
      Note longest = notes.stream().max(Comparator.comparingInt(Note::duration)).orElseThrow();
      int at = notes.indexOf(longest);
      int first = Math.max(1, (longest.duration() + 1) / 2);
      notes.set(at, longest.lasting(first));
      int rest = Math.max(1, longest.duration() - first);
      notes.add(at + 1, longest.shifted(first).lasting(rest));
      places.add(at + 1, places.get(at) <= 2 ? 3 : 4);
    }
    return new Slot(slot.stretch(), notes, places.stream().mapToInt(p -> p).toArray());
  }

  /** The line without what can not be said. */
  private static String printed(String text) {
    return TextReader.read(text) instanceof Reading.Read read
        ? String.join(" ", read.tokens().stream().map(Token::written).toList())
        : text;
  }
}
