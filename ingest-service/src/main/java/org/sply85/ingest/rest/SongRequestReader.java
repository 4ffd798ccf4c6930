package org.sply85.ingest.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;

/**
 * Reads the body of a request strictly: a field that is misspelt, given twice or of the wrong type
 * is refused rather than guessed at, and no body can be larger or deeper than a request needs.
 */
final class SongRequestReader {
  static final int LARGEST_BODY_BYTES = 64 * 1024;
  private static final int DEEPEST = 4;
  private static final int LONGEST_NUMBER = 64;

  private static final ObjectReader READER = reader();

  private SongRequestReader() {}

  /**
   * The request in the body.
   *
   * @throws ProblemException 413 for a body that is too large, 400 for one that is no request
   * @throws IOException if the client goes away
   */
  static SongRequest read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LARGEST_BODY_BYTES + 1);
    if (bytes.length > LARGEST_BODY_BYTES) {
      throw new ProblemException(
          Problem.of(
              Response.Status.REQUEST_ENTITY_TOO_LARGE,
              "the body must have at most %d bytes".formatted(LARGEST_BODY_BYTES)));
    }
    try {
      SongRequest request = READER.readValue(bytes);
      if (request == null) {
        throw new ProblemException(malformed("the body must be a JSON object, was null"));
      }
      return request;
    } catch (UnrecognizedPropertyException e) {
      throw new ProblemException(Problem.ofField(e.getPropertyName(), unknown(e)));
    } catch (MismatchedInputException e) {
      throw new ProblemException(mismatch(e));
    } catch (JsonProcessingException e) {
      throw new ProblemException(malformed("the body must be JSON: " + e.getOriginalMessage()));
    }
  }

  private static Problem malformed(String detail) {
    return Problem.of(Response.Status.BAD_REQUEST, detail);
  }

  private static String unknown(UnrecognizedPropertyException e) {
    return "there is no such field; fields are "
        + e.getKnownPropertyIds().stream()
            .map(Object::toString)
            .sorted()
            .collect(Collectors.joining(", "));
  }

  private static Problem mismatch(MismatchedInputException e) {
    String field =
        e.getPath().stream()
            .map(JsonMappingException.Reference::getFieldName)
            .collect(Collectors.joining("."));
    if (field.isEmpty()) {
      return malformed("the body must be one JSON object");
    }
    return Problem.ofField(field, "%s must be %s".formatted(field, expected(e.getTargetType())));
  }

  private static String expected(Class<?> type) {
    if (type == Boolean.class) {
      return "true or false";
    }
    if (type == Long.class) {
      return "a whole number";
    }
    return type == Double.class ? "a number" : "a text";
  }

  private static ObjectReader reader() {
    JsonFactory strict =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();
    return JsonMapper.builder(strict)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(
            LogicalType.Textual,
            texts ->
                texts
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .build()
        .readerFor(SongRequest.class);
  }
}
