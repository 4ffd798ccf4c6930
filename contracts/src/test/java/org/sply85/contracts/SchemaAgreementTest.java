package org.sply85.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sply85.contracts.event.PromptSubmitted;
import org.sply85.contracts.event.TrackSubmitted;
import org.sply85.contracts.event.TrainingRequested;
import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.contracts.song.SongBrief;
import org.sply85.contracts.song.SongPlan;
import org.sply85.contracts.song.SongTargets;
import org.sply85.music.Score;

/** Every record component is in its schema with a type that fits, and the reverse. */
class SchemaAgreementTest {
  private static final Set<Type> TEXTS = Set.of(String.class, UUID.class);
  private static final Set<Type> WHOLE = Set.of(int.class, long.class, Integer.class, Long.class);
  private static final Set<Type> NUMBERS = Set.of(double.class, Double.class);
  private static final Set<Type> TRUTHS = Set.of(boolean.class, Boolean.class);

  /** What anyone writes, and the little that must be in it. */
  private static final Map<Class<?>, List<String>> ASKED =
      Map.of(
          PromptSubmitted.class, List.of("prompt"),
          TrainingRequested.class, List.of("preset"),
          TrackSubmitted.class, List.of("file"));

  /** Fields that older writers leave out. */
  private static final Set<String> ADDED_LATER =
      Set.of(
          "IdeaCandidates.band",
          "IdeaCandidates.candidates[].join",
          "SongBrief.harmony",
          "SongBrief.lyrics",
          "SongBrief.partStyles",
          "SongPlan.brief.partStyles",
          "song.briefed.brief.partStyles",
          "song.targeted.brief.partStyles",
          "SongPlan.brief.lyrics",
          "song.briefed.brief.lyrics",
          "song.targeted.brief.lyrics",
          "SongPlan.lyrics",
          "IdeaCandidates.candidates[].lyrics",
          "IdeaCandidates.candidates[].lyrics[].lines[].by",
          "IdeaCandidates.candidates[].lyrics[].lines[].syllables[].word",
          "IdeaCandidates.candidates[].lyrics[].lines[].syllables[].index",
          "IdeaCandidates.candidates[].lyrics[].lines[].syllables[].phones",
          "Score.tracks[].syllables[].word",
          "Score.tracks[].syllables[].index",
          "Score.tracks[].syllables[].phones",
          "song.planned.pack",
          "section.requested.pack",
          "section.composed.pack",
          "song.arranged.pack",
          "SongBrief.delivery.mixedStems",
          "SongPlan.brief.delivery.mixedStems",
          "song.briefed.brief.delivery.mixedStems",
          "song.targeted.brief.delivery.mixedStems",
          "song.arranged.lyrics");

