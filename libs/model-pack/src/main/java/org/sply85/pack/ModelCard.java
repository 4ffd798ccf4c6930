package org.sply85.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * What is known of a trained model.
 *
 * @param name like {@code MelodyTransformer}
 * @param family of networks it belongs to, like {@code transformer}
 * @param job what it does in a song, in a sentence
 * @param file from the pack's folder
 * @param sha256 of the file, lower-case hex
 * @param bytes size of the file
 * @param parameters number of learnt values
 * @param operations names of all operations in its graph, sorted; none for files that hold none
 * @param data names of the corpora it learnt from, as the manifest lists them
 * @param examples how many it learnt from
 * @param seed of its training
 * @param settings what it was trained with, by name
 * @param figures on songs it did not learn from, by name
 * @param curve of the training, a row an epoch
 */
public record ModelCard(
    String name,
    String family,
    String job,
    String file,
    String sha256,
    long bytes,
    long parameters,
    List<String> operations,
    List<String> data,
    int examples,
    long seed,
    Map<String, String> settings,
    Map<String, Double> figures,
    List<Epoch> curve) {
  public ModelCard {
    operations = List.copyOf(operations);
    data = List.copyOf(data);
    curve = List.copyOf(curve);
  }

  /**
   * A pass over the examples.
   *
   * @param training mean loss
   * @param validation the first figure on what was held out
   * @param copied share of what the model sampled that is copied from what it learnt from, 0..1;
   *     absent where that was not watched
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Epoch(double training, double validation, Double copied) {
    /** A pass that was not watched for copying. */
    public Epoch(double training, double validation) {
      this(training, validation, null);
    }
  }
}
