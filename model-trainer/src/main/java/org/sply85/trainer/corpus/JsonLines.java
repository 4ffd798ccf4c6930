package org.sply85.trainer.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** Reads files of one JSON object a line, gzipped if they are named so. */
public final class JsonLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLines() {}

  /** What the function makes of each line, in the order of the file. */
  public static <T> List<T> read(Path file, Function<JsonNode, T> parse) {
    List<T> items = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(opened(file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        items.add(parse.apply(JSON.readTree(line)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the corpus file '" + file.getFileName() + "'", e);
    }
    return items;
  }

  private static InputStream opened(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }
}
