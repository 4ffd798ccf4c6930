package org.sply85.composer.domain.lyrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.lyrics.Options.Option;
import org.sply85.composer.domain.lyrics.Options.Pair;

/**
 * Writes a section: for each line, and for each two lines that rhyme, the lines that fit the notes
 * are judged; a beam over the section keeps the sets of lines that repeat little and read on.
 */
final class SectionWriter {
  private static final int BEAM = 16;
  private static final int WIDTH = 70; // lines, or pairs, tried in each place
  private static final int RHYMING = 260; // lines looked at for a rhyme

  private final LinePool pool;

  SectionWriter(LinePool pool) {
    this.pool = pool;
  }

  /**
   * The lines, one for each slot; null where nothing fits.
   *
   * @param scheme as {@link Scheme#of} gives it
   */
  List<Option> write(
      List<Slot> slots, String scheme, String tells, Told told, SplittableRandom random) {
    List<List<Option>> options = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      options.add(options(slots.get(i), scheme.charAt(i), tells, random));
    }
    List<Boolean> mayOpen = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      mayOpen.add(i % 2 == 0 && i + 1 < slots.size() && scheme.charAt(i + 1) != 'T');
    }
    List<Verse> beam = List.of(Verse.EMPTY);
    for (int i = 0; i < slots.size(); i++) {
      int partner = partner(scheme, i);
      if (partner >= 0 && partner < i || options.get(i).isEmpty()) {
        continue;
      }
      List<Pair> pairs =
          partner < 0
              ? List.of()
              : Options.pairs(top(options.get(i), RHYMING), options.get(partner), WIDTH);
      beam =
          pairs.isEmpty()
              ? extended(beam, i, partner, options, told, mayOpen)
              : paired(beam, i, partner, pairs, told, mayOpen);
    }
    Verse best = beam.get(0);
    List<Option> lines = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      lines.add(best.lines().get(i));
    }
    return lines;
  }

  private List<Option> options(Slot slot, char letter, String tells, SplittableRandom random) {
    if (letter == 'T') {
      List<Option> titles = Options.of(pool.titles(), slot, random);
      return titles.isEmpty() ? Options.of(pool.telling(tells), slot, random) : titles;
    }
    List<Option> options = Options.of(pool.telling(tells), slot, random);
    return options.isEmpty()
        ? Options.of(List.of(pool.vocables(slot.size())), slot, random)
        : options;
  }

  private static int partner(String scheme, int i) {
    char letter = scheme.charAt(i);
    if (letter == 'X' || letter == 'T') {
      return -1;
    }
    int other = scheme.indexOf(letter);
    return other == i ? scheme.indexOf(letter, i + 1) : other;
  }

  private static <T> List<T> top(List<T> all, int most) {
    return all.size() > most ? all.subList(0, most) : all;
  }

  private List<Verse> extended(
      List<Verse> beam,
      int slot,
      int partner,
      List<List<Option>> options,
      Told told,
      List<Boolean> mayOpen) {
    List<Verse> next = single(beam, slot, options.get(slot), told, mayOpen);
    boolean unrhymed = partner >= 0 && !options.get(partner).isEmpty();
    return unrhymed ? single(next, partner, options.get(partner), told, mayOpen) : next;
  }

  private List<Verse> single(
      List<Verse> beam, int slot, List<Option> options, Told told, List<Boolean> mayOpen) {
    List<Verse> next = new ArrayList<>();
    for (Verse verse : beam) {
      for (Option option : top(options, WIDTH)) {
        add(next, verse.with(slot, option, told), mayOpen);
      }
    }
    return best(next, beam);
  }

  private List<Verse> paired(
      List<Verse> beam, int slot, int partner, List<Pair> pairs, Told told, List<Boolean> mayOpen) {
    List<Verse> next = new ArrayList<>();
    for (Verse verse : beam) {
      for (Pair pair : pairs) {
        Verse with = verse.with(slot, pair.first(), told).with(partner, pair.second(), told);
        double rhyme = pair.score() - pair.first().score() - pair.second().score();
        add(next, new Verse(with.lines(), with.score() + rhyme), mayOpen);
      }
    }
    return best(next, beam);
  }

  private static void add(List<Verse> verses, Verse verse, List<Boolean> mayOpen) {
    if (verse.reads(mayOpen.size(), mayOpen)) {
      verses.add(verse);
    }
  }

  private static List<Verse> best(List<Verse> next, List<Verse> otherwise) {
    if (next.isEmpty()) {
      return otherwise;
    }
    next.sort(Comparator.comparingDouble((Verse v) -> -v.score()));
    return List.copyOf(top(next, BEAM));
  }
}
