package org.sply85.local.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sply85.contracts.song.Candidate;
import org.sply85.evaluation.ControlCheck;
import org.sply85.evaluation.Discriminator;
import org.sply85.evaluation.Example;
import org.sply85.evaluation.Figure;
import org.sply85.evaluation.LeadSheet;
import org.sply85.evaluation.MuseGanMeasures;
import org.sply85.evaluation.Overlap;
import org.sply85.evaluation.PhraseFeatures;
import org.sply85.evaluation.PromptSuite;
import org.sply85.evaluation.RandomNotes;
import org.sply85.evaluation.Reference;
import org.sply85.evaluation.Report;
import org.sply85.evaluation.Row;
import org.sply85.evaluation.Sample;
import org.sply85.evaluation.SongMeasures;
import org.sply85.music.Seeds;

/** Sets made songs beside the reference. */
final class Evaluation {
  private static final long SEED = 85;
  private static final int SPLITS = 5;
  private static final double PHRASE_TARGET = 0.65;
  private static final double SONG_TARGET = 0.80;
  private static final double RANDOM_SEEN = 0.98;
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
    List<Example> phrases = phrases();
    List<Report.Variant> variants = new ArrayList<>();
    variants.add(variant("as it is"));
    changed.forEach(
        (name, songs) -> variants.add(new Evaluation(reference, Map.of(), songs).variant(name)));
    return new Report(
        suite.size(),
        matched.size(),
        rows(),
        verdicts(phrases),
        telling(phrases),
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
    Discriminator judge = new Discriminator(SEED);
    return new Report.Variant(
        name, outside, all, judge.judge(phrases()).best(), judge.judge(songs()).best());
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

  private List<Example> phrases() {
    List<Example> phrases = new ArrayList<>(reference.phrases());
    matched.forEach(s -> phrases.addAll(PhraseFeatures.examples(MadeSheets.lead(s), false)));
    return phrases;
  }

  private List<Report.Judged> verdicts(List<Example> phrases) {
    Discriminator judge = new Discriminator(SEED);
    List<Report.Judged> verdicts = new ArrayList<>();
    verdicts.add(
        new Report.Judged("phrases: real, matched", judge.judge(phrases), 0, PHRASE_TARGET));
    for (PhraseFeatures.Aspect aspect : PhraseFeatures.Aspect.values()) {
      verdicts.add(
          new Report.Judged(
              "phrases, " + aspect.label() + " alone",
              judge.judge(PhraseFeatures.only(aspect, phrases)),
              0,
              PHRASE_TARGET));
    }
    verdicts.add(new Report.Judged("songs: real, matched", judge.judge(songs()), 0, SONG_TARGET));
    verdicts.add(
        new Report.Judged("control, phrases: real, other real", halves(), 0.35, PHRASE_TARGET));
    verdicts.add(
        new Report.Judged(
            "control, phrases: real, random notes", judge.judge(random()), RANDOM_SEEN, 1));
    return verdicts;
  }

  private List<Example> songs() {
    List<Example> songs = new ArrayList<>();
    for (Reference.RealSong song : reference.songs()) {
      songs.add(new Example(song.id(), true, melodic(song.figures())));
    }
    for (MadeSong song : matched) {
      Map<String, Double> figures = SongMeasures.of(MadeSheets.lead(song));
      songs.add(new Example(song.id(), false, melodic(figures)));
    }
    return songs;
  }

  /** Without what depends on how the corpus was annotated: chords by role, register. */
  private static Map<String, Double> melodic(Map<String, Double> figures) {
    Map<String, Double> kept = new TreeMap<>(figures);
    kept.keySet().removeIf(n -> n.contains("/") || n.contains("@") || n.equals("MEAN_PITCH"));
    return kept;
  }

  /** Half of the real songs against the other half, mean of five ways to halve them. */
  private Discriminator.Verdict halves() {
    List<String> ids = new ArrayList<>(reference.songs().stream().map(s -> s.id()).toList());
    List<Discriminator.Verdict> verdicts = new ArrayList<>();
    for (int split = 0; split < SPLITS; split++) {
      var random = Seeds.random(SEED, "halves", "" + split);
      for (int i = ids.size() - 1; i > 0; i--) {
        java.util.Collections.swap(ids, i, random.nextInt(i + 1));
      }
      Set<String> first = new TreeSet<>(ids.subList(0, ids.size() / 2));
      verdicts.add(
          new Discriminator(SEED + split)
              .judge(
                  reference.phrases().stream()
                      .map(p -> p.labelled(first.contains(p.song())))
                      .toList()));
    }
    return new Discriminator.Verdict(
        verdicts.get(0).examples(),
        verdicts.get(0).songs(),
        verdicts.stream().mapToDouble(Discriminator.Verdict::logistic).average().orElseThrow(),
        verdicts.stream().mapToDouble(Discriminator.Verdict::forest).average().orElseThrow(),
        verdicts.stream()
            .mapToDouble(Discriminator.Verdict::logisticDeviation)
            .average()
            .orElseThrow(),
        verdicts.stream()
            .mapToDouble(Discriminator.Verdict::forestDeviation)
            .average()
            .orElseThrow());
  }

  private List<Example> random() {
    List<Example> examples = new ArrayList<>(reference.phrases());
    for (MadeSong song : matched) {
      LeadSheet thrown =
          RandomNotes.of(MadeSheets.lead(song), Seeds.random(SEED, "random", song.id()));
      examples.addAll(PhraseFeatures.examples(thrown, false));
    }
    return examples;
  }

  private static List<Report.Telling> telling(List<Example> phrases) {
    List<Report.Telling> telling = new ArrayList<>();
    Discriminator.single(phrases)
        .forEach(
            (name, area) ->
                telling.add(
                    new Report.Telling(
                        name, area, mean(phrases, true, name), mean(phrases, false, name))));
    telling.sort(Comparator.comparingDouble(t -> -t.area()));
    return telling;
  }

  private static double mean(List<Example> examples, boolean real, String name) {
    return examples.stream()
        .filter(e -> e.real() == real && e.features().containsKey(name))
        .mapToDouble(e -> e.features().get(name))
        .average()
        .orElse(Double.NaN);
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
