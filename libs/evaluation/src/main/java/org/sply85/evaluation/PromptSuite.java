package org.sply85.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The prompts that every evaluation makes songs of: 200, each with its seed and what it asks for.
 * Any 16 in a row are of all 16 styles; keys, tempi, meters, lengths, instruments and forms are
 * spread over them.
 */
public final class PromptSuite {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PromptSuite() {}

  /**
   * A prompt of the suite.
   *
   * @param id like {@code p017}
   * @param seed every choice of its song derives from it
   * @param prompt what is submitted
   * @param asked what it asks for
   */
  public record Prompt(String id, long seed, String prompt, Asked asked) {}

  /** All prompts, in order. */
  public static List<Prompt> all() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                PromptSuite.class.getResourceAsStream("prompts.jsonl"), StandardCharsets.UTF_8))) {
      return lines.lines().map(PromptSuite::prompt).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the prompt suite can not be read", e);
    }
  }

  private static Prompt prompt(String line) {
    try {
      Asked.Line read = JSON.readValue(line, Asked.Line.class);
      return new Prompt(read.id(), read.seed(), read.prompt(), read.asked().asked());
    } catch (IOException e) {
      throw new UncheckedIOException("the prompt suite can not be read", e);
    }
  }
}
