package org.sply85.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.FunctionDefLibrary;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.SavedModel;

/**
 * A pack is taken only if every model in it is the published one and can do nothing but compute.
 */
class ModelPackTest {
  @TempDir Path folder;

  private static byte[] model(String... operations) {
    GraphDef.Builder graph = GraphDef.newBuilder();
    for (String operation : operations) {
      graph.addNode(NodeDef.newBuilder().setName(operation).setOp(operation));
    }
    return SavedModel.newBuilder()
        .addMetaGraphs(MetaGraphDef.newBuilder().setGraphDef(graph))
        .build()
        .toByteArray();
  }

  private void publish(byte[] bytes, List<String> operations) throws Exception {
    Files.createDirectories(folder.resolve("Toy"));
    Files.write(folder.resolve("Toy/saved_model.pb"), bytes);
    ModelCard card =
        new ModelCard(
            "Toy",
            "rnn",
            "shows what a pack is",
            "Toy/saved_model.pb",
            ModelPack.sha256(bytes),
            bytes.length,
            1,
            operations,
            List.of("OpenEWLD"),
            10,
            1,
            Map.of("rate", "0.001"),
            Map.of("nll", 0.5),
            List.of(new ModelCard.Epoch(1, 0.5)));
    var data = List.of(new DataSource("OpenEWLD", "MIT", 10, false));
    ModelPack.write(new PackManifest(1, "toy", "unknown", data, List.of(card)), folder);
  }

  @Test
  void opensWhatWasPublished() throws Exception {
    publish(model("Const", "MatMul"), List.of("Const", "MatMul"));
    ModelPack pack = ModelPack.open(folder);
    assertThat(pack.manifest().open()).isTrue();
    assertThat(pack.manifest().models().get(0).figures()).containsEntry("nll", 0.5);
    assertThat(pack.file("Toy")).isEqualTo(folder.resolve("Toy/saved_model.pb"));
  }

  @Test
  void refusesAChangedByte() throws Exception {
    byte[] bytes = model("Const", "MatMul");
    publish(bytes, List.of("Const", "MatMul"));
    bytes[bytes.length - 1] ^= 1;
    Files.write(folder.resolve("Toy/saved_model.pb"), bytes);
    assertThatThrownBy(() -> ModelPack.open(folder))
        .isInstanceOf(PackRefusedException.class)
        .hasMessageContaining("Toy is not the published model");
  }

  @Test
  void refusesAnOperationThatReachesOutside() throws Exception {
    publish(model("Const", "ReadFile"), List.of("Const", "ReadFile"));
    assertThatThrownBy(() -> ModelPack.open(folder))
        .isInstanceOf(PackRefusedException.class)
        .hasMessageContaining("[ReadFile]");
  }

  @Test
  void looksIntoTheFunctionsOfAModelToo() throws Exception {
    FunctionDef hiding =
        FunctionDef.newBuilder()
            .addNodeDef(NodeDef.newBuilder().setName("w").setOp("WriteFile"))
            .build();
    byte[] bytes =
        SavedModel.newBuilder()
            .addMetaGraphs(
                MetaGraphDef.newBuilder()
                    .setGraphDef(
                        GraphDef.newBuilder()
                            .setLibrary(FunctionDefLibrary.newBuilder().addFunction(hiding))))
            .build()
            .toByteArray();
    publish(bytes, List.of("WriteFile"));
    assertThatThrownBy(() -> ModelPack.open(folder)).hasMessageContaining("[WriteFile]");
  }

  @Test
  void refusesOtherOperationsThanTheCardLists() throws Exception {
    publish(model("Const", "MatMul"), List.of("Const"));
    assertThatThrownBy(() -> ModelPack.open(folder))
        .hasMessageContaining("other operations than its card lists");
  }

  @Test
  void refusesWhatIsNoSavedModel() throws Exception {
    publish("not a model".getBytes("UTF-8"), List.of());
    assertThatThrownBy(() -> ModelPack.open(folder)).hasMessageContaining("Toy is no model");
  }

  @Test
  void refusesAFileOutsideThePack() throws Exception {
    publish(model("Const"), List.of("Const"));
    Path manifest = folder.resolve("pack.json");
    Files.writeString(manifest, Files.readString(manifest).replace("Toy/saved", "../../Toy/saved"));
    assertThatThrownBy(() -> ModelPack.open(folder)).hasMessageContaining("outside its folder");
  }

  @Test
  void refusesAFolderWithoutAManifest() {
    assertThatThrownBy(() -> ModelPack.open(folder)).hasMessageContaining("lacks pack.json");
  }

  @Test
  void refusesAnotherFormat() throws Exception {
    publish(model("Const"), List.of("Const"));
    Path manifest = folder.resolve("pack.json");
    Files.writeString(
        manifest, Files.readString(manifest).replace("\"format\" : 1", "\"format\" : 9"));
    assertThatThrownBy(() -> ModelPack.open(folder)).hasMessageContaining("format 9");
  }
}
