package org.sply85.style;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The data files of the styles are what their schemas say, and nothing else. */
class StyleSchemaTest {
  private static final String BASE = "https://sply85.org/schemas/style/";
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDialect(
          Dialects.getDraft202012(),
          r ->
              r.schemaIdResolvers(
                  ids -> ids.mapPrefix(BASE, "classpath:org/sply85/style/schemas/")));

  static Stream<Arguments> files() {
    return StyleBook.standard().styles().stream()
        .flatMap(
            s ->
                Stream.of("band", "composing", "mix")
                    .map(kind -> Arguments.of(kind, s.name() + ".yaml")));
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyStyleFileAgreesWithItsSchema(String kind, String file) {
    assertThat(faults(kind, read(kind + "/" + file))).isEmpty();
  }

  @Test
  void theListOfStylesAgreesWithItsSchema() {
    assertThat(faults("styles", read("styles.yaml"))).isEmpty();
  }

  @Test
  void theCommonDeskAgreesWithTheSchemaOfMixes() {
    assertThat(faults("mix", read("mix/common.yaml"))).isEmpty();
  }

  static Stream<Arguments> damages() {
    return Stream.of(
        damage("a key that nobody reads", band -> band.put("swing", 0.6)),
        damage("no grooves", band -> band.remove("grooves")),
        damage("an unknown kit", band -> ((ArrayNode) band.get("kits")).add(3)),
        damage("a likelihood above 1", band -> band.put("approach", 1.5)),
        damage("an unknown family of fills", band -> band.put("fills", "polka")),
        damage("a sound that no kit has", band -> ((ObjectNode) groove(band)).put("gong", "x...")),
        damage(
            "a stroke that no drummer knows",
            band -> ((ObjectNode) groove(band)).put("kick", "x...z...x...x...")),
        damage(
            "no groove for loud sections",
            band -> removeLevel((ArrayNode) band.get("grooves"), "high")),
        damage(
            "a bass figure in the signs of a guitar",
            band ->
                ((ArrayNode) band.get("parts").get(0).get("figures").get("mid"))
                    .set(0, "D_U_D_U_D_U_D_U_")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damages")
  void aDamagedBandDoesNotAgree(String what, Consumer<ObjectNode> damage) {
    ObjectNode band = (ObjectNode) read("band/lo-fi.yaml");
    damage.accept(band);
    assertThat(faults("band", band)).isNotEmpty();
  }

  private static Arguments damage(String what, Consumer<ObjectNode> damage) {
    return Arguments.of(what, damage);
  }

  private static JsonNode groove(ObjectNode band) {
    return band.get("grooves").get(0).get("lanes");
  }

  private static void removeLevel(ArrayNode grooves, String level) {
    for (int i = grooves.size() - 1; i >= 0; i--) {
      if (grooves.get(i).get("level").asText().equals(level)) {
        grooves.remove(i);
      }
    }
  }

  private static List<String> faults(String schema, JsonNode file) {
    return REGISTRY.getSchema(SchemaLocation.of(BASE + schema + ".json")).validate(file).stream()
        .map(Object::toString)
        .toList();
  }

  private static JsonNode read(String file) {
    try (InputStream in = StyleBook.class.getResourceAsStream(file)) {
      return new YAMLMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " can not be read", e);
    }
  }
}
