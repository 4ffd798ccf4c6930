package org.sply85.originality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Mode;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.TrackRole;

/**
 * Checks a melody against the index: shared runs, how much of it is shared, its most similar
 * phrase, and the chords. A pure function of melody, chords and index.
 */
public final class OriginalityChecker {
  private final OriginalityIndex index;

  /** A checker that knows the songs of the index. */
  public OriginalityChecker(OriginalityIndex index) {
    this.index = index;
  }

  /** The report on all that leads in a song, and its chords; without a lead only its chords. */
  public OriginalityReport check(Score score) {
    return check(score, score.notes(TrackRole.LEAD));
  }

  /** The report on a melody of a score, by onset, and on the score's chords. */
  public OriginalityReport check(Score score, List<Note> melody) {
    Key key = Key.parse(score.keys().get(0).key());
    return check(melody, score.chords(), key, Meter.parse(score.meter()));
  }

  /** The report on a melody, by onset, in ticks. */
  public OriginalityReport check(List<Note> melody, Meter meter) {
    return check(melody, List.of(), new Key(0, Mode.MAJOR), meter);
  }

  /**
   * The report on a melody and its chords.
   *
   * @param key that the chords are counted from
   */
  public OriginalityReport check(List<Note> melody, List<ChordSpan> chords, Key key, Meter meter) {
    Moves moves = Moves.of(melody);
    Runs runs = new Runs(index, moves);
    Findings findings = new Findings(meter);
    List<Runs.Run> timed = runs.timed();
    timed.forEach(r -> findings.reached(Rule.RUN, r.length(), moves.tick(r.from())));
    runs.of(Gram.RATIO_10)
        .forEach(r -> findings.reached(Rule.RATIO_RUN, r.length(), moves.tick(r.from())));
    pitchRuns(runs)
        .forEach(r -> findings.reached(Rule.PITCH_RUN, r.length(), moves.tick(r.from())));
    double coverage = runs.coverage();
    findings.exceeded(Rule.COVERAGE, coverage, Findings.WHOLE);
    double nearest = phrases(moves, findings);
    index
        .sharedChords(chords, key, meter)
        .forEach(tick -> findings.reached(Rule.CHORDS, ChordSequences.BARS, tick));
    HumanFigures human = index.human();
    return new OriginalityReport(
        findings.verdict(),
        runs.longest(timed),
        coverage,
        nearest,
        human.coverageMedian(),
        human.coverageP95(),
        0,
        findings.broken(),
        findings.warnings());
  }

  private static List<Runs.Run> pitchRuns(Runs runs) {
    List<Runs.Run> hard = runs.of(Gram.PITCH_14);
    return hard.isEmpty()
        ? runs.of(Gram.PITCH_12).stream()
            .map(r -> new Runs.Run(r.from(), Math.min(r.length(), Gram.PITCH_14.length() - 1)))
            .toList()
        : hard;
  }

  private double phrases(Moves moves, Findings findings) {
    double nearest = 0;
    for (Phrases.Span phrase : Phrases.of(moves)) {
      if (!Idiom.is(moves, phrase.from(), phrase.length())) {
        double similarity = index.nearest(moves, phrase);
        findings.exceeded(Rule.PHRASE, similarity, moves.tick(phrase.from()));
        nearest = Math.max(nearest, similarity);
      }
    }
    return nearest;
  }

  /** Limits exceeded so far. */
  private static final class Findings {
    static final int WHOLE = Integer.MIN_VALUE;

    private final Meter meter;
    private final List<Finding> broken = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();

    Findings(Meter meter) {
      this.meter = meter;
    }

    void reached(Rule rule, double value, int tick) {
      add(rule, value, tick, value >= rule.hard(), value >= rule.soft());
    }

    void exceeded(Rule rule, double value, int tick) {
      add(rule, value, tick, value > rule.hard(), value > rule.soft());
    }

    private void add(Rule rule, double value, int tick, boolean hard, boolean soft) {
      int bar = tick == WHOLE ? 0 : Math.max(1, Math.floorDiv(tick, meter.barTicks()) + 1);
      if (hard) {
        broken.add(new Finding(rule, value, rule.hard(), bar));
      } else if (soft) {
        warnings.add(new Finding(rule, value, rule.soft(), bar));
      }
    }

    Verdict verdict() {
      return !broken.isEmpty()
          ? Verdict.COPIED
          : warnings.isEmpty() ? Verdict.ORIGINAL : Verdict.SIMILAR;
    }

    List<Finding> broken() {
      return byPlace(broken);
    }

    List<Finding> warnings() {
      return byPlace(warnings);
    }

    private static List<Finding> byPlace(List<Finding> findings) {
      return findings.stream()
          .distinct()
          .sorted(Comparator.comparingInt(Finding::place).thenComparing(Finding::rule))
          .toList();
    }
  }
}
