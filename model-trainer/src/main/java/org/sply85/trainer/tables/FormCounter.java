package org.sply85.trainer.tables;

import java.util.List;
import java.util.OptionalInt;
import org.sply85.music.Note;
import org.sply85.statistics.Contour;
import org.sply85.statistics.CountTable;
import org.sply85.statistics.CountTableBuilder;
import org.sply85.statistics.FormMoves;
import org.sply85.statistics.PhraseEdges;
import org.sply85.statistics.PhraseMark;
import org.sply85.statistics.RoleGroup;
import org.sply85.statistics.SectionRole;
import org.sply85.trainer.corpus.CorpusSong;

/** Counts which section follows which, where phrases start and what shape they have. */
final class FormCounter {
  private static final int FEWEST_NOTES = 6;

  private final CountTableBuilder counts = new CountTableBuilder();

  void add(List<SectionRole> sections) {
    FormMoves.count(counts, sections);
  }

  void addPhrases(CorpusSong song) {
    for (PhraseMark phrase : song.phrases()) {
      List<Note> notes = PhraseNotes.of(song, phrase);
      if (phrase.sung() && notes.size() >= FEWEST_NOTES) {
        RoleGroup roles = phrase.role().group();
        int start = phrase.startBar() * song.meter().barTicks();
        OptionalInt offset = PhraseEdges.startOffset(song.melody(), start);
        offset.ifPresent(o -> FormMoves.countStart(counts, roles, o));
        Contour.of(notes).ifPresent(c -> FormMoves.countContour(counts, roles, c));
      }
    }
  }

  CountTable table(int minimum, int fewest) {
    return counts.build(minimum, fewest);
  }
}
