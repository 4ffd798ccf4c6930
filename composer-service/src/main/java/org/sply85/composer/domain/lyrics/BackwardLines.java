package org.sply85.composer.domain.lyrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.sply85.lexicon.Offensive;
import org.sply85.lexicon.Phone;
import org.sply85.lexicon.Word;
import org.sply85.lexicon.verse.WordModel;
import org.sply85.originality.LyricWatch;

/**
 * Proposes lines from their last word backward: a beam over the words that verse puts before
 * others, with exactly as many syllables as there are notes and stresses where beats are (after
 * Ghazvininejad et al., "Generating Topical Poetry", EMNLP 2016). Known lines are not made.
 */
final class BackwardLines {
  static final String NAME = "verse";
  private static final int ENDS = 8;
  private static final int BEAM = 5;
  private static final int BRANCHES = 28;
  private static final int KEPT = 2; // lines of one ending
  private static final double STRESS = 0.5;
  private static final double NEAR = 1.4;
  private static final double COMMON = 0.3;
  private static final double CONTENT = 0.37; // content words a syllable, at least
  private static final double LUCK = 0.7;

  /** Trigrams join "sun and in" to "and in the": a phrase that goes on from nothing. */
  private static final Pattern BROKEN =
      Pattern.compile("\\b(?:and|but|or) (?:in|of|to|by|with|on|from) the\\b");

  private static final LyricWatch WATCH = LyricWatch.standard();

  private final WordModel model = WordModel.standard();
  private final LineMaker maker;
  private final Nearness near;
  private final Speaker speaker;
  private final List<Ending> endings = new ArrayList<>();
  private final Map<Integer, Double> nearness = new HashMap<>();

  BackwardLines(LineMaker maker, Nearness near, String pointOfView) {
    this.maker = maker;
    this.near = near;
    this.speaker = new Speaker(pointOfView);
  }

  /** A line as far as it is written: its words from some place to the end. */
  private record Tail(int next, int afterNext, List<Word> words, double score) {}

  /**
   * Lines for the notes of a slot, as many syllables as notes.
   *
   * @param rhymes words of which the line shall rhyme with one; none if it need not rhyme
   */
  List<Line> of(Slot slot, String tells, List<Word> rhymes, SplittableRandom random) {
    List<Line> lines = new ArrayList<>();
    for (Tail end : ends(slot, rhymes, random)) {
      lines.addAll(finished(end, slot, tells, random));
    }
    return lines;
  }

  /** The likeliest last words that are near the theme, with some luck. */
  private List<Tail> ends(Slot slot, List<Word> rhymes, SplittableRandom random) {
    Set<Phone> vowels = EnumSet.noneOf(Phone.class);
    rhymes.forEach(r -> vowels.add(r.rhymePart().get(0)));
    List<Tail> ends = new ArrayList<>();
    for (Ending ending : endings()) {
      double luck = LUCK * random.nextDouble();
      if (!rhymes.isEmpty()
          && !(vowels.contains(ending.vowel()) && rhymes(ending.word(), rhymes))) {
        continue;
      }
      placed(ending.word(), slot, slot.size())
          .ifPresent(stress -> ends.add(ending.tail(STRESS * stress + luck)));
    }
    ends.sort(Comparator.comparingDouble((Tail t) -> -t.score()));
    return ends.size() > ENDS ? ends.subList(0, ENDS) : ends;
  }

  /** A word that ends lines of verse. */
  private record Ending(int id, Word word, Phone vowel, double score) {
    Tail tail(double more) {
      return new Tail(id, WordModel.EDGE, List.of(word), score + more);
    }
  }

  private List<Ending> endings() {
    if (endings.isEmpty()) {
      int rank = 0;
      for (int id : model.before(WordModel.EDGE, WordModel.EDGE)) {
        double common = -COMMON * Math.log(2 + rank++);
        if (id != WordModel.EDGE && LineMaker.isContent(model.word(id))) {
          Word word = maker.word(model.word(id));
          double score = common + 2 * NEAR * near(id);
          endings.add(new Ending(id, word, word.rhymePart().get(0), score));
        }
      }
    }
    return endings;
  }

  private double near(int id) {
    return nearness.computeIfAbsent(
        id, i -> LineMaker.isContent(model.word(i)) ? near.of(model.word(i)) : 0);
  }

