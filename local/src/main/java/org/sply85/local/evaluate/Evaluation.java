package org.sply85.local.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sply85.contracts.song.Candidate;
import org.sply85.evaluation.ControlCheck;
import org.sply85.evaluation.Figure;
import org.sply85.evaluation.MuseGanMeasures;
import org.sply85.evaluation.Overlap;
import org.sply85.evaluation.PromptSuite;
import org.sply85.evaluation.Reference;
import org.sply85.evaluation.Report;
import org.sply85.evaluation.Row;
import org.sply85.evaluation.Sample;
import org.sply85.evaluation.SongMeasures;

/** Sets made songs beside the reference. */
final class Evaluation {
  private static final String LIFT = "CHORUS_LIFT";
  private static final List<String> OVERLAPS =
      List.of(
          "NOTES_PER_BAR",
          "PITCH_CLASSES_PER_BAR",
          "RANGE_SEMITONES",
          "STEP_SHARE",
          "REPEAT_SHARE",
          "LEAP_SHARE",
          "PITCH_ENTROPY_BAR",
          "PITCH_ENTROPY_FOUR_BARS",
          "GROOVE_SIMILARITY",
          "OFF_BEAT_SHARE",
          "CHORD_TONE_SHARE",
          "MELODY_CHORD_DISTANCE",
          "CHORD_ENTROPY",
          "LOOP_IDENTITY",
          "WINDOW_REPEAT_SHARE");

  private final Reference reference;
  private final Map<PromptSuite.Prompt, MadeSong> suite;
  private final List<MadeSong> matched;

  Evaluation(Reference reference, Map<PromptSuite.Prompt, MadeSong> suite, List<MadeSong> matched) {
    this.reference = reference;
    this.suite = new LinkedHashMap<>(suite);
    this.matched = List.copyOf(matched);
  }

  /**
   * The report.
   *
   * @param changed matched songs of changed composers, by what was changed
   */
  Report report(Map<String, List<MadeSong>> changed) {
    Judging judging = new Judging(reference, matched);
    List<Report.Variant> variants = new ArrayList<>();
    variants.add(variant("as it is"));
    changed.forEach(
        (name, songs) -> variants.add(new Evaluation(reference, Map.of(), songs).variant(name)));
    return new Report(
        suite.size(),
        matched.size(),
        rows(),
        judging.verdicts(),
        judging.telling(),
        List.of(Originals.of("suite", suite.values()), Originals.of("matched", matched)),
        controls(),
        wins(),
        overlaps(),
        new Report.KeyReader(reference.keyHits(), reference.modeHits(), reference.songs().size()),
        variants);
  }

  private Report.Variant variant(String name) {
    Sample like = sample(matched);
    int outside = 0;
    int all = 0;
    for (Row row : Row.all()) {
      Figure figure = Figure.of(like.values(row.name()));
      all += figure.known() ? 1 : 0;
      outside += figure.known() && !row.accepts(figure.mean()) ? 1 : 0;
    }
    Judging judging = new Judging(reference, matched);
    return new Report.Variant(name, outside, all, judging.phraseArea(), judging.songArea());
  }

  private List<Report.RowResult> rows() {
    Sample all = sample(suite.values());
    Sample like = sample(matched);
    Map<String, Sample> styles = new TreeMap<>();
    for (MadeSong song : suite.values()) {
      styles.computeIfAbsent(song.plan().style(), s -> new Sample()).add(figures(song));
    }
    List<Report.RowResult> rows = new ArrayList<>();
    for (Row row : Row.all()) {
      Map<String, Double> means = new TreeMap<>();
      styles.forEach(
          (style, sample) -> {
            Figure figure = Figure.of(sample.values(row.name()));
            if (figure.known()) {
              means.put(style, figure.mean());
            }
          });
      rows.add(
          new Report.RowResult(
              row,
              real(row.name()),
              Figure.of(all.values(row.name())),
              Figure.of(like.values(row.name())),
              means));
    }
    return rows;
  }

  private Figure real(String name) {
    if (name.equals(LIFT + "_IN_BAND")) {
      return Figure.of(
          java.util.Arrays.stream(reference.values(LIFT)).map(Evaluation::inBand).toArray());
    }
    return Figure.of(reference.values(name));
  }

  private static double inBand(double lift) {
    return lift >= 1 && lift <= 7 ? 1 : 0;
  }

  private static Sample sample(Collection<MadeSong> songs) {
    Sample sample = new Sample();
    songs.forEach(s -> sample.add(figures(s)));
    return sample;
  }

  private static Map<String, Double> figures(MadeSong song) {
    Map<String, Double> figures = new TreeMap<>(SongMeasures.of(MadeSheets.lead(song)));
    if (figures.containsKey(LIFT)) {
      figures.put(LIFT + "_IN_BAND", inBand(figures.get(LIFT)));
    }
    figures.putAll(MadeSheets.keyboard(song));
    figures.putAll(MuseGanMeasures.of(MadeSheets.band(song)));
    return figures;
  }

  private Map<String, Report.Kept> controls() {
    Map<String, List<String>> missed = new TreeMap<>();
    Map<String, Integer> asked = new TreeMap<>();
    suite.forEach(
        (prompt, song) ->
            ControlCheck.of(prompt.asked(), song.heard())
                .forEach(
                    (name, kept) -> {
                      asked.merge(name, 1, Integer::sum);
                      List<String> list = missed.computeIfAbsent(name, n -> new ArrayList<>());
                      if (!kept) {
                        list.add(prompt.id());
                      }
                    }));
    Map<String, Report.Kept> controls = new TreeMap<>();
    asked.forEach(
        (name, n) ->
            controls.put(name, new Report.Kept(n - missed.get(name).size(), n, missed.get(name))));
    return controls;
  }

  /** Each idea counts once, with the candidate that its first section took. */
  private Map<String, Map<String, Integer>> wins() {
    Map<String, Map<String, Integer>> wins = new TreeMap<>();
    List<MadeSong> all = new ArrayList<>(suite.values());
    all.addAll(matched);
    for (MadeSong song : all) {
      Set<String> seen = new TreeSet<>();
      song.arrangement().choices().stream()
          .filter(choice -> seen.add(choice.idea()))
          .map(choice -> candidate(song, choice.idea(), choice.candidate()))
          .forEach(candidate -> count(candidate.proposers(), wins));
    }
    return wins;
  }

  private static Candidate candidate(MadeSong song, String idea, String id) {
    return song.ideas().stream()
        .filter(i -> i.idea().equals(idea))
        .flatMap(i -> i.candidates().stream())
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static void count(String proposers, Map<String, Map<String, Integer>> wins) {
    String[] parts = {"1 chords", "2 rhythm", "3 melody"};
    String[] names = proposers.split("\\+");
    for (int i = 0; i < Math.min(parts.length, names.length); i++) {
      wins.computeIfAbsent(parts[i], p -> new TreeMap<>()).merge(names[i], 1, Integer::sum);
    }
  }

  private List<Report.OverlapResult> overlaps() {
    Sample like = sample(matched);
    List<Report.OverlapResult> results = new ArrayList<>();
    for (String name : OVERLAPS) {
      double[] real = reference.values(name);
      double[] made = like.values(name);
      if (real.length > 2 && made.length > 2) {
        Overlap overlap = Overlap.of(real, made);
        results.add(new Report.OverlapResult(name, overlap.area(), overlap.divergence()));
      }
    }
    return results;
  }
}
