package org.sply85.composer.domain.lyrics;

import java.util.ArrayList;
import java.util.List;
import org.sply85.contracts.song.Idea;
import org.sply85.contracts.song.PlannedSection;
import org.sply85.contracts.song.Stretch;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Ticks;

/**
 * Finds the lines in a melody as a section sings it: notes between breaths. What is too short to be
 * a line joins its neighbour; what is too long is parted at its longest note.
 */
final class Slots {
  private static final int BREATH = Ticks.PER_SIXTEENTH * 2; // shortest rest that parts lines
  private static final int FEWEST = 4; // notes of a line
  private static final int MOST = 11;

  private final Meter meter;
  private final double tempoBpm;
  private static final double LONGEST_SECONDS = 8;

  Slots(Meter meter, double tempoBpm) {
    this.meter = meter;
    this.tempoBpm = tempoBpm;
  }

  /** The lines of a section, in order. */
  List<Slot> of(Idea idea, PlannedSection section, List<Note> melody) {
    List<Slot> slots = new ArrayList<>();
    List<Stretch> stretches = Stretch.of(idea, section);
    for (int s = 0; s < stretches.size(); s++) {
      boolean opening = section.startBar() == 0 && s == 0;
      int until = s + 1 < stretches.size() ? pickup(stretches.get(s + 1), melody) : 0;
      List<Note> notes = notes(stretches.get(s), melody, opening, until);
      for (List<Note> line : lines(notes)) {
        slots.add(new Slot(s, line, line.stream().mapToInt(n -> place(n.tick())).toArray()));
      }
    }
    return slots;
  }

  /** How many ticks before the stretch its first note lies; 0 if it has no pickup. */
  private int pickup(Stretch stretch, List<Note> melody) {
    int from = stretch.fromBar() * meter.barTicks();
    return from > 0
        ? 0
        : melody.stream().mapToInt(Note::tick).filter(t -> t < 0).map(t -> -t).max().orElse(0);
  }

  private List<Note> notes(Stretch stretch, List<Note> melody, boolean opening, int until) {
    int bar = meter.barTicks();
    int from = stretch.fromBar() * bar;
    int to = from + stretch.bars() * bar - until;
    int earliest = from == 0 && !opening ? -bar : from;
    List<Note> kept = new ArrayList<>();
    for (Note note : melody) {
      if (note.tick() >= earliest && note.tick() < to) {
        kept.add(note.end() > to ? note.lasting(to - note.tick()) : note);
      }
    }
    return kept;
  }

  private List<List<Note>> lines(List<Note> notes) {
    List<List<Note>> lines = new ArrayList<>();
    for (Note note : notes) {
      List<Note> last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
      if (last == null || note.tick() - last.get(last.size() - 1).end() >= BREATH) {
        lines.add(new ArrayList<>(List.of(note)));
      } else {
        last.add(note);
      }
    }
    joinShort(lines);
    List<List<Note>> parted = new ArrayList<>();
    lines.forEach(line -> part(line, parted));
    return parted;
  }

  private void joinShort(List<List<Note>> lines) {
    for (int i = 0; i < lines.size() && lines.size() > 1; i++) {
      if (lines.get(i).size() >= FEWEST) {
        continue;
      }
      boolean back = i > 0 && (i + 1 == lines.size() || gap(lines, i) <= gap(lines, i + 1));
      int into = back ? i - 1 : i;
      List<Note> joined = new ArrayList<>(lines.get(into));
      joined.addAll(lines.get(into + 1));
      if (joined.size() > MOST || seconds(joined) > LONGEST_SECONDS) {
        continue;
      }
      lines.set(into, joined);
      lines.remove(into + 1);
      i = Math.max(-1, into - 1);
    }
  }

  private static int gap(List<List<Note>> lines, int i) {
    List<Note> before = lines.get(i - 1);
    return lines.get(i).get(0).tick() - before.get(before.size() - 1).end();
  }

  private double seconds(List<Note> line) {
    int ticks = line.get(line.size() - 1).end() - line.get(0).tick();
    return Ticks.toSeconds(ticks, tempoBpm);
  }

  private void part(List<Note> line, List<List<Note>> into) {
    if (line.size() <= MOST && seconds(line) <= LONGEST_SECONDS || line.size() < 2) {
      into.add(line);
      return;
    }
    int cut = 1;
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 1; i < line.size(); i++) {
      double middle = Math.abs(i - line.size() / 2.0) / line.size();
      double score = line.get(i).tick() - line.get(i - 1).tick() - 1500 * middle;
      if (score > best) {
        best = score;
        cut = i;
      }
    }
    part(line.subList(0, cut), into);
    part(line.subList(cut, line.size()), into);
  }

  private int place(int tick) {
    int bar = meter.barTicks();
    int at = Math.floorMod(tick, bar);
    int beats = bar / meter.beatTicks();
    if (at == 0) {
      return 0;
    }
    if (beats % 2 == 0 && at == bar / 2) {
      return 1;
    }
    if (at % meter.beatTicks() == 0) {
      return 2;
    }
    return at % (Ticks.PER_QUARTER / 2) == 0 ? 3 : 4;
  }
}
