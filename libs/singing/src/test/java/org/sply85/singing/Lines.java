package org.sply85.singing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sply85.lexicon.Lexicon;

/** Lines for tests: words on notes. */
final class Lines {
  static final double START = 0.5;

  private Lines() {}

  /** The syllables, one a note, on a beat of the given length; the last is held twice as long. */
  static List<SungNote> line(String syllables, double beatSeconds, double... pitches) {
    List<String> texts = List.of(syllables.split(" "));
    List<SungSyllable> sounds = new SungWords(Lexicon.english()).of(texts);
    List<SungNote> notes = new ArrayList<>();
    for (int i = 0; i < pitches.length; i++) {
      double start = START + i * beatSeconds;
      double end = start + beatSeconds * (i + 1 == pitches.length ? 2 : 1);
      notes.add(new SungNote(start, end, pitches[i], 90, Optional.of(sounds.get(i))));
    }
    return notes;
  }

  static int frames(List<SungNote> notes) {
    double end = notes.get(notes.size() - 1).endSeconds() + 1;
    return (int) (end * SpectrumGrid.SAMPLE_RATE);
  }

  /** Level over a stretch, full scale = 1. */
  static double rms(float[] sound, double from, double to) {
    int first = (int) (from * SpectrumGrid.SAMPLE_RATE);
    int last = (int) (to * SpectrumGrid.SAMPLE_RATE);
    double sum = 0;
    for (int i = first; i < last; i++) {
      sum += (double) sound[i] * sound[i];
    }
    return Math.sqrt(sum / (last - first));
  }

  /** Pitch at a time by the highest peak of the normalised autocorrelation, MIDI. */
  static double pitch(float[] sound, double seconds) {
    int size = 2400;
    int start = (int) (seconds * SpectrumGrid.SAMPLE_RATE) - size / 2;
    double[] match = new double[700];
    double best = 0;
    for (int lag = 40; lag < match.length; lag++) {
      double product = 0;
      double a = 1e-12;
      double b = 1e-12;
      for (int i = start; i < start + size; i++) {
        product += sound[i] * sound[i + lag];
        a += sound[i] * sound[i];
        b += sound[i + lag] * sound[i + lag];
      }
      match[lag] = product / Math.sqrt(a * b);
      best = Math.max(best, match[lag]);
    }
    for (int lag = 41; lag < match.length - 1; lag++) {
      boolean peak = match[lag] >= match[lag - 1] && match[lag] >= match[lag + 1];
      if (peak && match[lag] > 0.97 * best) { // the first of the peaks, not its multiples
        double bend = match[lag - 1] - 2 * match[lag] + match[lag + 1];
        double top = lag + 0.5 * (match[lag - 1] - match[lag + 1]) / bend;
        return 69 + 12 * Math.log(SpectrumGrid.SAMPLE_RATE / top / 440) / Math.log(2);
      }
    }
    return Double.NaN;
  }
}
