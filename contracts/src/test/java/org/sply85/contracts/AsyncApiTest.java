package org.sply85.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document names what is there, and nothing else. */
class AsyncApiTest {
  private final JsonNode api = read();

  @Test
  void hasAChannelForEachTopicAndNoOther() {
    List<String> addresses = new ArrayList<>();
    api.path("channels").forEach(channel -> addresses.add(channel.path("address").asText()));
    assertThat(addresses).containsExactlyInAnyOrderElementsOf(Topics.ALL);
  }

  @Test
  void everyChannelCarriesItsTopicsMessage() {
    for (JsonNode channel : api.path("channels")) {
      String topic = channel.path("address").asText();
      String name = Schemas.EVENTS.get(topic).getSimpleName();
      assertThat(channel.path("messages").path(name).path("$ref").asText())
          .isEqualTo("#/components/messages/" + name);
      JsonNode message = api.path("components").path("messages").path(name);
      assertThat(message.path("name").asText()).isEqualTo("org.sply85." + topic + ".v1");
      assertThat(message.path("payload").path("schema").path("$ref").asText())
          .isEqualTo("schemas/" + Schemas.file(topic));
    }
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<JsonNode> references = api.findValues("$ref");
    assertThat(references).hasSizeGreaterThan(3 * Topics.ALL.size());
    for (JsonNode reference : references) {
      String ref = reference.asText();
      if (ref.startsWith("#")) {
        assertThat(api.at(ref.substring(1)).isMissingNode()).as(ref).isFalse();
      } else {
        assertThat(Schemas.resource("/" + ref).isObject()).as(ref).isTrue();
      }
    }
  }

  @Test
  void everySchemaIsUsed() {
    Set<String> used = new TreeSet<>();
    api.findValues("$ref").forEach(ref -> used.add(ref.asText()));
    used.removeIf(ref -> ref.startsWith("#"));
    assertThat(used).hasSize(Topics.ALL.size());
  }

  @Test
  void everyConsumedTopicHasAReceiver() {
    for (String topic : Topics.CONSUMED) {
      String receiver = "receive" + Schemas.EVENTS.get(topic).getSimpleName();
      assertThat(api.path("operations").has(receiver)).as(receiver).isTrue();
    }
  }

  private static JsonNode read() {
    try (InputStream in = AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml")) {
      return new ObjectMapper(new YAMLFactory()).readTree(in);
    } catch (IOException e) {
      throw new AssertionError("asyncapi.yaml must be YAML", e);
    }
  }
}
