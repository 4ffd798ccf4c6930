package org.sply85.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.common.sgd.AbstractSGDTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Names the style of songs by their {@link StyleFeatures}: multinomial logistic regression, learnt
 * for each song from all the others (leave one out). Features are scaled by those learnt from. The
 * result depends on nothing but the songs and the seed.
 */
public final class StyleClassifier {
  private static final int EPOCHS = 40;
  private static final double LEARNING_RATE = 0.1;
  // Held here, for loggers that nobody holds lose their level.
  private static final Logger EPOCHS_TOLD = Logger.getLogger(AbstractSGDTrainer.class.getName());
  private static final LabelFactory LABELS = new LabelFactory();

  static {
    EPOCHS_TOLD.setLevel(Level.WARNING);
  }

  private final long seed;

  /** A classifier that sees the songs in an order of the seed. */
  public StyleClassifier(long seed) {
    this.seed = seed;
  }

  /**
   * A song whose style was asked for.
   *
   * @param style the asked one
   * @param example its features; only those are seen
   */
  public record Song(String style, Example example) {}

  /**
   * The style each song is taken for by one who knows all the others, in the order of the songs.
   *
   * @throws IllegalArgumentException if there are fewer than two styles
   */
  public List<String> named(List<Song> songs) {
    if (songs.stream().map(Song::style).distinct().count() < 2) {
      throw new IllegalArgumentException("songs must be of at least two styles");
    }
    List<String> named = new ArrayList<>();
    for (int i = 0; i < songs.size(); i++) {
      List<Song> others = new ArrayList<>(songs);
      Song held = others.remove(i);
      named.add(named(others, held.example()));
    }
    return named;
  }

  private String named(List<Song> learnt, Example example) {
    Scaled scaled = new Scaled(learnt.stream().map(Song::example).toList());
    MutableDataset<Label> data =
        new MutableDataset<>(new SimpleDataSourceProvenance("styles", LABELS), LABELS);
    for (Song song : learnt) {
      data.add(
          new ArrayExample<>(new Label(song.style()), scaled.names(), scaled.of(song.example())));
    }
    Model<Label> model =
        new LinearSGDTrainer(
                new LogMulticlass(), new AdaGrad(LEARNING_RATE), EPOCHS, Integer.MAX_VALUE, 1, seed)
            .train(data);
    Label unknown = new Label(Label.UNKNOWN);
    return model
        .predict(new ArrayExample<>(unknown, scaled.names(), scaled.of(example)))
        .getOutput()
        .getLabel();
  }
}
