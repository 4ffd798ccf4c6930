package org.sply85.ingest.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.sply85.contracts.song.SongBrief;
import org.sply85.contracts.song.Source;
import org.sply85.music.Key;

/**
 * Measures how often the reader finds what a prompt states, on the templates of MuseCoco (Lu et
 * al., 2023; microsoft/muzic, MIT licence) with their slots filled. A template counts for an
 * attribute only if it has the attribute's slot, or, for the tempo words, a word of speed.
 *
 * <p>Run {@link #main} with the path of the templates: one JSON object a line, gzipped. Nothing is
 * measured when the file is absent.
 */
final class PromptAccuracy {
  private static final List<String> KEYS =
      List.of("C major", "A minor", "F# minor", "Bb major", "E-flat minor", "D minor", "G major");
  private static final List<String> METERS = List.of("4/4", "3/4", "6/8", "2/4");
  private static final List<String> SECONDS = List.of("30", "45", "90", "120", "180");
  private static final List<String> BARS = List.of("16", "24", "32", "64");
  private static final List<String> BANDS =
      List.of("piano", "violin and cello", "guitar, bass and drums", "flute, harp, and strings");
  private static final List<String> STYLES = List.of("jazz", "rock", "folk", "blues", "hip hop");
  private static final List<String> FEELINGS = List.of("happiness", "sadness", "anger");
  private static final String SPEED =
      "(?s).*\\b(?:tempo|pace|paced|speed|rate|fast|slow|slowly|quick\\w*|moderate)\\b.*";

  // Many templates state two tempi ("a rapid tempo ... played slowly"); plain ones state one.
  private static final Map<String, String> WORD_LISTS =
      Map.of(
          "fast",
              "(?is).*\\b(?:fast|quick|rapid|swift|brisk|speedy|high|upbeat|lively|energetic).*",
          "slow",
              "(?is).*\\b(?:slow|leisurely|sluggish|low|relax|gentl|unhurried|laid|calm|sooth).*",
          "moderate", "(?is).*(?:moderate|medium|middle|mid-|balanced|neither|not too|steady).*");

  private final Map<String, int[]> counts = new TreeMap<>();
  private final Map<String, List<String>> misses = new HashMap<>();
  private final Random random = new Random(85);
  private int refused;

  private PromptAccuracy() {}

