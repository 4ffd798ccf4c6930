package org.sply85.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.music.Score;

/** Good events are valid, round-trip through their records, and hostile ones are not valid. */
class SchemaSamplesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<String> topics() {
    return Topics.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void aGoodEventIsValid(String topic) {
    assertThat(Schemas.faults(Schemas.file(topic), sample(topic))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void aGoodEventRoundTripsThroughItsRecord(String topic) throws Exception {
    Object event = JSON.treeToValue(sample(topic), Schemas.EVENTS.get(topic));
    JsonNode written = JSON.valueToTree(event);
    assertThat(Schemas.faults(Schemas.file(topic), written)).isEmpty();
    assertThat((Object) JSON.treeToValue(written, Schemas.EVENTS.get(topic))).isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("topics")
  void anEventWithoutARequiredFieldIsNotValid(String topic) {
    List<String> required = new ArrayList<>();
    Schemas.read(Schemas.file(topic)).path("required").forEach(r -> required.add(r.asText()));
    assertThat(required).isNotEmpty();
    for (String field : required) {
      ObjectNode event = sample(topic).deepCopy();
      event.remove(field);
      assertThat(Schemas.faults(Schemas.file(topic), event)).as("without %s", field).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("topics")
  void anEventWithAFieldOfAnotherTypeIsNotValid(String topic) {
    sample(topic)
        .fieldNames()
        .forEachRemaining(
            field -> {
              ObjectNode event = sample(topic).deepCopy();
              event.putArray(field).add(1).add("x");
              assertThat(Schemas.faults(Schemas.file(topic), event))
                  .as("%s as an array of a number and a text", field)
                  .isNotEmpty();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          prompt.submitted  | /prompt              | ""
          prompt.submitted  | /prompt              | "  "
          prompt.submitted  | /prompt              | null
          prompt.submitted  | /bpm                 | 900
          prompt.submitted  | /bpm                 | "96"
          prompt.submitted  | /seed                | 1.5
          prompt.submitted  | /songId              | "../../etc/passwd"
          prompt.submitted  | /meter               | "waltz"
          prompt.submitted  | /duration            | "two minutes"
          prompt.submitted  | /voice               | "robot"
          prompt.submitted  | /loudnessLufs        | 0
          prompt.submitted  | /truePeakDbtp        | 3
          prompt.submitted  | /instrumental        | "yes"
          song.briefed      | /songId              | "x"
          song.briefed      | /brief/tempoBpm/value | 4000
          song.briefed      | /brief/tempoBpm/source | "GUESSED"
          song.briefed      | /brief/valence/value | -3
          song.briefed      | /brief/voice/value   | "robot"
          song.briefed      | /timing/seconds/brief | -1
          song.targeted     | /targets/melody/stepShare/low | "low"
          section.requested | /ideas               | []
          section.requested | /plan/key            | "/etc/passwd"
          section.requested | /plan/sha256         | "xyz"
          section.composed  | /bestTotal           | 1.5
          song.arranged     | /stems/0/role        | "KAZOO"
          song.mastered     | /durationSeconds     | 0
          song.mastered     | /files               | []
          song.failed       | /stage               | "LUNCH"
          song.failed       | /reason              | "because"
          song.progress     | /percent             | 101
          song.progress     | /state               | "BUSY"
          song.arranged     | /pack/sha256         | "xyz"
          training.requested | /preset             | "huge"
          training.requested | /trainingId         | "../../etc/passwd"
          training.requested | /name               | "../base"
          training.progressed | /step              | 0
          training.failed   | /reason              | "because"
          pack.published    | /manifest/key        | "/etc/passwd"
          pack.published    | /files               | []
          pack.published    | /open                | "yes"
          track.submitted   | /trackId             | "../../etc/passwd"
          track.submitted   | /file/key            | "/etc/passwd"
          track.submitted   | /licence             | ""
          track.ingested    | /format              | "exe"
          track.ingested    | /seconds             | 0
          track.failed      | /reason              | "because"
          """)
  void aHostileEventIsNotValid(String topic, String pointer, String value) throws Exception {
    ObjectNode event = sample(topic).deepCopy();
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = event.at(pointer.substring(0, slash));
    ((ObjectNode) parent).set(pointer.substring(slash + 1), JSON.readTree(value));
    assertThat(Schemas.faults(Schemas.file(topic), event)).isNotEmpty();
  }

  @Test
  void anythingButAnObjectIsNotValid() throws Exception {
    for (String json : List.of("null", "[]", "\"song\"", "1", "true", "{}")) {
      for (String topic : Topics.ALL) {
        assertThat(Schemas.faults(Schemas.file(topic), JSON.readTree(json))).isNotEmpty();
      }
    }
  }

  @Test
  void unknownFieldsAreAllowedSinceEventsGrowByAddition() {
    ObjectNode event = sample(Topics.PROMPT_SUBMITTED).deepCopy().put("tomorrow", true);
    assertThat(Schemas.faults(Schemas.file(Topics.PROMPT_SUBMITTED), event)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("artifacts")
  void aGoodArtifactIsValidAndRoundTrips(Class<?> type) throws Exception {
    String name = type.getSimpleName();
    JsonNode sample = Schemas.resource("/samples/" + name + ".json");
    String schema = Schemas.SONG + "#/$defs/" + name;
    assertThat(Schemas.faults(schema, sample)).isEmpty();
    Object value = JSON.treeToValue(sample, type);
    assertThat(Schemas.faults(schema, JSON.valueToTree(value))).isEmpty();
    assertThat((Object) JSON.treeToValue(JSON.valueToTree(value), type)).isEqualTo(value);
  }

  @Test
  void candidatesWrittenBeforeTheBandHadIdeasReadAsWithoutAny() throws Exception {
    ObjectNode old = (ObjectNode) Schemas.resource("/samples/IdeaCandidates.json");
    old.remove("band");
    assertThat(Schemas.faults(Schemas.SONG + "#/$defs/IdeaCandidates", old)).isEmpty();
    IdeaCandidates read = JSON.treeToValue(old, IdeaCandidates.class);
    assertThat(read.band()).isEmpty();
    assertThat(read.candidates()).isNotEmpty();
  }

  static Stream<Class<?>> artifacts() {
    return Stream.of(org.sply85.contracts.song.SongPlan.class, IdeaCandidates.class, Score.class);
  }

  private static ObjectNode sample(String topic) {
    return (ObjectNode) Schemas.resource("/samples/" + topic + ".json");
  }
}
