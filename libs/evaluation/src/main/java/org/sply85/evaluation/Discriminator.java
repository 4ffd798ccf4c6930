package org.sply85.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.common.sgd.AbstractSGDTrainer;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.ensemble.BaggingTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * How well classifiers tell two sets apart, as the area under the ROC curve: .5 is not at all, 1 is
 * always.
 *
 * <ol>
 *   <li>Both classes are cut to the same number of examples, as evenly over their songs as can be.
 *   <li>Songs are dealt to five folds; no song is learnt from and judged in one fold.
 *   <li>In each fold absent features become the mean of the learning set, and all are scaled by it.
 *   <li>A logistic regression and a forest of random trees learn and give scores.
 * </ol>
 *
 * The result depends on nothing but the examples and the seed.
 */
public final class Discriminator {
  private static final int FOLDS = 5;
  private static final int EPOCHS = 60;
  private static final int TREES = 60;
  private static final int DEPTH = 8;
  private static final float FEATURE_FRACTION = 0.3f;
  private static final double LEARNING_RATE = 0.1;
  // It tells of each tree; held here, for loggers that nobody holds lose their level.
  private static final Logger TREES_TOLD = Logger.getLogger(BaggingTrainer.class.getName());
  private static final Logger EPOCHS_TOLD = Logger.getLogger(AbstractSGDTrainer.class.getName());
  private static final LabelFactory LABELS = new LabelFactory();
  private static final Label REAL = new Label("real");
  private static final Label OTHER = new Label("other");

  static {
    TREES_TOLD.setLevel(Level.WARNING);
    EPOCHS_TOLD.setLevel(Level.WARNING);
  }

  private final long seed;
  private final int trees;

  /** A discriminator of 60 trees whose choices depend on the seed. */
  public Discriminator(long seed) {
    this(seed, TREES);
  }

  /** A discriminator with a forest of so many trees. */
  public Discriminator(long seed, int trees) {
    this.seed = seed;
    this.trees = trees;
  }

  /**
   * What came out.
   *
   * @param examples of each class
   * @param songs of both classes together
   * @param logistic area under the curve of the logistic regression, mean of folds
   * @param forest of the random forest
   * @param logisticDeviation standard deviation over the folds
   * @param forestDeviation standard deviation over the folds
   */
  public record Verdict(
      int examples,
      int songs,
      double logistic,
      double forest,
      double logisticDeviation,
      double forestDeviation) {
    /** That of the better classifier. */
    public double best() {
      return Math.max(logistic, forest);
    }
  }