  private final List<String> faults = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  static Stream<String> topics() {
    return Topics.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void everyEventAgreesWithItsSchema(String topic) {
    JsonNode schema = Schemas.read(Schemas.file(topic));
    assertThat(schema.path("$id").asText()).isEqualTo(Schemas.BASE + Schemas.file(topic));
    assertThat(schema.path("$schema").asText())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(schema.path("title").asText()).isEqualTo(Schemas.EVENTS.get(topic).getSimpleName());
    compare(Schemas.EVENTS.get(topic), schema, topic);
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("artifacts")
  void everyArtifactAgreesWithItsSchema(Class<?> record) {
    JsonNode schema = Schemas.read(Schemas.SONG).path("$defs").path(record.getSimpleName());
    compare(record, schema, record.getSimpleName());
    assertThat(faults).isEmpty();
  }

  static Stream<Class<?>> artifacts() {
    return Stream.of(
        SongBrief.class, SongTargets.class, SongPlan.class, IdeaCandidates.class, Score.class);
  }

  @Test
  void everyTopicHasARecord() {
    assertThat(Schemas.EVENTS.keySet()).containsExactlyInAnyOrderElementsOf(Topics.ALL);
  }

  @Test
  void aFieldWithoutSchemaIsFound() {
    record Strange(String known, int unknown) {}
    JsonNode schema = Schemas.read(Schemas.file(Topics.SONG_FAILED));
    compare(Strange.class, schema, "strange");
    assertThat(faults).anyMatch(f -> f.contains("[known, unknown]"));
  }

  private void compare(Type type, JsonNode schema, String path) {
    Class<?> raw = raw(type);
    if (!seen.add(type + " " + path)) {
      return;
    }
    Map<String, JsonNode> properties = new LinkedHashMap<>();
    schema.path("properties").properties().forEach(p -> properties.put(p.getKey(), p.getValue()));
    List<String> components =
        Arrays.stream(raw.getRecordComponents()).map(RecordComponent::getName).toList();
    if (!properties.keySet().equals(Set.copyOf(components))) {
      faults.add(
          "%s: the record has %s, the schema %s".formatted(path, components, properties.keySet()));
      return;
    }
    require(raw, schema, path, components);
    for (RecordComponent component : raw.getRecordComponents()) {
      JsonNode property = properties.get(component.getName());
      String place = path + "." + component.getName();
      if (property.path("description").asText().isBlank()) {
        faults.add(place + ": has no description");
      }
      compareValue(bound(component.getGenericType(), type), property, place);
    }
  }

  private void require(Class<?> raw, JsonNode schema, String path, List<String> components) {
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(r -> required.add(r.asText()));
    List<String> expected =
        ASKED.getOrDefault(
            raw,
            components.stream()
                .filter(c -> !ADDED_LATER.contains(path + "." + c))
                .filter(c -> !ADDED_LATER.contains(raw.getSimpleName() + "." + c))
                .toList());
    if (!required.equals(expected)) {
      faults.add("%s: required are %s, the schema has %s".formatted(path, expected, required));
    }
  }

  private void compareValue(Type type, JsonNode property, String place) {
    JsonNode schema = property.has("$ref") ? resolve(property.path("$ref").asText()) : property;
    String expected = jsonType(type);
    JsonNode declared = schema.path("type");
    String actual = declared.isArray() ? declared.path(0).asText() : declared.asText();
    if (!actual.equals(expected)) {
      faults.add("%s: the record needs %s, the schema has %s".formatted(place, expected, actual));
      return;
    }
    Class<?> raw = raw(type);
    if (raw == List.class) {
      compareValue(argument(type, 0), schema.path("items"), place + "[]");
    } else if (raw == Map.class) {
      compareValue(argument(type, 1), schema.path("additionalProperties"), place + "{}");
    } else if (raw.isRecord()) {
      compare(type, schema, place);
    } else if (raw.isEnum()) {
      List<String> names = new ArrayList<>();
      schema.path("enum").forEach(e -> names.add(e.asText()));
      if (!names.equals(Arrays.stream(raw.getEnumConstants()).map(Object::toString).toList())) {
        faults.add("%s: the schema's words %s are not those of %s".formatted(place, names, raw));
      }
    }
  }

  private static JsonNode resolve(String ref) {
    String name = ref.substring(ref.lastIndexOf('/') + 1);
    JsonNode found = Schemas.read(Schemas.SONG).path("$defs").path(name);
    assertThat(found.isObject()).as("%s exists", ref).isTrue();
    return found;
  }

  private static String jsonType(Type type) {
    Class<?> raw = raw(type);
    if (TEXTS.contains(raw) || raw.isEnum()) {
      return "string";
    }
    if (raw == List.class) {
      return "array";
    }
    return WHOLE.contains(raw)
        ? "integer"
        : NUMBERS.contains(raw) ? "number" : TRUTHS.contains(raw) ? "boolean" : "object";
  }

  private static Class<?> raw(Type type) {
    return (Class<?>) (type instanceof ParameterizedType p ? p.getRawType() : type);
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }

  /** The component's type, with the record's own type argument put in. */
  private static Type bound(Type component, Type owner) {
    return component instanceof TypeVariable ? argument(owner, 0) : component;
  }
}
