package org.sply85.trainer.export;

import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sply85.trainer.net.Net;
import org.sply85.trainer.net.TensorFlowRuntime;
import org.sply85.trainer.net.Tensors;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.TensorFlow;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.FunctionDefLibrary;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.TensorShapeProto;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/**
 * Builds the graph of a network in use and writes it as a SavedModel of one file, with the weights
 * inside and one signature for each way it is used.
 */
public final class SavedModelWriter implements AutoCloseable {
  private static final String INITIALISER = "__saved_model_init_op"; // TensorFlow's own name

  private final Graph graph = new Graph();
  private final Tensors tensors;
  private final LearntWeights weights;
  private final Map<String, SignatureDef> signatures = new TreeMap<>();
  private final List<Loop> loops = new ArrayList<>();

  /** A model of learnt weights, row-major by name. */
  public SavedModelWriter(Map<String, float[]> learnt) {
    TensorFlowRuntime.load();
    tensors = new Tensors(Ops.create(graph));
    weights = new LearntWeights(tensors, learnt);
  }

  /** The algebra of the graph. */
  public Tensors tensors() {
    return tensors;
  }

  /** The network, to apply layers in. */
  public Net net() {
    return Net.used(tensors, weights);
  }

  /** An input of floats; -1 for sizes that may vary. */
  public Placeholder<TFloat32> floats(String signature, String name, long... shape) {
    return input(signature, name, TFloat32.class, shape);
  }

  /** An input of ints; -1 for sizes that may vary. */
  public Placeholder<TInt32> ints(String signature, String name, long... shape) {
    return input(signature, name, TInt32.class, shape);
  }

  private <T extends TType> Placeholder<T> input(
      String signature, String name, Class<T> type, long... shape) {
    return tensors
        .tf()
        .withName(signature + "." + name)
        .placeholder(type, Placeholder.shape(Shape.of(shape)));
  }

  /** A loop; the weights asked for so far are handed to it under their own names. */
  public Loop loop() {
    Loop loop = new Loop();
    weights.all().forEach((name, w) -> loop.floats(name, w, w.shape().asArray()));
    loops.add(loop);
    return loop;
  }

  /** The network inside a loop's turn. */
  public Net net(Tensors inside, Loop.Values values) {
    Map<String, Operand<TFloat32>> handed = new TreeMap<>();
    weights.all().keySet().forEach(n -> handed.put(n, values.floats(n)));
    return Net.used(inside, new HandedWeights(handed));
  }

  /** Adds a way of using the model. */
  public void signature(
      String name, List<Placeholder<?>> inputs, Map<String, Operand<? extends TType>> outputs) {
    SignatureDef.Builder signature = SignatureDef.newBuilder().setMethodName(name);
    for (Placeholder<?> input : inputs) {
      String full = input.op().name();
      signature.putInputs(full.substring(full.indexOf('.') + 1), info(input));
    }
    outputs.forEach((key, output) -> signature.putOutputs(key, info(output)));
    signatures.put(name, signature.build());
  }

  private static TensorInfo info(Operand<?> operand) {
    var output = operand.asOutput();
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (long size : output.shape().asArray()) {
      shape.addDim(TensorShapeProto.Dim.newBuilder().setSize(size));
    }
    DataType type = output.type() == TInt32.class ? DataType.DT_INT32 : DataType.DT_FLOAT;
    return TensorInfo.newBuilder()
        .setName(output.op().name() + ":" + output.index())
        .setDtype(type)
        .setTensorShape(shape)
        .build();
  }

  /**
   * Writes {@code saved_model.pb} into a folder: same network and weights, same bytes.
   *
   * @return the file
   */
  public Path write(Path folder) throws IOException {
    Op initialiser =
        tensors.tf().withName("initialise").withControlDependencies(weights.initialisers()).noOp();
    MetaGraphDef.Builder meta =
        MetaGraphDef.newBuilder()
            .setGraphDef(ordered(graph.toGraphDef()))
            .setMetaInfoDef(
                MetaGraphDef.MetaInfoDef.newBuilder()
                    .addTags("serve")
                    .setTensorflowVersion(TensorFlow.version()));
    signatures.forEach(meta::putSignatureDef);
    meta.putSignatureDef(
        INITIALISER,
        SignatureDef.newBuilder()
            .putOutputs(
                INITIALISER, TensorInfo.newBuilder().setName(initialiser.op().name()).build())
            .build());
    Files.createDirectories(folder);
    Path file = folder.resolve("saved_model.pb");
    SavedModel model =
        SavedModel.newBuilder().setSavedModelSchemaVersion(1).addMetaGraphs(meta).build();
    try (OutputStream out = Files.newOutputStream(file)) {
      CodedOutputStream coded = CodedOutputStream.newInstance(out);
      coded.useDeterministicSerialization(); // attributes come from C++ in any order
      model.writeTo(coded);
      coded.flush();
    }
    return file;
  }

  /** Functions and their nodes by name: TensorFlow lists them by where they lie in memory. */
  private static GraphDef ordered(GraphDef graph) {
    FunctionDefLibrary library = graph.getLibrary();
    List<FunctionDef> functions =
        library.getFunctionList().stream()
            .sorted(Comparator.comparing(f -> f.getSignature().getName()))
            .map(SavedModelWriter::ordered)
            .toList();
    return graph.toBuilder()
        .setLibrary(library.toBuilder().clearFunction().addAllFunction(functions))
        .build();
  }

  private static FunctionDef ordered(FunctionDef function) {
    List<NodeDef> nodes =
        function.getNodeDefList().stream().sorted(Comparator.comparing(NodeDef::getName)).toList();
    return function.toBuilder().clearNodeDef().addAllNodeDef(nodes).build();
  }

  @Override
  public void close() {
    loops.forEach(Loop::close);
    graph.close();
  }
}
