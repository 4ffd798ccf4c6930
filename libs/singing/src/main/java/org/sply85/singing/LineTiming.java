package org.sply85.singing;

import java.util.ArrayList;
import java.util.List;
import org.sply85.singing.SpokenLine.SpokenPhone;

/**
 * When each sound of a spoken line is sung.
 *
 * <ol>
 *   <li>Every vowel starts on its note's beat.
 *   <li>Consonants between bound notes end where the next vowel starts; before a rest, a syllable's
 *       last consonants close its note. They last longer than spoken, but take at most half of the
 *       time between two vowels.
 *   <li>A vowel's ends pass as they were spoken; what lies between them is held. A diphthong is
 *       held on its first half.
 * </ol>
 */
final class LineTiming {
  /** A line ends this long after its last note: the mouth closes. */
  static final double RELEASE_SECONDS = 0.08;

  private static final double CONSONANT_STRETCH = 1.3;
  private static final double SHORTEST_CONSONANT = 0.05;
  private static final double MOST_OF_NOTE = 0.5;
  private static final double BOUND_SECONDS = 0.1;
  private static final double LEAST_ONSET = 0.5;
  private static final double MOST_LATE = 0.1;
  private static final double AFTER_NOTE = 0.3;

  private final SungLine line;
  private final List<SpokenPhone> spoken;
  private final double earliest;
  private final List<TimedPhone> timed = new ArrayList<>();

  /**
   * @param earliest seconds before which nothing may sound: the end of the line before
   */
  LineTiming(SungLine line, SpokenLine speech, double earliest) {
    this.line = line;
    this.spoken = speech.phones();
    this.earliest = earliest;
  }

  /**
   * A sound of the line.
   *
   * @param sound how it is made
   * @param from seconds in the song
   * @param to seconds in the song
   * @param spokenFrom seconds in the spoken line
   * @param spokenTo seconds in the spoken line
   */
  record TimedPhone(
      Articulation sound, double from, double to, double spokenFrom, double spokenTo) {
    double seconds() {
      return to - from;
    }
  }

  /** The sounds, in order; a gap between two is silence. */
  List<TimedPhone> phones() {
    List<Integer> vowels = new ArrayList<>();
    for (int i = 0; i < spoken.size(); i++) {
      if (spoken.get(i).sound().vowel()) {
        vowels.add(i);
      }
    }
    List<double[]> spans = spans();
    if (vowels.size() != spans.size()) {
      throw new IllegalStateException(
          "the engine must speak %d vowels, spoke %d".formatted(spans.size(), vowels.size()));
    }
    List<SungSyllable> syllables = line.syllables();
    // Where there is no time before the first beat, its vowel is late.
    double late = earliest + LEAST_ONSET * length(first(), vowels.get(0));
    spans.get(0)[0] = Math.max(spans.get(0)[0], Math.min(late, spans.get(0)[0] + MOST_LATE));
    onset(first(), vowels.get(0), spans.get(0)[0], spans.get(0)[0] - earliest);
    for (int k = 0; k < spans.size(); k++) {
      int vowel = vowels.get(k);
      int next = k + 1 < vowels.size() ? vowels.get(k + 1) : last() + 1;
      int coda = vowel + 1 + syllables.get(k).sounds().coda().size();
      double start = spans.get(k)[0];
      double end = spans.get(k)[1];
      boolean bound = k + 1 < spans.size() && spans.get(k + 1)[0] - end < BOUND_SECONDS;
      if (bound) {
        double beat = spans.get(k + 1)[0];
        double from = consonants(vowel + 1, next, beat, MOST_OF_NOTE * (beat - start));
        timed.add(timedVowel(vowel, start, from));
        timed.addAll(pending);
      } else {
        double rest = k + 1 < spans.size() ? spans.get(k + 1)[0] - end : 1;
        double wanted = length(vowel + 1, Math.min(coda, next));
        double close = end + Math.min(AFTER_NOTE * wanted, 0.3 * rest);
        double from = consonants(vowel + 1, coda, close, MOST_OF_NOTE * (close - start));
        timed.add(timedVowel(vowel, start, from));
        timed.addAll(pending);
        if (k + 1 < spans.size()) {
          double beat = spans.get(k + 1)[0];
          onset(coda, next, beat, 0.9 * (beat - close));
        }
      }
    }
    release();
    return List.copyOf(timed);
  }

  /** Start of the first and end of the last note of each syllable. */
  private List<double[]> spans() {
    List<double[]> spans = new ArrayList<>();
    for (SungNote note : line.notes()) {
      if (note.syllable().isPresent()) {
        spans.add(new double[] {note.startSeconds(), note.endSeconds()});
      } else {
        spans.get(spans.size() - 1)[1] = note.endSeconds();
      }
    }
    return spans;
  }

  private int first() {
    int at = 0;
    while (spoken.get(at).sound() == Articulation.SILENCE) {
      at++;
    }
    return at;
  }

  private int last() {
    int at = spoken.size() - 1;
    while (spoken.get(at).sound() == Articulation.SILENCE) {
      at--;
    }
    return at;
  }

  private final List<TimedPhone> pending = new ArrayList<>();

  private void onset(int from, int to, double beat, double room) {
    consonants(from, to, beat, Math.max(0.02, room));
    timed.addAll(pending);
  }

  /** Sets sounds so that they end at a time; leaves them in pending, returns where they start. */
  private double consonants(int from, int to, double end, double room) {
    pending.clear();
    double wanted = length(from, to);
    double squeeze = wanted > room ? room / wanted : 1;
    double at = end;
    for (int i = to - 1; i >= from; i--) {
      double start = at - length(i, i + 1) * squeeze;
      pending.add(0, timed(i, start, at));
      at = start;
    }
    return at;
  }

  private double length(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      SpokenPhone phone = spoken.get(i);
      boolean pause = phone.sound() == Articulation.SILENCE;
      double natural = (phone.to() - phone.from()) * CONSONANT_STRETCH;
      sum += pause ? 0.01 : Math.max(SHORTEST_CONSONANT, natural);
    }
    return sum;
  }

  private TimedPhone timedVowel(int index, double from, double to) {
    return timed(index, from, Math.max(from + 0.02, to));
  }

  private TimedPhone timed(int index, double from, double to) {
    SpokenPhone phone = spoken.get(index);
    return new TimedPhone(phone.sound(), from, to, phone.from(), phone.to());
  }

  private void release() {
    TimedPhone end = timed.get(timed.size() - 1);
    timed.add(
        new TimedPhone(
            Articulation.SILENCE,
            end.to(),
            end.to() + RELEASE_SECONDS,
            end.spokenTo(),
            end.spokenTo() + RELEASE_SECONDS));
  }
}
