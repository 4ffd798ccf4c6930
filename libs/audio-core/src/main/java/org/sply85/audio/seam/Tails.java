package org.sply85.audio.seam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jtransforms.fft.FloatFFT_1D;

/**
 * How suddenly what sounds before a seam is gone after it. The partials of the window that ends at
 * the seam are looked for in the one that begins there; strings, air and rooms let go of them in
 * time, an edit at once. What the next section strikes hides some of them, so the figure is that of
 * the partials that fall most.
 */
final class Tails {
  private static final int WINDOW = 8192;
  private static final double GUARD_SECONDS = 0.002;
  private static final double LOWEST_HERTZ = 80;
  private static final double HIGHEST_HERTZ = 8000;
  private static final double FAINT = 1e-4; // partials 40 dB below the strongest do not count
  private static final double SILENT = 1e-10;
  private static final int MOST = 24;
  private static final double SHARE = 0.9;

  private Tails() {}

  /** How far the partials fall, dB, a tenth of them further; 0 if they do not or there are none. */
  static double cutDb(float[] sound, int at, double rate) {
    int guard = (int) Math.round(GUARD_SECONDS * rate);
    FloatFFT_1D fft = new FloatFFT_1D(WINDOW);
    double[] before = Spectra.power(sound, at - guard - WINDOW, WINDOW, fft);
    double[] after = Spectra.power(sound, at + guard, WINDOW, fft);
    double[] falls =
        partials(before, rate).stream().mapToDouble(k -> fall(before, after, k)).sorted().toArray();
    return falls.length == 0 ? 0 : Math.max(0, falls[(int) (SHARE * (falls.length - 1))]);
  }

  private static double fall(double[] before, double[] after, int bin) {
    double left = Math.max(after[bin], Math.max(after[bin - 1], after[bin + 1]));
    return 10 * Math.log10(before[bin] / Math.max(SILENT, left));
  }

  private static List<Integer> partials(double[] power, double rate) {
    List<Integer> bins = new ArrayList<>();
    int last = (int) Math.min(power.length - 2, HIGHEST_HERTZ * WINDOW / rate);
    double strongest = 0;
    for (int k = (int) Math.ceil(LOWEST_HERTZ * WINDOW / rate); k <= last; k++) {
      if (power[k] > power[k - 1] && power[k] >= power[k + 1] && power[k] > SILENT) {
        bins.add(k);
        strongest = Math.max(strongest, power[k]);
      }
    }
    double faint = strongest * FAINT;
    return bins.stream()
        .filter(k -> power[k] > faint)
        .sorted(Comparator.comparingDouble((Integer k) -> -power[k]))
        .limit(MOST)
        .toList();
  }
}
