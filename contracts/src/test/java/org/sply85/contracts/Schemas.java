package org.sply85.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.sply85.contracts.event.LineEvent;
import org.sply85.contracts.event.PackPublished;
import org.sply85.contracts.event.PromptSubmitted;
import org.sply85.contracts.event.SectionComposed;
import org.sply85.contracts.event.SectionRequested;
import org.sply85.contracts.event.SongArranged;
import org.sply85.contracts.event.SongBriefed;
import org.sply85.contracts.event.SongFailed;
import org.sply85.contracts.event.SongMastered;
import org.sply85.contracts.event.SongPlanned;
import org.sply85.contracts.event.SongProgress;
import org.sply85.contracts.event.SongTargeted;
import org.sply85.contracts.event.TrackAnalyzed;
import org.sply85.contracts.event.TrackFailed;
import org.sply85.contracts.event.TrackIngested;
import org.sply85.contracts.event.TrackSubmitted;
import org.sply85.contracts.event.TrainingFailed;
import org.sply85.contracts.event.TrainingProgressed;
import org.sply85.contracts.event.TrainingRequested;

/** The JSON schemas of this module, as files and as validators. */
final class Schemas {
  static final String BASE = "https://sply85.org/schemas/";

  /** The schema of the records that events carry or point to. */
  static final String SONG = "song.v1.json";

  static final Map<String, Class<? extends LineEvent>> EVENTS =
      Map.ofEntries(
          Map.entry(Topics.PROMPT_SUBMITTED, PromptSubmitted.class),
          Map.entry(Topics.SONG_BRIEFED, SongBriefed.class),
          Map.entry(Topics.SONG_TARGETED, SongTargeted.class),
          Map.entry(Topics.SONG_PLANNED, SongPlanned.class),
          Map.entry(Topics.SECTION_REQUESTED, SectionRequested.class),
          Map.entry(Topics.SECTION_COMPOSED, SectionComposed.class),
          Map.entry(Topics.SONG_ARRANGED, SongArranged.class),
          Map.entry(Topics.SONG_MASTERED, SongMastered.class),
          Map.entry(Topics.SONG_FAILED, SongFailed.class),
          Map.entry(Topics.SONG_PROGRESS, SongProgress.class),
          Map.entry(Topics.TRAINING_REQUESTED, TrainingRequested.class),
          Map.entry(Topics.TRAINING_PROGRESSED, TrainingProgressed.class),
          Map.entry(Topics.TRAINING_FAILED, TrainingFailed.class),
          Map.entry(Topics.PACK_PUBLISHED, PackPublished.class),
          Map.entry(Topics.TRACK_SUBMITTED, TrackSubmitted.class),
          Map.entry(Topics.TRACK_INGESTED, TrackIngested.class),
          Map.entry(Topics.TRACK_ANALYZED, TrackAnalyzed.class),
          Map.entry(Topics.TRACK_FAILED, TrackFailed.class));

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDialect(
          Dialects.getDraft202012(),
          registry -> registry.schemaIdResolvers(ids -> ids.mapPrefix(BASE, "classpath:schemas/")));

  private Schemas() {}

  static String file(String topic) {
    return topic + ".v1.json";
  }

  /** The schema file as JSON. */
  static JsonNode read(String file) {
    return resource("/schemas/" + file);
  }

  static JsonNode resource(String path) {
    try (InputStream in = Schemas.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + path);
      }
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("can not read " + path, e);
    }
  }

  /** What is wrong with the JSON by the schema; empty when it is valid. */
  static List<String> faults(String schema, JsonNode json) {
    Schema validator = REGISTRY.getSchema(SchemaLocation.of(BASE + schema));
    return validator.validate(json).stream().map(Object::toString).toList();
  }
}
