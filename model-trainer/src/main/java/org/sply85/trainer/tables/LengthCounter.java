package org.sply85.trainer.tables;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.statistics.CountTable;
import org.sply85.statistics.CountTableBuilder;
import org.sply85.statistics.NoteLengths;
import org.sply85.statistics.PhraseMark;
import org.sply85.trainer.corpus.CorpusSong;

/** Counts how long notes sound of the time to the next one. */
final class LengthCounter {
  private final CountTableBuilder counts = new CountTableBuilder();

  void add(CorpusSong song) {
    Set<Note> last = new HashSet<>();
    for (PhraseMark phrase : song.phrases()) {
      List<Note> notes = PhraseNotes.of(song, phrase);
      if (phrase.sung() && !notes.isEmpty()) {
        last.add(notes.get(notes.size() - 1));
      }
    }
    for (int i = 0; i + 1 < song.melody().size(); i++) {
      Note note = song.melody().get(i);
      int gap = sixteenths(song.melody().get(i + 1).tick() - note.tick());
      NoteLengths.count(counts, gap, sixteenths(note.duration()), last.contains(note));
    }
  }

  private static int sixteenths(int ticks) {
    return Math.round((float) ticks / Ticks.PER_SIXTEENTH);
  }

  CountTable table(int minimum, int fewest) {
    return counts.build(minimum, fewest);
  }
}
