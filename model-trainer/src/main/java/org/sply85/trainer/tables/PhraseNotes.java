package org.sply85.trainer.tables;

import java.util.List;
import org.sply85.music.Note;
import org.sply85.statistics.Passage;
import org.sply85.statistics.PhraseMark;
import org.sply85.trainer.corpus.CorpusSong;

/** Finds what sounds in a phrase. */
final class PhraseNotes {
  private PhraseNotes() {}

  /** The notes that begin in the phrase's bars. */
  static List<Note> of(CorpusSong song, PhraseMark phrase) {
    int start = phrase.startBar() * song.meter().barTicks();
    int end = phrase.endBar() * song.meter().barTicks();
    return song.melody().stream().filter(n -> n.tick() >= start && n.tick() < end).toList();
  }

  /** The whole song, to be measured. */
  static Passage passage(CorpusSong song) {
    return new Passage(song.melody(), song.chords(), song.key(), song.meter(), song.bars());
  }
}