  /**
   * Judges two classes.
   *
   * @throws IllegalArgumentException if a class has fewer than five songs
   */
  public Verdict judge(List<Example> all) {
    List<Example> examples = balanced(all);
    Map<String, Integer> folds = folds(examples);
    List<Double> logistic = new ArrayList<>();
    List<Double> forest = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      Scaled scaled = new Scaled(examples.stream().filter(e -> folds.get(key(e)) != held).toList());
      List<Example> judged = examples.stream().filter(e -> folds.get(key(e)) == held).toList();
      logistic.add(area(logistic(), scaled, judged));
      forest.add(area(forest(), scaled, judged));
    }
    return new Verdict(
        examples.size() / 2,
        folds.size(),
        mean(logistic),
        mean(forest),
        deviation(logistic),
        deviation(forest));
  }

  /** The area under the curve that each feature gives alone, higher of both directions, by name. */
  public static Map<String, Double> single(List<Example> examples) {
    Set<String> names = new TreeSet<>();
    examples.forEach(e -> names.addAll(e.features().keySet()));
    Map<String, Double> areas = new TreeMap<>();
    for (String name : names) {
      List<Example> known = examples.stream().filter(e -> e.features().containsKey(name)).toList();
      double[] scores = known.stream().mapToDouble(e -> e.features().get(name)).toArray();
      boolean[] real = new boolean[scores.length];
      for (int i = 0; i < real.length; i++) {
        real[i] = known.get(i).real();
      }
      double area = area(scores, real);
      if (!Double.isNaN(area)) {
        areas.put(name, Math.max(area, 1 - area));
      }
    }
    return areas;
  }

  /**
   * Area under the ROC curve: the chance that a positive scores above a negative, ties counting
   * half (Mann and Whitney, 1947). NaN if either is missing.
   */
  static double area(double[] scores, boolean[] positive) {
    double wins = 0;
    long pairs = 0;
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; positive[i] && j < scores.length; j++) {
        if (!positive[j]) {
          wins += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
          pairs++;
        }
      }
    }
    return wins / pairs;
  }

  private static String key(Example example) {
    return example.real() + "/" + example.song();
  }

  /** The same number of each class, dealt song by song so that no song has more than its share. */
  private List<Example> balanced(List<Example> all) {
    int size =
        (int)
            Math.min(
                all.stream().filter(Example::real).count(),
                all.stream().filter(e -> !e.real()).count());
    List<Example> kept = new ArrayList<>();
    for (boolean real : new boolean[] {true, false}) {
      Map<String, List<Example>> songs =
          shuffled(all.stream().filter(e -> e.real() == real).toList(), "balance").stream()
              .collect(
                  Collectors.groupingBy(Example::song, LinkedHashMap::new, Collectors.toList()));
      int taken = 0;
      for (int round = 0; taken < size; round++) {
        for (List<Example> song : songs.values()) {
          if (round < song.size() && taken < size) {
            kept.add(song.get(round));
            taken++;
          }
        }
      }
    }
    return kept;
  }

  private Map<String, Integer> folds(List<Example> examples) {
    Map<String, Integer> folds = new LinkedHashMap<>();
    for (boolean real : new boolean[] {true, false}) {
      Set<String> songs = new LinkedHashSet<>();
      examples.stream().filter(e -> e.real() == real).forEach(e -> songs.add(key(e)));
      if (songs.size() < FOLDS) {
        throw new IllegalArgumentException(
            "each class must have at least %d songs, had %d".formatted(FOLDS, songs.size()));
      }
      int next = 0;
      for (String song : shuffled(List.copyOf(songs), "folds")) {
        folds.put(song, next++ % FOLDS);
      }
    }
    return folds;
  }

  private <T> List<T> shuffled(List<T> items, String choice) {
    SplittableRandom random = org.sply85.music.Seeds.random(seed, "discriminator", choice);
    List<T> shuffled = new ArrayList<>(items);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      java.util.Collections.swap(shuffled, i, random.nextInt(i + 1));
    }
    return shuffled;
  }

  private Trainer<Label> logistic() {
    return new LinearSGDTrainer(
        new LogMulticlass(), new AdaGrad(LEARNING_RATE), EPOCHS, Integer.MAX_VALUE, 1, seed);
  }

  private Trainer<Label> forest() {
    CARTClassificationTrainer tree =
        new CARTClassificationTrainer(
            DEPTH,
            2,
            0,
            FEATURE_FRACTION,
            false,
            new org.tribuo.classification.dtree.impurity.GiniIndex(),
            seed);
    return new RandomForestTrainer<>(tree, new VotingCombiner(), trees, seed);
  }

  private double area(Trainer<Label> trainer, Scaled scaled, List<Example> judged) {
    MutableDataset<Label> data =
        new MutableDataset<>(new SimpleDataSourceProvenance("examples", LABELS), LABELS);
    scaled.learnt().forEach(e -> data.add(tribuo(e, scaled)));
    Model<Label> model = trainer.train(data);
    double[] scores = new double[judged.size()];
    boolean[] real = new boolean[scores.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] =
          model
              .predict(tribuo(judged.get(i), scaled))
              .getOutputScores()
              .get(REAL.getLabel())
              .getScore();
      real[i] = judged.get(i).real();
    }
    return area(scores, real);
  }

  private static org.tribuo.Example<Label> tribuo(Example example, Scaled scaled) {
    return new ArrayExample<>(example.real() ? REAL : OTHER, scaled.names(), scaled.of(example));
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private static double deviation(List<Double> values) {
    double mean = mean(values);
    return Math.sqrt(
        values.stream().mapToDouble(v -> (v - mean) * (v - mean)).average().orElseThrow());
  }
}
