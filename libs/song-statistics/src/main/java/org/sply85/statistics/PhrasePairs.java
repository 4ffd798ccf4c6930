package org.sply85.statistics;

/**
 * How alike two phrases are, bar by bar from their first, over the length of the shorter (Dai,
 * Zhang and Dannenberg, "Automatic analysis and influence of hierarchical structure", 2020).
 */
public final class PhrasePairs {
  private PhrasePairs() {}

  /** F1 of the onsets: 2 * common / (first's + second's); 0 if neither has any. */
  public static double rhythm(Passage first, Passage second) {
    int bars = Math.min(first.bars(), second.bars());
    BarGrid a = new BarGrid(first);
    BarGrid b = new BarGrid(second);
    return f1(a.commonOnsets(0, b, 0, bars), a.notes(0, bars) + b.notes(0, bars));
  }

  /** F1 of onsets with equal pitch. */
  public static double pitch(Passage first, Passage second) {
    int bars = Math.min(first.bars(), second.bars());
    BarGrid a = new BarGrid(first);
    BarGrid b = new BarGrid(second);
    return f1(a.commonNotes(0, b, 0, bars), a.notes(0, bars) + b.notes(0, bars));
  }

  /** Share of half bars with the same core chord, or with none. */
  public static double chords(Passage first, Passage second) {
    ChordGrid a = new ChordGrid(first);
    ChordGrid b = new ChordGrid(second);
    int half = Math.max(1, first.meter().stepsPerBar() / 2);
    int same = 0;
    int all = 0;
    for (int step = 0; step < Math.min(a.steps(), b.steps()); step += half) {
      same += a.sameCore(step, b, step) ? 1 : 0;
      all++;
    }
    return (double) same / all;
  }

  private static double f1(int common, int both) {
    return both == 0 ? 0 : 2.0 * common / both;
  }
}
