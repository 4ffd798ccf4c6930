package org.sply85.originality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.KeyMark;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.TempoMark;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

class OriginalityCheckerTest {
  private static final List<Note> KNOWN = Melodies.wandering(1, 60);
  private static final List<Note> OWN = Melodies.wandering(99, 60);
  private static final OriginalityIndex INDEX =
      Melodies.index(KNOWN, Melodies.wandering(2, 200), Melodies.wandering(3, 200));

  @Test
  void anUnrelatedMelodyIsOriginal() {
    OriginalityReport report = check(OWN);

    assertThat(report.verdict()).isEqualTo(Verdict.ORIGINAL);
    assertThat(report.longestRun()).isZero();
    assertThat(report.brokenVetoes()).isEmpty();
  }

  @Test
  void aTransposedCopyIsCaughtAsOneRun() {
    OriginalityReport report = check(Melodies.transposed(KNOWN, 5));

    assertThat(report.verdict()).isEqualTo(Verdict.COPIED);
    assertThat(report.longestRun()).isEqualTo(KNOWN.size() - 1);
    assertThat(report.coverage6()).isEqualTo(1);
    assertThat(report.nearestSimilarity()).isEqualTo(1);
    assertThat(report.brokenVetoes())
        .contains(new Finding(Rule.RUN, KNOWN.size() - 1, Rule.RUN.hard(), 1));
  }

  @Test
  void aCopyAtAnotherTempoIsCaughtByItsRatios() {
    for (double factor : new double[] {0.5, 1.5, 2}) {
      OriginalityReport report = check(Melodies.stretched(Melodies.transposed(KNOWN, -3), factor));

      assertThat(report.verdict()).as("factor " + factor).isEqualTo(Verdict.COPIED);
      assertThat(rules(report)).contains(Rule.RATIO_RUN);
    }
  }

  @Test
  void aCopyInAnotherRhythmIsCaughtByItsIntervals() {
    int[] pitches = KNOWN.stream().mapToInt(Note::pitch).toArray();

    OriginalityReport report = check(Melodies.quarters(pitches));

    assertThat(rules(report)).contains(Rule.PITCH_RUN).doesNotContain(Rule.RUN);
  }

  @Test
  void nineMovesAreACopyAndEightAWarning() {
    OriginalityReport nine = check(Melodies.joined(OWN, KNOWN.subList(0, 10)));
    OriginalityReport eight = check(Melodies.joined(OWN, KNOWN.subList(0, 9)));

    assertThat(nine.verdict()).isEqualTo(Verdict.COPIED);
    assertThat(nine.longestRun()).isEqualTo(9);
    assertThat(eight.verdict()).isEqualTo(Verdict.SIMILAR);
    assertThat(eight.longestRun()).isEqualTo(8);
  }

  @Test
  void aSoloThatCopiesIsCaughtBesideASingerWhoDoesNot() {
    int end = OWN.get(OWN.size() - 1).end();
    Track singer = lead("Lead (Male Voice)", 0, OWN);
    Track solo = lead("Lead (Guitar)", 1, KNOWN.stream().map(n -> n.shifted(end)).toList());

    OriginalityReport report = new OriginalityChecker(INDEX).check(score(singer, solo));

    assertThat(report.verdict()).isEqualTo(Verdict.COPIED);
    assertThat(report.longestRun()).isEqualTo(KNOWN.size() - 1);
  }

  private static Track lead(String name, int channel, List<Note> notes) {
    return new Track(name, TrackRole.LEAD, channel, 0, 0, notes, List.of(), List.of());
  }

  private static Score score(Track... tracks) {
    return new Score(
        "song",
        "4/4",
        List.of(new TempoMark(0, 120)),
        List.of(new KeyMark(0, "C major")),
        List.of(),
        List.of(),
        List.of(tracks));
  }

  @Test
  void tellsTheBarOfACopy() {
    List<Note> later = KNOWN.stream().map(n -> n.shifted(4 * 1920 + 960)).toList();

    assertThat(check(later).brokenVetoes())
        .filteredOn(f -> f.rule() == Rule.RUN)
        .extracting(Finding::place)
        .containsExactly(5);
  }

  @Test
  void coverageIsTheShareOfMovesInSharedRuns() {
    // 59 own moves, one between, 59 known ones.
    OriginalityReport report = check(Melodies.joined(OWN, KNOWN));

    assertThat(report.coverage6()).isCloseTo(59 / 119.0, within(0.001));
  }

  @Test
  void scalesTrillsAndBrokenChordsAreNobodys() {
    List<Note> idioms =
        Melodies.quarters(
            60, 62, 64, 65, 67, 69, 71, 72, 74, 76, 77, 79, 77, 76, 74, 72, 71, 69, 67, 65, 64);
    List<Note> repeats = Melodies.quarters(new int[40]);
    List<Note> repeated = Melodies.transposed(repeats, 60);
    List<Note> chord = Melodies.quarters(60, 64, 67, 60, 64, 67, 60, 64, 67, 60, 64, 67, 60, 64);
    OriginalityChecker checker =
        new OriginalityChecker(Melodies.index(idioms, repeated, chord, KNOWN));

    for (List<Note> idiom : List.of(idioms, repeated, chord)) {
      OriginalityReport report = checker.check(idiom, Meter.FOUR_FOUR);
      assertThat(report.coverage6()).isZero();
      assertThat(report.verdict()).isEqualTo(Verdict.ORIGINAL);
    }
  }

  @Test
  void sixteenBarsOfTheSameChordsInAnotherKeyAreACopyButALoopIsNot() {
    List<ChordSpan> walk = new ArrayList<>();
    String[] labels = {"C:maj", "A:min7", "D:min", "G:7", "E:min", "F:maj", "B:hdim7", "E:7"};
    for (int bar = 0; bar < 16; bar++) {
      String label = labels[(bar * bar + bar / 5) % labels.length];
      walk.add(new ChordSpan(bar * 1920, 1920, label));
    }
    List<ChordSpan> loop = new ArrayList<>();
    for (int bar = 0; bar < 32; bar++) {
      loop.add(new ChordSpan(bar * 1920, 1920, labels[bar % 4]));
    }
    Key home = Key.parse("C major");
    Key other = Key.parse("Eb major");
    OriginalityIndex index =
        new IndexBuilder((moves, from, gram) -> false)
            .addChords(walk, home, Meter.FOUR_FOUR)
            .addChords(loop, home, Meter.FOUR_FOUR)
            .build();
    List<ChordSpan> moved = walk.stream().map(c -> c.transposed(3, other)).toList();
    OriginalityChecker checker = new OriginalityChecker(index);

    assertThat(rules(checker.check(OWN, moved, other, Meter.FOUR_FOUR)))
        .containsExactly(Rule.CHORDS);
    assertThat(rules(checker.check(OWN, loop, home, Meter.FOUR_FOUR))).isEmpty();
  }

  @Test
  void aMelodyOfNoNotesIsOriginal() {
    assertThat(check(List.of()).verdict()).isEqualTo(Verdict.ORIGINAL);
  }

  private static OriginalityReport check(List<Note> melody) {
    return new OriginalityChecker(INDEX).check(melody, Meter.FOUR_FOUR);
  }

  private static List<Rule> rules(OriginalityReport report) {
    return report.brokenVetoes().stream().map(Finding::rule).distinct().toList();
  }
}
