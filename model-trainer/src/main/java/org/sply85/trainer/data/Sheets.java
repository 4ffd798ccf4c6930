package org.sply85.trainer.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sply85.encoding.Sheet;
import org.sply85.encoding.SheetPhrase;
import org.sply85.encoding.Source;
import org.sply85.music.ChordSpan;
import org.sply85.statistics.PhraseMark;
import org.sply85.statistics.SectionRole;
import org.sply85.trainer.corpus.ChordSheet;
import org.sply85.trainer.corpus.CorpusSong;

/** Songs of the corpora as the encodings want them. */
final class Sheets {
  private Sheets() {}

  /** A song with its melody; a sung phrase takes after the last one of its letter. */
  static Sheet of(CorpusSong song, Source source) {
    List<SheetPhrase> phrases = new ArrayList<>();
    Map<String, Integer> last = new HashMap<>();
    for (PhraseMark mark : song.phrases()) {
      boolean named = mark.sung() && !mark.letter().isEmpty();
      int reference = named ? last.getOrDefault(mark.letter(), SheetPhrase.NEW) : SheetPhrase.NEW;
      if (named) {
        last.put(mark.letter(), phrases.size());
      }
      phrases.add(new SheetPhrase(mark.startBar(), mark.bars(), mark.role(), reference));
    }
    return new Sheet(
        source,
        song.key(),
        song.meter(),
        song.tempoBpm(),
        song.bars(),
        song.chords(),
        phrases.isEmpty()
            ? List.of(new SheetPhrase(0, song.bars(), SectionRole.VERSE, SheetPhrase.NEW))
            : phrases);
  }

  /** A song's chords, section after section; a section takes after the last one of its role. */
  static Sheet of(ChordSheet song) {
    List<SheetPhrase> phrases = new ArrayList<>();
    List<ChordSpan> chords = new ArrayList<>();
    Map<SectionRole, Integer> last = new HashMap<>();
    int bar = 0;
    for (ChordSheet.Section section : song.sections()) {
      if (!section.regular() || section.bars() < 1) {
        continue;
      }
      SectionRole role = section.role().orElse(SectionRole.BREAK);
      int start = bar * song.meter().barTicks();
      section.chords().forEach(c -> chords.add(c.shifted(start)));
      phrases.add(
          new SheetPhrase(bar, section.bars(), role, last.getOrDefault(role, SheetPhrase.NEW)));
      last.put(role, phrases.size() - 1);
      bar += section.bars();
    }
    return new Sheet(
        Source.HIT,
        song.key(),
        song.meter(),
        0,
        bar,
        chords,
        phrases.isEmpty()
            ? List.of(new SheetPhrase(0, 1, SectionRole.BREAK, SheetPhrase.NEW))
            : phrases);
  }
}
