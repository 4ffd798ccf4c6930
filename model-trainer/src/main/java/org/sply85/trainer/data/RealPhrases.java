package org.sply85.trainer.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sply85.encoding.PhraseEncoding;
import org.sply85.music.Note;
import org.sply85.statistics.Passage;
import org.sply85.statistics.PhraseMark;
import org.sply85.trainer.corpus.Corpora;
import org.sply85.trainer.corpus.CorpusSong;

/** The sung phrases of songs, four bars each. */
public final class RealPhrases {
  private static final int FEWEST_NOTES = 8;

  private RealPhrases() {}

  /** Those of one side of the split; of a longer phrase each four bars. */
  public static List<RealPhrase> of(Corpora corpora) {
    List<RealPhrase> all = new ArrayList<>();
    for (CorpusSong song : Passages.chorded(corpora)) {
      Passage whole = Passages.of(song);
      for (PhraseMark mark : song.phrases()) {
        int last = Math.min(mark.endBar(), song.bars()) - PhraseEncoding.BARS;
        for (int bar = mark.startBar(); mark.sung() && bar <= last; bar += PhraseEncoding.BARS) {
          four(whole, bar).ifPresent(four -> all.add(new RealPhrase(song.id(), four)));
        }
      }
    }
    return all;
  }

  /** Four bars of a passage; none where too few notes begin in them. */
  static Optional<Passage> four(Passage whole, int bar) {
    return Optional.of(ended(whole.slice(bar, PhraseEncoding.BARS)))
        .filter(four -> four.melody().size() >= FEWEST_NOTES);
  }

  /** The same, no note sounding on after it: spoilt ones do not either. */
  private static Passage ended(Passage p) {
    List<Note> notes =
        p.melody().stream()
            .map(n -> n.end() > p.ticks() ? n.lasting(p.ticks() - n.tick()) : n)
            .toList();
    return new Passage(notes, p.chords(), p.key(), p.meter(), p.bars());
  }
}
