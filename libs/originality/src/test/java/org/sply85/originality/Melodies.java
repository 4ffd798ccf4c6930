package org.sply85.originality;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.music.Note;
import org.sply85.music.Ticks;

/** Builds melodies for tests. */
final class Melodies {
  private static final int[] MAJOR = {0, 2, 4, 5, 7, 9, 11};
  private static final int[] TIMES = {2, 2, 2, 4, 4, 1, 3, 6};

  private Melodies() {}

  /** A wandering melody of the scale, a different one for each seed. */
  static List<Note> wandering(long seed, int notes) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Note> melody = new ArrayList<>();
    int degree = 14;
    int step = 0;
    for (int i = 0; i < notes; i++) {
      melody.add(note(step, 48 + 12 * (degree / 7) + MAJOR[degree % 7]));
      degree = Math.max(7, Math.min(20, degree + random.nextInt(9) - 4));
      step += TIMES[random.nextInt(TIMES.length)];
    }
    return melody;
  }

  /** Pitches in even quarters. */
  static List<Note> quarters(int... pitches) {
    List<Note> melody = new ArrayList<>();
    for (int i = 0; i < pitches.length; i++) {
      melody.add(note(4 * i, pitches[i]));
    }
    return melody;
  }

  static List<Note> transposed(List<Note> melody, int semitones) {
    return melody.stream().map(n -> n.transposed(semitones)).toList();
  }

  /** Onsets times the factor. */
  static List<Note> stretched(List<Note> melody, double factor) {
    return melody.stream()
        .map(n -> new Note((int) Math.round(n.tick() * factor), 60, n.pitch(), n.velocity()))
        .toList();
  }

  /** The first notes of one melody, then another from their end on. */
  static List<Note> joined(List<Note> first, List<Note> second) {
    List<Note> melody = new ArrayList<>(first);
    int start = first.get(first.size() - 1).tick() + 7 * Ticks.PER_SIXTEENTH;
    second.forEach(n -> melody.add(n.shifted(start)));
    return melody;
  }

  private static Note note(int step, int pitch) {
    return new Note(step * Ticks.PER_SIXTEENTH, Ticks.PER_SIXTEENTH, pitch, 90);
  }

  /** An index of the melodies. */
  @SafeVarargs
  static OriginalityIndex index(List<Note>... melodies) {
    IndexBuilder builder = new IndexBuilder((moves, from, gram) -> false);
    for (List<Note> melody : melodies) {
      builder.add(Moves.of(melody));
    }
    return builder.build();
  }
}
