package org.sply85.composer.domain.lyrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.sply85.lexicon.Phone;

/** The lines that fit a slot, judged by themselves. */
final class Options {
  private static final double JITTER = 0.9;
  private static final double OPENER = 0.25;
  private static final double SCENE = 0.4;
  private static final double TOPIC = 2.5;
  private static final double RHYME = 1.8; // of two lines

  private Options() {}

  /** A line on a slot's notes. */
  record Option(Line line, Fit fit, double score) {}

  /** Two lines that rhyme. */
  record Pair(Option first, Option second, double score) {}

  /** All that fit, best first. */
  static List<Option> of(List<Line> lines, Slot slot, LineJudge judge, SplittableRandom random) {
    List<Option> options = new ArrayList<>();
    for (Line line : lines) {
      double luck = JITTER * random.nextDouble();
      Fitter.fit(line.classes(), slot)
          .ifPresent(
              fit -> {
                double notes = judge.onNotes(line, fit, slot);
                double score = worth(line) + notes + fit.score() + luck;
                options.add(new Option(line, fit, score));
              });
    }
    options.sort(Comparator.comparingDouble((Option o) -> -o.score()));
    return options;
  }

  private static double worth(Line line) {
    return line.worth()
        + (line.opener() ? OPENER : 0)
        + (line.scene() ? SCENE : 0)
        + (line.topical() ? TOPIC : 0);
  }

  /** The best pairs of lines of two slots that rhyme, best first; on the vowel alone if need be. */
  static List<Pair> pairs(List<Option> first, List<Option> second, int most) {
    List<Pair> good = pairs(first, second, most, true);
    return good.isEmpty() ? pairs(first, second, most, false) : good;
  }

  private static List<Pair> pairs(
      List<Option> first, List<Option> second, int most, boolean strict) {
    Map<Phone, List<Option>> byVowel = new EnumMap<>(Phone.class);
    for (Option option : second) {
      byVowel.computeIfAbsent(vowel(option), v -> new ArrayList<>()).add(option);
    }
    List<Pair> pairs = new ArrayList<>();
    for (Option a : first) {
      int found = 0;
      for (Option b : byVowel.getOrDefault(vowel(a), List.of())) {
        if (found >= 4) {
          break;
        }
        double chime = Chime.of(a.line().last(), b.line().last());
        boolean rhymes = strict ? Chime.good(a.line().last(), b.line().last()) : chime > 0;
        if (rhymes && !a.line().mould().equals(b.line().mould())) {
          pairs.add(new Pair(a, b, a.score() + b.score() + RHYME * chime));
          found++;
        }
      }
    }
    pairs.sort(Comparator.comparingDouble((Pair p) -> -p.score()));
    return pairs.size() > most ? List.copyOf(pairs.subList(0, most)) : pairs;
  }

  private static Phone vowel(Option option) {
    return option.line().last().rhymePart().get(0);
  }
}
