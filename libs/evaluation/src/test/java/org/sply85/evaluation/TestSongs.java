package org.sply85.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Mode;
import org.sply85.music.Note;
import org.sply85.statistics.Passage;
import org.sply85.statistics.PhraseMark;
import org.sply85.statistics.SectionRole;

/** Plain songs for tests: a walk by step over a loop of four chords, in quarters and 8ths. */
final class TestSongs {
  private static final int[] SCALE = {60, 62, 64, 65, 67, 69, 71, 72};
  private static final List<String> LOOP = List.of("C:maj", "G:maj", "A:min", "F:maj");

  private TestSongs() {}

  static LeadSheet song(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Note> melody = new ArrayList<>();
    List<ChordSpan> chords = new ArrayList<>();
    List<PhraseMark> phrases = new ArrayList<>();
    int degree = 3;
    for (int bar = 0; bar < 16; bar++) {
      chords.add(new ChordSpan(bar * 1920, 1920, LOOP.get(bar % 4)));
      for (int beat = 0; beat < 4; beat++) {
        int notes = random.nextInt(3) == 0 ? 2 : 1;
        for (int i = 0; i < notes; i++) {
          degree = Math.max(0, Math.min(7, degree + random.nextInt(-1, 2)));
          int length = 480 / notes;
          melody.add(new Note(bar * 1920 + beat * 480 + i * length, length, SCALE[degree], 90));
        }
      }
      if (bar % 4 == 0) {
        phrases.add(new PhraseMark("A", true, SectionRole.VERSE, bar, 4));
      }
    }
    Passage whole = new Passage(melody, chords, new Key(0, Mode.MAJOR), Meter.FOUR_FOUR, 16);
    return new LeadSheet("song" + seed, "pop", 80, whole, phrases, phrases);
  }
}