  /**
   * Prints hits, cases and share for each attribute.
   *
   * @param args path of the templates; then, if wanted, how many misses to print
   */
  public static void main(String[] args) throws IOException {
    Path templates = Path.of(args[0]);
    if (!Files.exists(templates)) {
      System.out.println("nothing to measure: no file " + templates);
      return;
    }
    PromptAccuracy accuracy = new PromptAccuracy();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader in = lines(templates)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        accuracy.take(json.readTree(line));
      }
    }
    accuracy.print(args.length > 1 ? Integer.parseInt(args[1]) : 0);
  }

  private static BufferedReader lines(Path gzipped) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(gzipped)), StandardCharsets.UTF_8));
  }

  private void take(JsonNode row) {
    List<String> codes = new ArrayList<>();
    row.get("attrs").forEach(a -> codes.add(a.asText()));
    Map<String, String> slots = new HashMap<>();
    String prompt = row.get("template").asText();
    prompt = fill(prompt, "KEY", KEYS, slots);
    prompt = fill(prompt, "TIME_SIGNATURE", METERS, slots);
    prompt = fill(prompt, "TM1", SECONDS, slots);
    prompt = fill(prompt, "NUM_BARS", BARS, slots);
    prompt = fill(prompt, "INSTRUMENTS", BANDS, slots);
    prompt = fill(prompt, "INSTRUMENT", List.of("trumpet", "clarinet"), slots);
    prompt = fill(prompt, "GENRE", STYLES, slots);
    prompt = fill(prompt, "EMOTION", FEELINGS, slots);
    prompt = fill(prompt, "RANGE", List.of("2", "3"), slots);
    PromptReading reading = Prompts.reading(prompt);
    if (reading instanceof PromptReading.Understood understood) {
      judge(prompt, codes, slots, understood.brief());
    } else {
      refused++;
      misses.computeIfAbsent("refused", k -> new ArrayList<>()).add(reading + " <- " + prompt);
    }
  }

  private String fill(
      String template, String slot, List<String> values, Map<String, String> slots) {
    if (!template.contains("[" + slot + "]")) {
      return template;
    }
    String value = values.get(random.nextInt(values.size()));
    slots.put(slot, value);
    return template.replace("[" + slot + "]", value);
  }

  private void judge(
      String prompt, List<String> codes, Map<String, String> slots, SongBrief brief) {
    slot(slots, "KEY")
        .ifPresent(key -> count("key", prompt, brief, b -> b.key().value().equals(respelled(key))));
    slot(slots, "TIME_SIGNATURE")
        .ifPresent(
            meter ->
                count(
                    "meter",
                    prompt,
                    brief,
                    b -> b.meter().value().equals(Meters.madeIn(meter).orElseThrow())));
    slot(slots, "TM1")
        .ifPresent(
            s ->
                count(
                    "duration",
                    prompt,
                    brief,
                    b -> b.durationSeconds().value() == Double.parseDouble(s)));
    if (!slots.containsKey("TM1")) {
      slot(slots, "NUM_BARS")
          .ifPresent(
              bars ->
                  count("bars", prompt, brief, b -> b.durationSeconds().evidence().contains(bars)));
    }
    instruments(prompt, codes, slots, brief);
    tempo(prompt, codes, brief);
  }

  private void instruments(
      String prompt, List<String> codes, Map<String, String> slots, SongBrief brief) {
    List<String> band =
        slot(slots, "INSTRUMENTS")
            .map(names -> List.of(names.split(",? and |, (?:and )?")))
            .orElse(List.of());
    if (!band.isEmpty() && codes.contains("I1_1")) {
      count(
          "instruments wanted",
          prompt,
          brief,
          b -> b.instruments().value().wanted().containsAll(band));
    }
    if (!band.isEmpty() && codes.contains("I1_0")) {
      count(
          "instruments unwanted",
          prompt,
          brief,
          b -> b.instruments().value().unwanted().containsAll(band));
    }
    if (codes.contains("I4_1")) {
      slot(slots, "INSTRUMENT")
          .ifPresent(
              lead ->
                  count("lead", prompt, brief, b -> b.instruments().value().lead().equals(lead)));
    }
    styleAndEmotion(prompt, codes, slots, brief);
  }

  private void styleAndEmotion(
      String prompt, List<String> codes, Map<String, String> slots, SongBrief brief) {
    if (codes.contains("S4_1")) {
      slot(slots, "GENRE")
          .ifPresent(
              style ->
                  count(
                      "style",
                      prompt,
                      brief,
                      b -> b.style().value().equals(style.replace(' ', '-'))));
    }
    if (codes.contains("EM1_1")) {
      slot(slots, "EMOTION")
          .ifPresent(
              e ->
                  count(
                      "emotion",
                      prompt,
                      brief,
                      b -> b.valence().value() > 0 == e.equals("happiness")));
    }
  }

  private void tempo(String prompt, List<String> codes, SongBrief brief) {
    if (!prompt.matches(SPEED)) {
      return;
    }
    Map<String, String> words = Map.of("T1_0", "fast", "T1_1", "slow", "T1_2", "moderate");
    for (Map.Entry<String, String> code : words.entrySet()) {
      if (codes.contains(code.getKey())) {
        Predicate<SongBrief> found = b -> said(b).equals(code.getValue());
        count("tempo " + code.getValue(), prompt, brief, found);
        if (WORD_LISTS.values().stream().filter(prompt::matches).count() == 1
            && prompt.matches(WORD_LISTS.get(code.getValue()))) {
          count("tempo " + code.getValue() + ", plain", prompt, brief, found);
        }
      }
    }
  }

  private static String said(SongBrief brief) {
    return brief.tempoBpm().source() != Source.INFERRED
        ? "nothing"
        : TempoWords.inferred(PromptText.of(brief.prompt()))
            .map(a -> a.value().arousal())
            .map(a -> a > 0.3 ? "fast" : a < -0.1 ? "slow" : "moderate")
            .orElse("nothing");
  }

  private void count(String what, String prompt, SongBrief brief, Predicate<SongBrief> found) {
    int[] count = counts.computeIfAbsent(what, k -> new int[2]);
    count[1]++;
    if (found.test(brief)) {
      count[0]++;
    } else {
      misses.computeIfAbsent(what, k -> new ArrayList<>()).add(prompt);
    }
  }

  private static Optional<String> slot(Map<String, String> slots, String name) {
    return Optional.ofNullable(slots.get(name));
  }

  private static String respelled(String key) {
    return Key.parse(key.replace("-flat", "b")).toString();
  }

  private void print(int missesShown) {
    counts.forEach(
        (what, n) ->
            System.out.printf(
                "%-24s %5d of %5d  %.1f %%%n", what, n[0], n[1], 100.0 * n[0] / n[1]));
    System.out.printf("refused                  %5d%n", refused);
    misses.forEach(
        (what, prompts) ->
            prompts.stream()
                .limit(missesShown)
                .forEach(p -> System.out.println("MISS " + what + ": " + p)));
  }
}
