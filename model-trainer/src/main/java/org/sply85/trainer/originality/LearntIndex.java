package org.sply85.trainer.originality;

import java.util.List;
import org.sply85.music.Note;
import org.sply85.originality.IndexBuilder;
import org.sply85.originality.Moves;
import org.sply85.originality.OriginalityIndex;

/** Index of melodies that are learnt from, idiom and the commonplace left out. */
public final class LearntIndex {
  private LearntIndex() {}

  /** The index of melodies, each by onset, in ticks. */
  public static OriginalityIndex of(List<List<Note>> melodies) {
    return builder(melodies.stream().map(Moves::of).toList()).build();
  }

  static IndexBuilder builder(List<Moves> melodies) {
    IndexBuilder builder = new IndexBuilder(new Information(melodies));
    melodies.forEach(builder::add);
    return builder;
  }
}
