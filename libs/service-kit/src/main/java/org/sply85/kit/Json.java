package org.sply85.kit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sply85.kit.failure.PoisonException;

/**
 * The one way JSON is written and read on the line: fields in the order of the record, absent
 * values left out, unknown fields ignored (events grow by addition), types not bent ({@code "96"}
 * is not a number).
 */
public final class Json {
  private static final ObjectMapper MAPPER = mapper();

  private Json() {}

  /** UTF-8 JSON of a record. The same value gives the same bytes. */
  public static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(value.getClass() + " can not be written as JSON", e);
    }
  }

  /** UTF-8 JSON of a record, indented for people. */
  public static byte[] writePretty(Object value) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(value.getClass() + " can not be written as JSON", e);
    }
  }

  /**
   * Reads a record.
   *
   * @throws IOException saying what was expected and what came
   */
  public static <T> T read(byte[] json, Class<T> type) throws IOException {
    return MAPPER.readValue(json, type);
  }

  /**
   * Reads a record that this system wrote.
   *
   * @throws PoisonException if it is none
   */
  public static <T> T require(byte[] json, Class<T> type) {
    try {
      return read(json, type);
    } catch (IOException e) {
      throw new PoisonException("expected a " + type.getSimpleName() + " as JSON", e);
    }
  }

  /**
   * Reads an object that this system wrote, whatever its fields.
   *
   * @throws PoisonException if it is none
   */
  public static Map<String, Object> requireObject(byte[] json) {
    try {
      return MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
    } catch (IOException e) {
      throw new PoisonException("expected an object as JSON", e);
    }
  }

  private static ObjectMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    mapper
        .coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    return mapper;
  }
}
