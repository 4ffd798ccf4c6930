package org.sply85.trainer.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sply85.encoding.MotifEncoding;
import org.sply85.statistics.Passage;
import org.sply85.trainer.corpus.Corpora;
import org.sply85.trainer.corpus.CorpusSong;

/** Songs in four quarters as passages. */
final class Passages {
  private Passages() {}

  /** The songs whose chords were written down, not derived. */
  static List<CorpusSong> chorded(Corpora corpora) {
    return Stream.concat(corpora.pop909().stream(), corpora.leadSheets().stream())
        .filter(s -> MotifEncoding.fits(s.meter()) && !s.melody().isEmpty())
        .toList();
  }

  /** All songs. */
  static List<CorpusSong> sung(Corpora corpora) {
    List<CorpusSong> songs = new ArrayList<>(chorded(corpora));
    corpora.hymns().stream()
        .filter(s -> MotifEncoding.fits(s.meter()) && !s.melody().isEmpty())
        .forEach(songs::add);
    return songs;
  }

  /** A whole song. */
  static Passage of(CorpusSong song) {
    return new Passage(song.melody(), song.chords(), song.key(), song.meter(), song.bars());
  }

  /** Mean pitch of a melody. */
  static double height(Passage passage) {
    return passage.melody().stream().mapToInt(n -> n.pitch()).average().orElse(66);
  }
}
