package org.sply85.ingest.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sply85.contracts.song.SongBrief;
import org.sply85.contracts.song.Source;

/**
 * Prompts written by hand, with what they state: {@code tried-prompts.txt}, {@code
 * fresh-prompts.txt} and {@code captions.txt} beside this class.
 */
final class FreePrompts {
  private FreePrompts() {}

  /**
   * One thing that a prompt states.
   *
   * @param attribute like {@code tempo}
   * @param value what it is; {@code none} if it must not be claimed
   * @param equal whether it must be so, or must not
   */
  record Expectation(String prompt, String attribute, String value, boolean equal) {
    boolean met(PromptClassifier classifier) {
      return met(value, classifier) == equal;
    }

    private boolean met(String wanted, PromptClassifier classifier) {
      var request = Prompts.request(prompt);
      if (!(new PromptReader(classifier).read(Prompts.SONG, request)
          instanceof PromptReading.Understood understood)) {
        return false;
      }
      SongBrief brief = understood.brief();
      boolean none = wanted.equals("none");
      return switch (attribute) {
        case "tempo" ->
            new Understanding(request, classifier)
                .tempoBand()
                .map(band -> TempoWords.label(band.value()))
                .orElse("none")
                .equals(wanted);
        case "mood" -> mood(new Understanding(request, classifier).mood()).equals(wanted);
        case "style" ->
            none
                ? brief.style().source() == Source.CHOSEN
                : brief.style().value().equals(wanted)
                    && brief.style().source() != Source.CHOSEN | !equal;
        case "wanted" ->
            none
                ? brief.instruments().value().wanted().isEmpty()
                : brief.instruments().value().wanted().contains(wanted);
        case "unwanted" -> brief.instruments().value().unwanted().contains(wanted);
        case "lead" -> brief.instruments().value().lead().equals(none ? "" : wanted);
        case "key" -> brief.key().value().equals(wanted);
        case "meter" -> brief.meter().value().equals(wanted);
        case "seconds" -> brief.durationSeconds().value() == Double.parseDouble(wanted);
        case "voice" -> brief.voice().value().equals(wanted);
        case "topic" -> brief.topic().value().equals(none ? "" : wanted);
        case "title" -> brief.title().value().equals(wanted);
        case "energy" -> brief.energyShape().value().equals(wanted);
        case "mode" -> brief.key().value().endsWith(wanted);
        case "starts" -> brief.form().value().startWith().equals(none ? "" : wanted);
        case "section" -> brief.form().value().required().contains(wanted);
        case "no section" -> brief.form().value().without().contains(wanted);
        case "form" -> String.join(" ", brief.form().value().sections()).equals(wanted);
        case "key change" -> brief.form().value().keyChange() == wanted.equals("yes");
        case "bpm" -> brief.tempoBpm().value() == Double.parseDouble(wanted);
        default -> throw new IllegalArgumentException("no attribute " + attribute);
      };
    }

    private static String mood(Mood mood) {
      return !mood.known() || mood.valence() == 0 ? "none" : mood.valence() > 0 ? "happy" : "sad";
    }
  }

  /** Prompts that our patterns were extended after. */
  static List<Expectation> tried() {
    return all("tried-prompts.txt");
  }

  /** Prompts written after the rules; their results were seen while thresholds were set. */
  static List<Expectation> fresh() {
    return all("fresh-prompts.txt");
  }

  /** Captions of many kinds, with what can not be understood otherwise. */
  static List<Expectation> captions() {
    return all("captions.txt");
  }

  private static List<Expectation> all(String resource) {
    try (InputStream in = FreePrompts.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .flatMap(line -> expectations(line).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Expectation> expectations(String line) {
    String[] sides = line.split(" \\| ");
    List<Expectation> all = new ArrayList<>();
    for (String part : sides[1].split("; ")) {
      String[] pair = part.split("!?=", 2);
      all.add(new Expectation(sides[0], pair[0].strip(), pair[1].strip(), !part.contains("!=")));
    }
    return all;
  }
}