  private static boolean rhymes(Word word, List<Word> with) {
    return with.stream().anyMatch(w -> Chime.good(w, word));
  }

  private List<Line> finished(Tail end, Slot slot, String tells, SplittableRandom random) {
    List<List<Tail>> byRoom = new ArrayList<>();
    for (int room = 0; room <= slot.size(); room++) {
      byRoom.add(new ArrayList<>());
    }
    byRoom.get(slot.size() - syllables(end)).add(end);
    for (int room = slot.size() - 1; room > 0; room--) {
      List<Tail> tails = byRoom.get(room);
      tails.sort(Comparator.comparingDouble((Tail t) -> -t.score()));
      for (Tail tail : tails.subList(0, Math.min(BEAM, tails.size()))) {
        for (Tail longer : longer(tail, slot, room, random)) {
          byRoom.get(slot.size() - syllables(longer)).add(longer);
        }
      }
    }
    List<Tail> whole = byRoom.get(0);
    whole.removeIf(t -> !begins(t));
    whole.sort(Comparator.comparingDouble((Tail t) -> -t.score()));
    return whole.stream().map(this::line).filter(l -> good(l, tells)).limit(KEPT).toList();
  }

  private static int syllables(Tail tail) {
    return tail.words().stream().mapToInt(w -> w.syllables().size()).sum();
  }

  private List<Tail> longer(Tail tail, Slot slot, int room, SplittableRandom random) {
    List<Tail> longer = new ArrayList<>();
    int[] before = model.before(tail.next(), tail.afterNext());
    for (int i = 0; i < Math.min(BRANCHES, before.length); i++) {
      int id = before[i];
      double luck = LUCK * random.nextDouble();
      Optional<Word> word = word(id);
      if (word.isEmpty() || word.get().syllables().size() > room || said(word.get(), tail)) {
        continue;
      }
      Optional<Double> stress = placed(word.get(), slot, room);
      if (stress.isPresent()) {
        List<Word> words = new ArrayList<>(List.of(word.get()));
        words.addAll(tail.words());
        double score =
            tail.score()
                + 0.5 * model.logProbability(id, tail.next(), tail.afterNext())
                + NEAR * near(id)
                + STRESS * stress.get()
                + luck;
        longer.add(new Tail(id, tail.next(), words, score));
      }
    }
    return longer;
  }

  private static boolean said(Word word, Tail tail) {
    String first = tail.words().get(0).spelling();
    return first.equals(word.spelling())
        || LineMaker.isContent(word.spelling())
            && tail.words().stream().anyMatch(w -> w.spelling().equals(word.spelling()));
  }

  /** Whether verse begins lines like this. */
  private boolean begins(Tail tail) {
    for (int id : model.before(tail.next(), tail.afterNext())) {
      if (id == WordModel.EDGE) {
        return true;
      }
    }
    return false;
  }

  /**
   * The log-odds of a word's places before a room is full; empty if a stress would be misplaced.
   */
  private static Optional<Double> placed(Word word, Slot slot, int room) {
    int from = room - word.syllables().size();
    if (from < 0) {
      return Optional.empty();
    }
    double sum = 0;
    for (int i = 0; i < word.syllables().size(); i++) {
      SyllableClass of = SyllableClass.of(word, i);
      int place = slot.places()[from + i];
      if (of == SyllableClass.STRESSED && place >= 3) {
        return Optional.empty();
      }
      sum += of.on(place);
    }
    return Optional.of(sum);
  }

  private Optional<Word> word(int id) {
    return id == WordModel.EDGE ? Optional.empty() : Optional.of(maker.word(model.word(id)));
  }

  private Line line(Tail tail) {
    List<String> spelled = tail.words().stream().map(Word::spelling).map(Speaker::printed).toList();
    return maker.line(
        String.join(" ", spelled), NAME + " " + spelled.get(spelled.size() - 1), false, 0);
  }

  private boolean good(Line line, String tells) {
    List<String> words = line.words().stream().map(Word::spelling).toList();
    return line.content().size() >= Math.max(2, Math.round(CONTENT * line.syllables()))
        && speaker.may(line.text(), tells)
        && !BROKEN.matcher(line.text()).find()
        && words.stream().noneMatch(Offensive::is)
        && !WATCH.knows(words);
  }
}
