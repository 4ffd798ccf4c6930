package org.sply85.trainer.originality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.originality.OriginalityChecker;
import org.sply85.originality.OriginalityIndex;
import org.sply85.trainer.corpus.ChordSheet;
import org.sply85.trainer.corpus.Corpora;
import org.sply85.trainer.corpus.CorpusSong;

/** The chords of songs from all corpora that have them as played or printed. */
final class ChordLines {
  private ChordLines() {}

  /** A song's chords in a row. */
  record Line(List<ChordSpan> spans, Key key, Meter meter) {}

  static List<Line> of(Corpora corpora) {
    List<Line> lines = new ArrayList<>();
    Stream.concat(corpora.pop909().stream(), corpora.leadSheets().stream())
        .forEach(s -> lines.add(line(s)));
    corpora.billboard().forEach(s -> lines.add(new Line(joined(s), s.key(), s.meter())));
    return lines;
  }

  private static Line line(CorpusSong song) {
    return new Line(song.chords(), song.key(), song.meter());
  }

  private static List<ChordSpan> joined(ChordSheet sheet) {
    List<ChordSpan> chords = new ArrayList<>();
    int start = 0;
    for (ChordSheet.Section section : sheet.sections()) {
      for (ChordSpan chord : section.chords()) {
        chords.add(chord.shifted(start));
      }
      start += section.bars() * sheet.meter().barTicks();
    }
    return chords;
  }

  /** How many of the songs have sixteen bars of chords in common with one of the index. */
  static String shared(List<Line> lines, OriginalityIndex index) {
    OriginalityChecker checker = new OriginalityChecker(index);
    long shared =
        lines.stream()
            .map(l -> checker.check(List.of(), l.spans(), l.key(), l.meter()))
            .filter(r -> !r.brokenVetoes().isEmpty())
            .count();
    return "sixteen bars of chords shared by %d of %d songs".formatted(shared, lines.size());
  }
}
