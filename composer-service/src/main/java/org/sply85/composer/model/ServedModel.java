package org.sply85.composer.model;

import ai.djl.MalformedModelException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ModelNotFoundException;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.tensorflow.engine.TfSymbolBlock;
import ai.djl.training.ParameterStore;
import ai.djl.translate.NoopTranslator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.sply85.pack.PackRefusedException;

/**
 * A SavedModel in DJL's TensorFlow engine, called by signature. Calls may come from several
 * threads.
 */
final class ServedModel implements AutoCloseable {
  private final String name;
  private final ZooModel<NDList, NDList> model;
  private final Map<String, TfSymbolBlock> signatures = new ConcurrentHashMap<>();

  /**
   * Loads a model.
   *
   * @param folder holds its {@code saved_model.pb}
   * @param signature one that it has; others are found when they are called
   * @throws PackRefusedException if TensorFlow can not load it
   */
  ServedModel(String name, Path folder, String signature) {
    this.name = name;
    try {
      this.model =
          Criteria.builder()
              .setTypes(NDList.class, NDList.class)
              .optEngine("TensorFlow")
              .optModelPath(folder)
              .optModelName("saved_model.pb")
              .optOption("SignatureDefKey", signature)
              .optTranslator(new NoopTranslator())
              .build()
              .loadModel();
    } catch (IOException | ModelNotFoundException | MalformedModelException e) {
      throw new PackRefusedException(name + " can not be loaded from " + folder, e);
    }
  }

  /** An input or output: numbers in row-major order. */
  sealed interface Values {
    long[] shape();
  }

  /** Float32. */
  record Floats(float[] values, long... shape) implements Values {}

  /** Int32. */
  record Ints(int[] values, long... shape) implements Values {}

  /**
   * Calls a signature.
   *
   * @param inputs by name
   * @return outputs in the order of their names
   */
  java.util.List<Values> call(String signature, Map<String, Values> inputs) {
    TfSymbolBlock block = signatures.computeIfAbsent(signature, this::block);
    try (NDManager manager = model.getNDManager().newSubManager()) {
      NDList list = new NDList();
      // DJL binds inputs to names in the order of the names
      new TreeMap<>(inputs).forEach((n, v) -> list.add(array(manager, n, v)));
      NDList out = block.forward(new ParameterStore(manager, false), list, false);
      return out.stream().map(ServedModel::values).toList();
    }
  }

  private TfSymbolBlock block(String signature) {
    var bundle = ((TfSymbolBlock) model.getBlock()).getSavedModelBundle();
    return new TfSymbolBlock(bundle, signature);
  }

  private static NDArray array(NDManager manager, String name, Values values) {
    NDArray array =
        values instanceof Floats f
            ? manager.create(f.values(), new Shape(f.shape()))
            : manager.create(((Ints) values).values(), new Shape(values.shape()));
    array.setName(name);
    return array;
  }

  private static Values values(NDArray array) {
    long[] shape = array.getShape().getShape();
    return switch (array.getDataType()) {
      case INT32 -> new Ints(array.toIntArray(), shape);
      default -> new Floats(array.toFloatArray(), shape);
    };
  }

  @Override
  public void close() {
    model.close();
  }

  @Override
  public String toString() {
    return name;
  }
}
