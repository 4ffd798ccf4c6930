package org.sply85.pack;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.SavedModel;

/**
 * Which operations a model is made of. A SavedModel is a program: it could read files or write
 * them. Ours need arithmetic only.
 */
public final class Operations {
  /** All that a model may be made of: pure functions of its inputs, and its own variables. */
  private static final Set<String> ALLOWED =
      Set.of(
          "Add",
          "AddN",
          "AddV2",
          "ArgMax",
          "Assign",
          "BatchMatMulV2",
          "BatchToSpaceND",
          "BiasAdd",
          "Cast",
          "ConcatV2",
          "Const",
          "Conv2D",
          "Conv2DBackpropInput",
          "Cumsum",
          "BlockLSTMV2",
          "Equal",
          "Exp",
          "ExpandDims",
          "Fill",
          "GatherV2",
          "Greater",
          "GreaterEqual",
          "Identity",
          "Less",
          "LessEqual",
          "Log",
          "LogSoftmax",
          "MatMul",
          "Max",
          "Maximum",
          "Mean",
          "Min",
          "Minimum",
          "Mul",
          "Neg",
          "NoOp",
          "OneHot",
          "Pack",
          "Pad",
          "PadV2",
          "Placeholder",
          "Pow",
          "Range",
          "RealDiv",
          "Relu",
          "Reshape",
          "Rsqrt",
          "Select",
          "SelectV2",
          "Shape",
          "Sigmoid",
          "Slice",
          "Softmax",
          "Softplus",
          "SpaceToBatchND",
          "Split",
          "Sqrt",
          "Square",
          "SquaredDifference",
          "Squeeze",
          "StridedSlice",
          "Sub",
          "Sum",
          "Tanh",
          "TensorStridedSliceUpdate",
          "Tile",
          "TopKV2",
          "Transpose",
          "Unpack",
          "StatelessWhile",
          "VariableV2",
          "While",
          "ZerosLike",
          "Div",
          "FloorMod",
          "FloorDiv",
          "Round",
          "Sign",
          "Abs",
          "LogicalAnd",
          "LogicalOr",
          "LogicalNot",
          "NotEqual",
          "Prod",
          "Any",
          "All",
          "DepthwiseConv2dNative",
          "MaxPool",
          "AvgPool",
          "LeakyRelu",
          "Elu");

  private Operations() {}

  /**
   * The names of all operations in a model, in its graph and in its functions, sorted.
   *
   * @param name of the model, for the words of a refusal
   * @param savedModel bytes of {@code saved_model.pb}
   * @throws PackRefusedException if the bytes are no SavedModel
   */
  public static List<String> in(String name, byte[] savedModel) {
    try {
      Set<String> names = new TreeSet<>();
      SavedModel model = SavedModel.parseFrom(savedModel);
      if (model.getMetaGraphsCount() == 0) {
        throw new PackRefusedException(name + " is no model: its file holds no graph");
      }
      for (MetaGraphDef meta : model.getMetaGraphsList()) {
        collect(meta.getGraphDef(), names);
      }
      return List.copyOf(names);
    } catch (InvalidProtocolBufferException e) {
      throw new PackRefusedException(name + " is no model: its file is not a SavedModel", e);
    }
  }

  private static void collect(GraphDef graph, Set<String> names) {
    graph.getNodeList().forEach(n -> names.add(n.getOp()));
    graph
        .getLibrary()
        .getFunctionList()
        .forEach(f -> f.getNodeDefList().forEach(n -> names.add(n.getOp())));
  }

  /** Those of the names that no model may have. */
  public static List<String> forbidden(List<String> names) {
    List<String> forbidden = new ArrayList<>(names);
    forbidden.removeAll(ALLOWED);
    return forbidden;
  }
}
