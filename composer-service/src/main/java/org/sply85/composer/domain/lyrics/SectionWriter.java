package org.sply85.composer.domain.lyrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.lyrics.Options.Option;
import org.sply85.composer.domain.lyrics.Options.Pair;
import org.sply85.lexicon.Word;

/**
 * Writes a section: for each line, and for each two lines that rhyme, the lines that fit the notes
 * are judged; a beam over the section keeps the sets of lines that repeat little and read on.
 */
final class SectionWriter {
  private static final int BEAM = 16;
  private static final int WIDTH = 70; // lines, or pairs, tried in each place
  private static final int RHYMING = 260; // lines looked at for a rhyme
  private static final int RHYMED = 24; // lines that a partner is written to

  private final LinePool pool;

  SectionWriter(LinePool pool) {
    this.pool = pool;
  }

  /**
   * The scheme, with the title moved to the first line that has room for it if it fits none of
   * those that shall say it; the line that would have rhymed with that one is then free.
   */
  String titled(List<Slot> slots, String scheme) {
    boolean wanted = scheme.indexOf('T') >= 0;
    boolean fits = false;
    int room = -1;
    for (int i = 0; i < slots.size() && wanted; i++) {
      boolean here = hasRoom(slots.get(i));
      fits |= here && scheme.charAt(i) == 'T';
      room = here && room < 0 ? i : room;
    }
    if (!wanted || fits || room < 0) {
      return scheme;
    }
    int partner = partner(scheme, room);
    StringBuilder moved = new StringBuilder(scheme);
    moved.setCharAt(room, 'T');
    if (partner >= 0) {
      moved.setCharAt(partner, 'X');
    }
    return moved.toString();
  }

  private boolean hasRoom(Slot slot) {
    return pool.titles().stream().anyMatch(t -> Fitter.fit(t.classes(), slot).isPresent());
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
      int partner = partner(scheme, i);
      List<Word> rhymes = partner >= 0 && partner < i ? ends(options.get(partner)) : List.of();
      options.add(options(slots.get(i), scheme.charAt(i), tells, rhymes, random));
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

  private List<Option> options(
      Slot slot, char letter, String tells, List<Word> rhymes, SplittableRandom random) {
    if (letter == 'T') {
      List<Option> titles = judged(pool.titles(), slot, random);
      return titles.isEmpty() ? judged(pool.telling(tells), slot, random) : titles;
    }
    List<Line> lines = new ArrayList<>(pool.telling(tells));
    if (!rhymes.isEmpty()) {
      lines.addAll(pool.backward(slot, tells, rhymes, random));
    }
    List<Option> options = judged(lines, slot, random);
    return options.isEmpty() ? judged(List.of(pool.vocables(slot.size())), slot, random) : options;
  }

  private List<Option> judged(List<Line> lines, Slot slot, SplittableRandom random) {
    return Options.of(lines, slot, pool.judge(), random);
  }

  /** The last words of the best lines, which a partner shall rhyme with. */
  private static List<Word> ends(List<Option> options) {
    return top(options, RHYMED).stream().map(o -> o.line().last()).distinct().toList();
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
        add(next, verse.with(slot, option, told, pool.judge()), mayOpen);
      }
    }
    return best(next, beam);
  }

  private List<Verse> paired(
      List<Verse> beam, int slot, int partner, List<Pair> pairs, Told told, List<Boolean> mayOpen) {
    List<Verse> next = new ArrayList<>();
    for (Verse verse : beam) {
      for (Pair pair : pairs) {
        Verse with =
            verse
                .with(slot, pair.first(), told, pool.judge())
                .with(partner, pair.second(), told, pool.judge());
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
