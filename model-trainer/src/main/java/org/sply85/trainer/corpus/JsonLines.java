package org.sply85.trainer.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads files of one JSON object a line, gzipped if they are named so. Files come from elsewhere: a
 * line may not be longer than any song is, nor a file have more lines than any corpus, so that a
 * small file can not unpack to fill the memory.
 */
public final class JsonLines {
  private static final int LONGEST_LINE = 1 << 20; // the longest of a real song is 172,123
  private static final int MOST_LINES = 200_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLines() {}

  /**
   * What the function makes of each line, in the order of the file.
   *
   * @throws CorpusRefusedException naming file and line, if it is missing, truncated, empty, not
   *     gzip, not JSON, too long, or the function refuses a line
   */
  public static <T> List<T> read(Path file, Function<JsonNode, T> parse) {
    List<T> items = new ArrayList<>();
    String name = "the corpus file '" + file.getFileName() + "'";
    try (BufferedReader lines = open(file)) {
      for (String line = line(lines); line != null; line = line(lines)) {
        if (items.size() == MOST_LINES) {
          throw new IllegalArgumentException("expected at most " + MOST_LINES + " lines");
        }
        items.add(parse.apply(object(line)));
      }
    } catch (NoSuchFileException e) {
      throw new CorpusRefusedException(name + " is missing", e);
    } catch (IOException | RuntimeException e) {
      throw new CorpusRefusedException(
          "%s, line %d: %s".formatted(name, items.size() + 1, words(e)), e);
    }
    if (items.isEmpty()) {
      throw new CorpusRefusedException(name + " is empty: expected a JSON object a line");
    }
    return items;
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return new BufferedReader(
        new InputStreamReader(
            file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
            StandardCharsets.UTF_8.newDecoder()));
  }

  /** The next line, or null at the end. */
  private static String line(Reader reader) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = reader.read(); c != '\n'; c = reader.read()) {
      if (c < 0) {
        return line.isEmpty() ? null : line.toString();
      }
      if (line.length() == LONGEST_LINE) {
        throw new IllegalArgumentException(
            "expected at most " + LONGEST_LINE + " characters a line");
      }
      line.append((char) c);
    }
    return line.toString();
  }

  private static JsonNode object(String line) throws JsonProcessingException {
    JsonNode json = JSON.readTree(line);
    if (!json.isObject()) {
      throw new IllegalArgumentException("expected a JSON object, got " + json.getNodeType());
    }
    return json;
  }

  private static String words(Exception e) {
    if (e instanceof EOFException) {
      return "the file ends in the middle";
    }
    if (e instanceof ZipException) {
      return "the file is not gzip, or damaged: " + e.getMessage();
    }
    if (e instanceof CharacterCodingException) {
      return "expected UTF-8";
    }
    if (e instanceof JsonProcessingException json) {
      return "expected JSON: " + json.getOriginalMessage();
    }
    if (e instanceof IllegalArgumentException) {
      return e.getMessage();
    }
    return "expected a song, got something of another form (" + e.getClass().getSimpleName() + ")";
  }
}
