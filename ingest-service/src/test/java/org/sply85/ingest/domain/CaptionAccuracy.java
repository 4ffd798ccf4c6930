package org.sply85.ingest.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.sply85.ingest.model.PromptNetClassifier;
import org.sply85.prompt.PromptNet;

/**
 * Measures how often the tempo read from a caption of MusicCaps (Agostinelli et al., 2023; CC BY-SA
 * 4.0) is the one that the annotator listed beside it. Captions may leave the tempo out, or put it
 * in other words. Nothing is learnt from them.
 *
 * <p>Run {@link #main} with the path of the captions, one JSON object a line, gzipped.
 */
final class CaptionAccuracy {
  private static final Map<String, String> ASPECTS =
      Map.of(
          "slow tempo", "slow",
          "medium tempo", "moderate",
          "moderate tempo", "moderate",
          "mid-tempo", "moderate",
          "fast tempo", "fast",
          "uptempo", "fast");

  private CaptionAccuracy() {}

  /**
   * Prints for each tempo and reader how many captions agree, say nothing, and differ.
   *
   * @param args path of the captions
   */
  public static void main(String[] args) throws IOException {
    PromptNetClassifier net = new PromptNetClassifier(PromptNet.standard());
    Map<String, int[]> counts = new TreeMap<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(args[0]))),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode row = json.readTree(line);
        String caption = row.get("caption").asText();
        for (JsonNode aspect : row.get("aspects")) {
          String tempo = ASPECTS.get(aspect.asText());
          if (tempo != null && caption.length() <= 2000) {
            count(counts, tempo + ", rules", tempo, read(caption, PromptClassifier.NONE));
            count(counts, tempo + ", both", tempo, read(caption, net));
          }
        }
      }
    }
    System.out.println("| annotated, reader | captions | agree | say nothing | differ |");
    counts.forEach(
        (what, n) ->
            System.out.printf(
                "| %s | %d | %d | %d | %d |%n", what, n[0] + n[1] + n[2], n[0], n[1], n[2]));
  }

  private static String read(String caption, PromptClassifier classifier) {
    return new Understanding(Prompts.request(caption), classifier)
        .tempoBand()
        .map(band -> TempoWords.label(band.value()))
        .orElse("");
  }

  private static void count(Map<String, int[]> counts, String what, String tempo, String read) {
    int column = read.equals(tempo) ? 0 : read.isEmpty() ? 1 : 2;
    counts.computeIfAbsent(what, k -> new int[3])[column]++;
  }
}
