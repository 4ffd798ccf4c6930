package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.sply85.music.Chord;
import org.sply85.music.Key;
import org.sply85.music.Note;
import org.sply85.music.Ticks;

/**
 * Colours what a pianist plays as pianists do: of the notes that stand alone between beats some
 * become passing or neighbour tones of the scale, and of full chords between beats some take the
 * ninth for the root. At most two to a bar, and the same whenever the role comes again; the rhythm
 * stays. Of POP909's pianists one note in twenty is no tone of its chord.
 */
final class Colouring {
  private static final int LOWEST = 55;
  private static final int MOST = 2;
  private static final double TAKEN = 0.8;
  private static final int CYCLE = 4;

  private final Scene scene;
  private final String name;

  Colouring(Scene scene, String name) {
    this.scene = scene;
    this.name = name;
  }

  /** The notes with some pitches changed, those of each onset ascending. */
  List<Note> of(List<Note> notes) {
    TreeMap<Integer, List<Note>> onsets = new TreeMap<>();
    Lines.sorted(notes)
        .forEach(n -> onsets.computeIfAbsent(n.tick(), t -> new ArrayList<>()).add(n));
    List<Integer> ticks = List.copyOf(onsets.keySet());
    int bar = Integer.MIN_VALUE;
    int coloured = 0;
    SplittableRandom random = null;
    for (int i = 1; i + 1 < ticks.size(); i++) {
      int tick = ticks.get(i);
      int here = Math.floorDiv(tick - scene.passage().start(), scene.passage().meter().barTicks());
      if (here != bar) {
        bar = here;
        coloured = 0;
        random = scene.identity("colour " + name + Math.floorMod(here, CYCLE));
      }
      boolean weak = tick % scene.passage().meter().beatTicks() != 0;
      if (weak && coloured < MOST && random.nextDouble() < TAKEN) {
        List<Note> changed =
            changed(onsets.get(ticks.get(i - 1)), onsets.get(tick), onsets.get(ticks.get(i + 1)));
        coloured += changed.equals(onsets.get(tick)) ? 0 : 1;
        onsets.put(tick, changed);
      }
    }
    return onsets.values().stream().flatMap(List::stream).toList();
  }

  private List<Note> changed(List<Note> before, List<Note> here, List<Note> after) {
    if (scene.passage().last() && here.get(0).tick() >= scene.passage().lastBarStart()) {
      return here;
    }
    return here.size() == 1
        ? List.of(passing(before, here.get(0), after))
        : here.size() >= 3 ? withNinth(here) : here;
  }

  // Between two upper notes the tone that leads from the one to the other by step.
  private Note passing(List<Note> before, Note note, List<Note> after) {
    Note from = before.get(before.size() - 1);
    Note to = after.get(after.size() - 1);
    boolean high = Math.min(note.pitch(), Math.min(from.pitch(), to.pitch())) >= LOWEST;
    boolean near = to.tick() - from.tick() <= 2 * Ticks.PER_QUARTER;
    if (!high || !near) {
      return note;
    }
    Key key = scene.passage().key();
    int way = to.pitch() - from.pitch();
    int side = way == 0 ? Integer.signum(note.pitch() - to.pitch()) : -Integer.signum(way);
    int pitch = Tones.step(key, to.pitch(), side == 0 ? 1 : side);
    Note moved =
        new Note(
            note.tick(),
            Math.min(note.duration(), to.tick() - note.tick()),
            pitch,
            note.velocity());
    return Math.abs(way) != 1 && Math.abs(way) != 2 && fits(moved, to) ? moved : note;
  }

  private boolean fits(Note note, Note to) {
    Chord chord = scene.passage().chordAt(note.tick());
    boolean foreign = !chord.contains(note.pitch());
    boolean brief = note.duration() <= Ticks.PER_QUARTER;
    boolean steps = Math.abs(note.pitch() - to.pitch()) <= 2;
    return foreign && brief && steps && clearOfMelody(note);
  }

  // An added ninth in place of the root, where it stands clear of the third.
  private List<Note> withNinth(List<Note> chord) {
    Chord harmony = scene.passage().chordAt(chord.get(0).tick());
    List<Note> coloured = new ArrayList<>(chord);
    for (int i = 0; i < chord.size(); i++) {
      Note note = chord.get(i);
      int ninth = note.pitch() + 2;
      boolean root = Math.floorMod(note.pitch() - harmony.root(), 12) == 0;
      boolean room = chord.stream().allMatch(n -> n == note || Math.abs(n.pitch() - ninth) >= 2);
      boolean bears = note.pitch() >= LowIntervals.C4 - 2 && scene.passage().key().contains(ninth);
      Note moved = new Note(note.tick(), note.duration(), ninth, note.velocity());
      if (root
          && room
          && bears
          && harmony.quality().intervals().length <= 4
          && clearOfMelody(moved)) {
        coloured.set(i, moved);
        return Lines.sorted(coloured);
      }
    }
    return chord;
  }

  private boolean clearOfMelody(Note note) {
    return scene.passage().lead().stream()
        .filter(n -> n.tick() < note.end() && n.end() > note.tick())
        .noneMatch(
            n -> Tones.rub(n.pitch(), note.pitch()) || TopNotes.covers(note.pitch(), n.pitch()));
  }
}
