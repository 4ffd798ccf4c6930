package org.sply85.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.statistics.Passage;

/** The control that any judge must see through: as many notes as before, thrown at random. */
public final class RandomNotes {
  private RandomNotes() {}

  /**
   * The song with each note moved to a random free 16th of its bar and a random pitch between the
   * melody's lowest and highest.
   */
  public static LeadSheet of(LeadSheet song, SplittableRandom random) {
    Passage whole = song.whole();
    int low = whole.melody().stream().mapToInt(Note::pitch).min().orElse(60);
    int high = whole.melody().stream().mapToInt(Note::pitch).max().orElse(60);
    int bar = whole.meter().barTicks();
    int[] counts = new int[whole.bars()];
    for (Note note : whole.melody()) {
      int in = Math.floorDiv(note.tick(), bar);
      if (in >= 0 && in < counts.length) {
        counts[in]++;
      }
    }
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      for (int step : steps(whole.meter().stepsPerBar(), counts[i], random)) {
        int tick = i * bar + step * Ticks.PER_SIXTEENTH;
        notes.add(new Note(tick, Ticks.PER_SIXTEENTH, random.nextInt(low, high + 1), 90));
      }
    }
    Passage thrown = new Passage(notes, whole.chords(), whole.key(), whole.meter(), whole.bars());
    return new LeadSheet(
        song.id(), song.group(), song.tempoBpm(), thrown, song.phrases(), song.sections());
  }

  private static List<Integer> steps(int steps, int count, SplittableRandom random) {
    List<Integer> free = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      free.add(step);
    }
    while (free.size() > count) {
      free.remove(random.nextInt(free.size()));
    }
    return free;
  }
}
