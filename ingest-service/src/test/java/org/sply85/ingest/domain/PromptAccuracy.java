package org.sply85.ingest.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.sply85.ingest.model.PromptNetClassifier;
import org.sply85.prompt.PromptNet;

/**
 * Measures how often what a prompt states is found by the rules alone, by PromptNet alone, and by
 * both together, on the templates of MuseCoco (Lu et al., 2023; microsoft/muzic, MIT licence) that
 * PromptNet has not learnt from. The rules were written with all templates at hand, so only the
 * net's figures are of unseen prompts; {@code HeldOutPromptsTest} has prompts that neither has
 * seen.
 *
 * <p>Run {@link #main} with the path of the templates: one JSON object a line, gzipped. Nothing is
 * measured when the file is absent.
 */
final class PromptAccuracy {
  private static final List<String> READERS = List.of("rules", "net", "both");

  private final PromptNetClassifier net = new PromptNetClassifier(PromptNet.standard());
  private final Map<String, Map<String, int[]>> counts = new TreeMap<>();
  private final Map<String, List<String>> misses = new TreeMap<>();

  private PromptAccuracy() {}

  /**
   * Prints hits, cases and share for each attribute and reader.
   *
   * @param args path of the templates; then, if wanted, how many misses to print, and the last
   *     digits of the sides to measure: 8 for the test side, 0123456789 for all
   */
  public static void main(String[] args) throws IOException {
    printPrompts("tried", FreePrompts.tried());
    printPrompts("fresh", FreePrompts.fresh());
    Path templates = Path.of(args[0]);
    if (!Files.exists(templates)) {
      System.out.println("nothing to measure: no file " + templates);
      return;
    }
    String sides = args.length > 2 ? args[2] : "8";
    PromptAccuracy accuracy = new PromptAccuracy();
    ObjectMapper json = new ObjectMapper();
    int number = 0;
    try (BufferedReader in = lines(templates)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode row = json.readTree(line);
        String template = row.get("template").asText();
        if (sides.contains(side(template))) {
          Set<String> codes = new TreeSet<>();
          row.get("attrs").forEach(a -> codes.add(a.asText()));
          accuracy.take(new StatedPrompt(template, codes, number));
        }
        number++;
      }
    }
    accuracy.print(args.length > 1 ? Integer.parseInt(args[1]) : 0);
  }

  /** On our own prompts, by rules alone and together with the net. */
  private static void printPrompts(String set, List<FreePrompts.Expectation> expectations) {
    PromptNetClassifier net = new PromptNetClassifier(PromptNet.standard());
    Map<String, int[]> counts = new TreeMap<>();
    for (FreePrompts.Expectation e : expectations) {
      int[] n =
          counts.computeIfAbsent(
              e.value().equals("none") ? "nothing said" : e.attribute(), k -> new int[3]);
      boolean byRules = e.met(PromptClassifier.NONE);
      boolean byBoth = e.met(net);
      n[0]++;
      n[1] += byRules ? 1 : 0;
      n[2] += byBoth ? 1 : 0;
      if (!byBoth) {
        System.out.printf("%s: %s = %s%n", byRules ? "LOST" : "MISSED", e.prompt(), e.value());
      }
    }
    System.out.println("| " + set + " | cases | rules | both |\n|---|---|---|---|");
    counts.forEach(
        (what, n) -> System.out.printf("| %s | %d | %d | %d |%n", what, n[0], n[1], n[2]));
  }

  private static BufferedReader lines(Path gzipped) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(gzipped)), StandardCharsets.UTF_8));
  }

  /** As the trainer splits them: SHA-1 modulo 10; 9 validates, 8 tests. */
  private static String side(String template) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1").digest(template.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, hash).mod(BigInteger.TEN).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }

  private void take(StatedPrompt prompt) {
    prompt
        .facts()
        .forEach(
            (attribute, fact) -> {
              count(attribute, "rules", prompt, fact.understood(PromptClassifier.NONE));
              count(attribute, "both", prompt, fact.understood(net));
              fact.judged(net).ifPresent(found -> count(attribute, "net", prompt, found));
            });
  }

  private void count(String attribute, String reader, StatedPrompt prompt, boolean found) {
    int[] count =
        counts
            .computeIfAbsent(attribute, k -> new TreeMap<>())
            .computeIfAbsent(reader, k -> new int[2]);
    count[1]++;
    if (found) {
      count[0]++;
    } else {
      misses
          .computeIfAbsent(attribute + " by " + reader, k -> new ArrayList<>())
          .add(prompt.text());
    }
  }

  private void print(int missesShown) {
    System.out.println("| attribute | cases | rules | net | both |\n|---|---|---|---|---|");
    counts.forEach(
        (attribute, byReader) -> {
          StringBuilder row = new StringBuilder();
          for (String reader : READERS) {
            int[] n = byReader.get(reader);
            row.append(n == null ? " - |" : " %.1f %% |".formatted(100.0 * n[0] / n[1]));
          }
          System.out.printf("| %s | %d |%s%n", attribute, byReader.get("rules")[1], row);
        });
    misses.forEach(
        (what, prompts) ->
            prompts.stream()
                .limit(missesShown)
                .forEach(p -> System.out.println("MISS " + what + ": " + p)));
  }
}
