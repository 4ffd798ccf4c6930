package org.sply85.arranger.domain;

import java.util.List;
import java.util.TreeMap;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.Track;

/** Prints a written score as text, a line of sixteenths for each track and bar, to be read. */
final class SongPrinter {
  private static final String[] NAMES = {
    "C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"
  };

  private SongPrinter() {}

  /**
   * Prints an arranged fixture: style, meter, seed, and the labels of the sections to show, parted
   * by commas; all if there are none.
   */
  public static void main(String[] args) {
    Arrangement song = Songs.of(args[0], args[1], Long.parseLong(args[2])).arranged();
    song.links().forEach(System.out::println);
    song.written().tracks().forEach(t -> System.out.println(t.name() + " " + t.notes().size()));
    List<String> labels = args.length > 3 ? List.of(args[3].split(",")) : List.of();
    song.written().sections().stream()
        .filter(s -> labels.isEmpty() || labels.contains(s.label()))
        .forEach(s -> System.out.println(print(song.written(), s)));
  }

  /** The bars of the section, all tracks. */
  static String print(Score score, SectionMark section) {
    int bar = Meter.parse(score.meter()).barTicks();
    StringBuilder text = new StringBuilder();
    text.append(
        "== %s (%d bars, energy %.2f)%n"
            .formatted(section.label(), section.bars(), section.energy()));
    for (int b = 0; b < section.bars(); b++) {
      int from = section.tick() + b * bar;
      text.append("-- bar %d  %s%n".formatted(b + 1, chords(score, from, from + bar)));
      for (Track track : score.tracks()) {
        text.append(track.drums() ? drums(track, from, bar) : line(track, from, bar));
      }
    }
    return text.toString();
  }

  private static List<String> chords(Score score, int from, int to) {
    return score.chords().stream()
        .filter(c -> c.tick() >= from && c.tick() < to)
        .map(c -> c.symbol())
        .toList();
  }

  private static String line(Track track, int from, int bar) {
    TreeMap<Integer, StringBuilder> steps = new TreeMap<>();
    for (Note note : track.notes()) {
      if (note.tick() >= from && note.tick() < from + bar) {
        steps
            .computeIfAbsent((note.tick() - from) / 120, s -> new StringBuilder())
            .append(steps.get((note.tick() - from) / 120).isEmpty() ? "" : ",")
            .append(NAMES[note.pitch() % 12])
            .append(note.pitch() / 12 - 1)
            .append(":")
            .append(
                note.duration() / 120.0 % 1 == 0
                    ? "" + note.duration() / 120
                    : "%.1f".formatted(note.duration() / 120.0));
      }
    }
    if (steps.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("  %-26s".formatted(track.name()));
    steps.forEach((step, names) -> text.append(" @%d %s".formatted(step, names)));
    return text.append("\n").toString();
  }

  private static String drums(Track track, int from, int bar) {
    TreeMap<Integer, char[]> lanes = new TreeMap<>();
    for (Note note : track.notes()) {
      if (note.tick() >= from && note.tick() < from + bar) {
        int v = note.velocity();
        lanes
                .computeIfAbsent(note.pitch(), p -> ".".repeat(bar / 120).toCharArray())[
                (note.tick() - from) / 120] =
            v > 95 ? 'X' : v > 70 ? 'x' : v > 48 ? '-' : 'o';
      }
    }
    StringBuilder text = new StringBuilder();
    lanes.forEach((p, lane) -> text.append("    drum %2d  %s%n".formatted(p, new String(lane))));
    return text.toString();
  }
}
