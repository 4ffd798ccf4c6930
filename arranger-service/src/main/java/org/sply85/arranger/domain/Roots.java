package org.sply85.arranger.domain;

import java.util.List;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.style.BandPart;

/** Where the bass finds its roots: each the octave nearest to the one before. */
final class Roots {
  private static final int HIGHEST_ROOT = 43;

  private final List<ChordSpan> spans;
  private final BandPart part;
  private final int[] pitches;

  Roots(List<ChordSpan> spans, BandPart part) {
    this.spans = spans;
    this.part = part;
    this.pitches = new int[spans.size()];
    int before = Math.max(part.low() + 6, 34);
    for (int i = 0; i < pitches.length; i++) {
      int pitch = Tones.nearestOctave(spans.get(i).chord().bassPitchClass(), before);
      pitches[i] = Tones.folded(pitch, part.low(), Math.max(HIGHEST_ROOT, part.low() + 12));
      before = (pitches[i] + 36) / 2;
    }
  }

  List<ChordSpan> spans() {
    return spans;
  }

  int at(int tick) {
    return pitches[index(tick)];
  }

  Chord chordAt(int tick) {
    return spans.get(index(tick)).chord();
  }

  boolean changesAt(int tick) {
    return spans.get(index(tick)).tick() == tick;
  }

  /** Whether the bass has another root from the tick on. */
  boolean movesAt(int tick) {
    int index = index(tick);
    return index > 0 && spans.get(index).tick() == tick && pitches[index] != pitches[index - 1];
  }

  /** The pitch moved by octaves into the part's range. */
  int inRange(int pitch) {
    return Tones.folded(pitch, part.low(), part.high());
  }

  /**
   * A neighbour of the next root, from the side it is reached from: a semitone away, or the next
   * tone of the scale.
   */
  int approach(int tick, Scene scene, boolean chromatic) {
    int index = index(tick);
    boolean more = index + 1 < pitches.length;
    int target =
        more
            ? pitches[index + 1]
            : scene.after().nextRoot() < 0
                ? pitches[index]
                : Tones.nearestOctave(scene.after().nextRoot(), pitches[index]);
    int side = pitches[index] > target ? 1 : -1;
    int pitch = chromatic ? target + side : Tones.step(scene.passage().key(), target, side);
    return inRange(pitch);
  }

  private int index(int tick) {
    int found = 0;
    for (int i = 0; i < spans.size(); i++) {
      if (spans.get(i).tick() <= tick) {
        found = i;
      }
    }
    return found;
  }
}
