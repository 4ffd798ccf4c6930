package org.sply85.local.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sply85.evaluation.Discriminator;
import org.sply85.evaluation.Example;
import org.sply85.evaluation.LeadSheet;
import org.sply85.evaluation.PhraseFeatures;
import org.sply85.evaluation.RandomNotes;
import org.sply85.evaluation.Reference;
import org.sply85.evaluation.Report;
import org.sply85.evaluation.SongMeasures;
import org.sply85.music.Seeds;

/** Lets classifiers judge made songs beside real ones, with controls on both sides. */
final class Judging {
  private static final long SEED = 85;
  private static final int SPLITS = 5;
  private static final double PHRASE_TARGET = 0.65;
  private static final double SONG_TARGET = 0.80;
  private static final double RANDOM_SEEN = 0.98;

  private final Reference reference;
  private final List<MadeSong> matched;
  private final List<Example> phrases;

  /**
   * @param reference figures of real songs
   * @param matched songs asked for as the real ones are
   */
  Judging(Reference reference, List<MadeSong> matched) {
    this.reference = reference;
    this.matched = List.copyOf(matched);
    this.phrases = examples();
  }

  /** Area under the curve of the better classifier, of real and made phrases. */
  double phraseArea() {
    return new Discriminator(SEED).judge(phrases).best();
  }

  /** The same of whole songs. */
  double songArea() {
    return new Discriminator(SEED).judge(songs()).best();
  }

  List<Report.Judged> verdicts() {
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

  List<Report.Telling> telling() {
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

  private List<Example> examples() {
    List<Example> phrases = new ArrayList<>(reference.phrases());
    matched.forEach(s -> phrases.addAll(PhraseFeatures.examples(MadeSheets.lead(s), false)));
    return phrases;
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

  private static double mean(List<Example> examples, boolean real, String name) {
    return examples.stream()
        .filter(e -> e.real() == real && e.features().containsKey(name))
        .mapToDouble(e -> e.features().get(name))
        .average()
        .orElse(Double.NaN);
  }
}
