package org.sply85.style;

import java.util.ArrayList;
import java.util.List;
import org.sply85.music.Meter;
import org.sply85.music.TempoMark;
import org.sply85.music.Ticks;

/**
 * How a song slows down at its end: over its last two bars, beat by beat, in even steps. A song of
 * one bar slows down over that.
 *
 * @param share share of the tempo lost by the end, 0..0.3; 0 = it keeps its tempo
 */
public record Ritard(double share) {
  private static final int BARS = 2;

  public Ritard {
    if (!(share >= 0 && share <= 0.3)) {
      throw new IllegalArgumentException("ritard must be in 0..0.3, was " + share);
    }
  }

  /** The tempi of a song that lasts so many bars, from its start. */
  public List<TempoMark> tempos(double bpm, Meter meter, int bars) {
    List<TempoMark> tempos = new ArrayList<>();
    tempos.add(new TempoMark(0, bpm));
    int end = bars * meter.barTicks();
    int from = Math.max(0, end - BARS * meter.barTicks());
    if (share > 0) {
      for (int at = from + meter.beatTicks(); at < end; at += meter.beatTicks()) {
        double lost = share * (at - from) / (end - from);
        tempos.add(new TempoMark(at, bpm * (1 - lost)));
      }
    }
    return tempos;
  }

  /** By how many seconds a song of at least two bars lasts longer for it. */
  public double seconds(double bpm, Meter meter) {
    int end = BARS * meter.barTicks();
    List<TempoMark> tempos = tempos(bpm, meter, BARS);
    double seconds = -Ticks.toSeconds(end, bpm);
    for (int i = 0; i < tempos.size(); i++) {
      int until = i + 1 < tempos.size() ? tempos.get(i + 1).tick() : end;
      seconds += Ticks.toSeconds(until - tempos.get(i).tick(), tempos.get(i).bpm());
    }
    return seconds;
  }
}
