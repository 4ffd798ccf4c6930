package org.sply85.statistics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.sply85.music.Note;

/**
 * Measures a song whose phrases are known: how they begin, how alike they are by their letters, how
 * its roles lie above each other. The one implementation of the features of form that are not of
 * single sections.
 */
public final class FormMeasures {
  private static final int SHORTEST_PHRASE = 4;
  private static final int SHORTEST_SECTION = 4;
  private static final int FEWEST_IN_SECTION = 8; // fewer are a pickup into the next section

  private final Passage whole;
  private final List<PhraseMark> phrases;
  private final Map<Feature, Double> values = new EnumMap<>(Feature.class);

  private FormMeasures(Passage whole, List<PhraseMark> phrases) {
    this.whole = whole;
    this.phrases = phrases;
  }

  /**
   * The song's features of form; those it has no phrases or notes for are absent.
   *
   * @param whole the song, with at least one note
   * @param phrases in order; those that reach beyond the song's bars are not compared
   */
  public static MeasuredFeatures of(Passage whole, List<PhraseMark> phrases) {
    FormMeasures form = new FormMeasures(whole, phrases);
    form.measureChorusLift();
    form.measureLetterLift();
    form.measurePickups();
    form.measurePairs();
    form.measureSummit();
    return new MeasuredFeatures(form.values);
  }

  /** Phrases of one role and letter in a row, taken together; bars beyond the song's are cut. */
  public static List<PhraseMark> sections(List<PhraseMark> phrases, int bars) {
    List<PhraseMark> sections = new ArrayList<>();
    for (PhraseMark phrase : phrases) {
      if (phrase.endBar() > bars) {
        break;
      }
      int last = sections.size() - 1;
      if (last >= 0 && sections.get(last).continuedBy(phrase)) {
        sections.set(last, sections.get(last).with(phrase));
      } else {
        sections.add(phrase);
      }
    }
    return sections;
  }

  /** Whether a section is long enough, and has notes enough, for its melody to be measured. */
  public static boolean measurable(Passage section) {
    return section.bars() >= SHORTEST_SECTION && section.melody().size() >= FEWEST_IN_SECTION;
  }

  private void measureChorusLift() {
    OptionalDouble verse = roleMean(SectionRole.VERSE);
    OptionalDouble chorus = roleMean(SectionRole.CHORUS);
    if (verse.isPresent() && chorus.isPresent()) {
      values.put(Feature.CHORUS_LIFT, chorus.getAsDouble() - verse.getAsDouble());
    }
  }

  private OptionalDouble roleMean(SectionRole role) {
    return sections(phrases, whole.bars()).stream()
        .filter(s -> s.role() == role)
        .map(s -> whole.slice(s.startBar(), s.bars()))
        .filter(FormMeasures::measurable)
        .mapToDouble(p -> p.melody().stream().mapToInt(Note::pitch).average().orElseThrow())
        .average();
  }

  private void measureLetterLift() {
    OptionalDouble a = letterMean("A");
    OptionalDouble b = letterMean("B");
    if (a.isPresent() && b.isPresent()) {
      values.put(Feature.SECOND_LETTER_LIFT, b.getAsDouble() - a.getAsDouble());
    }
  }

  private OptionalDouble letterMean(String letter) {
    return phrases.stream()
        .filter(p -> p.letter().equals(letter))
        .map(this::notes)
        .filter(notes -> !notes.isEmpty())
        .mapToDouble(notes -> notes.stream().mapToInt(Note::pitch).average().orElseThrow())
        .average();
  }

  private List<Note> notes(PhraseMark phrase) {
    int start = phrase.startBar() * whole.meter().barTicks();
    int end = phrase.endBar() * whole.meter().barTicks();
    return whole.melody().stream().filter(n -> n.tick() >= start && n.tick() < end).toList();
  }

  private void measurePickups() {
    int sung = 0;
    int pickups = 0;
    for (PhraseMark phrase : phrases) {
      if (phrase.sung() && notes(phrase).size() > SHORTEST_PHRASE) {
        int start = phrase.startBar() * whole.meter().barTicks();
        OptionalInt offset = PhraseEdges.startOffset(whole.melody(), start);
        sung++;
        pickups += offset.orElse(0) < 0 ? 1 : 0;
      }
    }
    if (sung > 0) {
      values.put(Feature.PICKUP_SHARE, (double) pickups / sung);
    }
  }

  private void measurePairs() {
    List<PhraseMark> compared =
        phrases.stream()
            .filter(p -> p.sung() && p.bars() >= SHORTEST_PHRASE && p.endBar() <= whole.bars())
            .filter(p -> !notes(p).isEmpty())
            .toList();
    PairMeans same = new PairMeans();
    PairMeans other = new PairMeans();
    for (int i = 0; i < compared.size(); i++) {
      Passage second = whole.slice(compared.get(i).startBar(), compared.get(i).bars());
      for (int j = 0; j < i; j++) {
        Passage first = whole.slice(compared.get(j).startBar(), compared.get(j).bars());
        boolean alike = compared.get(i).letter().equals(compared.get(j).letter());
        (alike ? same : other).add(first, second);
      }
    }
    same.collect(Feature.SAME_PHRASE_RHYTHM, Feature.SAME_PHRASE_PITCH, Feature.SAME_PHRASE_CHORDS);
    other.collect(
        Feature.OTHER_PHRASE_RHYTHM, Feature.OTHER_PHRASE_PITCH, Feature.OTHER_PHRASE_CHORDS);
    if (same.pairs > 0 && other.pairs > 0) {
      values.put(Feature.RHYTHM_CONTRAST, same.rhythm / same.pairs - other.rhythm / other.pairs);
      values.put(Feature.PITCH_CONTRAST, same.pitch / same.pairs - other.pitch / other.pairs);
    }
  }

  private final class PairMeans {
    private int pairs;
    private double rhythm;
    private double pitch;
    private double chords;

    void add(Passage first, Passage second) {
      pairs++;
      rhythm += PhrasePairs.rhythm(first, second);
      pitch += PhrasePairs.pitch(first, second);
      chords += PhrasePairs.chords(first, second);
    }

    void collect(Feature rhythmFeature, Feature pitchFeature, Feature chordFeature) {
      if (pairs > 0) {
        values.put(rhythmFeature, rhythm / pairs);
        values.put(pitchFeature, pitch / pairs);
        values.put(chordFeature, chords / pairs);
      }
    }
  }

  private void measureSummit() {
    Note highest = whole.melody().get(0);
    for (Note note : whole.melody()) {
      highest = note.pitch() > highest.pitch() ? note : highest;
    }
    double position = (double) highest.tick() / whole.ticks();
    values.put(Feature.HIGHEST_NOTE_POSITION, Math.max(0, Math.min(1, position)));
  }
}
