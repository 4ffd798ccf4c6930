package org.sply85.trainer.data;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.encoding.band.TouchNote;
import org.sply85.trainer.band.TouchSet;
import org.sply85.trainer.model.TouchNetwork;
import org.sply85.trainer.train.Batch;
import org.sply85.trainer.train.Examples;

/** Performances in pieces of as many notes as the network learns from at once. */
public final class TouchExamples implements Examples {
  private static final int FEWEST = 8;

  private record Piece(TouchSet.Line line, int from, int to) {}

  private final int time;
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * Pieces of performances.
   *
   * @param time most notes of a piece
   */
  public TouchExamples(TouchSet set, int time) {
    this.time = time;
    for (TouchSet.Line line : set.lines()) {
      for (int from = 0; from < line.notes().size(); from += time) {
        int to = Math.min(line.notes().size(), from + time);
        if (to - from >= FEWEST) {
          pieces.add(new Piece(line, from, to));
        }
      }
    }
  }

  @Override
  public int size() {
    return pieces.size();
  }

  @Override
  public void write(int example, Batch batch, int place, SplittableRandom random) {
    Piece piece = pieces.get(example);
    TouchNote before = TouchNetwork.NOTHING;
    for (int i = piece.from(); i < piece.to(); i++) {
      TouchNote note = piece.line().notes().get(i);
      int at = place * time + i - piece.from();
      float[] features = note.features(before);
      float[] targets = note.targets();
      float[] all = batch.floats(TouchNetwork.FEATURES);
      System.arraycopy(features, 0, all, at * features.length, features.length);
      System.arraycopy(
          targets, 0, batch.floats(TouchNetwork.TARGETS), at * targets.length, targets.length);
      batch.floats(TouchNetwork.HEARD)[at] = 1;
      batch.floats(TouchNetwork.TIMED)[at] = piece.line().timed() ? 1 : 0;
      before = note;
    }
  }
}
