package org.sply85.encoding.band;

import java.util.List;
import org.sply85.music.ChordSpan;
import org.sply85.music.Ticks;
import org.sply85.statistics.ChordFamily;

/**
 * What a step-wise model of the band is told at each sixteenth, besides the bar's {@link
 * BandCondition}. All values are 0..1.
 *
 * <table>
 * <caption>The vector</caption>
 * <tr><th>index</th><th>meaning</th></tr>
 * <tr><td>0..15</td><td>step in the bar, one-hot</td></tr>
 * <tr><td>16..21</td><td>family of the chord that sounds, one-hot; all zero if none does</td></tr>
 * <tr><td>22..33</td><td>root of the next chord above the root of this one, one-hot; zero if there
 * is no next</td></tr>
 * <tr><td>34..39</td><td>family of the next chord, one-hot</td></tr>
 * <tr><td>40</td><td>steps until the next chord / 16, at most 1</td></tr>
 * <tr><td>41</td><td>1 if the melody has an onset</td></tr>
 * <tr><td>42..65</td><td>class of the bass at the step before, one-hot</td></tr>
 * <tr><td>66..71</td><td>class of the comp at the step before, one-hot</td></tr>
 * <tr><td>72..80</td><td>drums at the step before, by {@link DrumLane}</td></tr>
 * <tr><td>81</td><td>1 if the step before was in a fill</td></tr>
 * </table>
 */
public final class BandStepInput {
  /** Length of the vector. */
  public static final int SIZE = 82;

  private static final int FAMILY = 16;
  private static final int MOVE = 22;
  private static final int NEXT_FAMILY = 34;
  private static final int UNTIL = 40;
  private static final int MELODY = 41;
  private static final int BASS = 42;
  private static final int COMP = 66;
  private static final int DRUMS = 72;
  private static final int FILL = 81;

  private BandStepInput() {}

  /**
   * The vector of one step.
   *
   * @param step from the first bar's start
   * @param stepsPerBar of the meter
   * @param chords ticks from the first bar's start
   * @param melody whether it has an onset here
   * @param band what was played so far; the step before is read, silence before the first
   */
  public static float[] of(
      int step, int stepsPerBar, List<ChordSpan> chords, boolean melody, BandSteps band) {
    float[] vector = new float[SIZE];
    vector[Math.floorMod(step, stepsPerBar) % 16] = 1;
    ChordSpan now = TextureRoll.at(chords, step * Ticks.PER_SIXTEENTH);
    if (now != null) {
      vector[FAMILY + family(now)] = 1;
      ChordSpan next = TextureRoll.at(chords, now.end());
      if (next != null) {
        vector[MOVE + Math.floorMod(next.chord().root() - now.chord().root(), 12)] = 1;
        vector[NEXT_FAMILY + family(next)] = 1;
      }
      vector[UNTIL] = Math.min(1, (now.end() / (float) Ticks.PER_SIXTEENTH - step) / 16f);
    }
    vector[MELODY] = melody ? 1 : 0;
    before(vector, step - 1, band);
    return vector;
  }

  private static void before(float[] vector, int step, BandSteps band) {
    if (step < 0) {
      vector[BASS] = 1;
      vector[COMP] = 1;
      return;
    }
    vector[BASS + band.bass()[step]] = 1;
    vector[COMP + band.comp()[step]] = 1;
    for (int lane = 0; lane < DrumRoll.LANES; lane++) {
      vector[DRUMS + lane] = band.drums()[step] >> lane & 1;
    }
    vector[FILL] = band.fill()[step] ? 1 : 0;
  }

  private static int family(ChordSpan span) {
    return ChordFamily.of(span.chord().quality()).ordinal();
  }
}
