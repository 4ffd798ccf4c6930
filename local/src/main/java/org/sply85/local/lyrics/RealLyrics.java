package org.sply85.local.lyrics;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sply85.lexicon.Reading;
import org.sply85.lexicon.TextReader;
import org.sply85.local.lyrics.SheetLine.SheetWord;
import org.sply85.trainer.corpus.JsonLines;
import org.sply85.trainer.corpus.Split;

/** Reads the words of real songs that were not learnt from, as the corpora's README says. */
final class RealLyrics {
  private static final List<String> SHEETS =
      List.of("openewld", "openhymnal", "bloomfield", "lieder");

  private RealLyrics() {}

  /** English songs in 4/4 with their words under the notes; each verse is read as one line. */
  static List<Sheet> aligned(Path corpus) {
    return SHEETS.stream()
        .flatMap(
            name -> {
              Path file = corpus.resolve("lead_sheets").resolve(name + ".jsonl.gz");
              return JsonLines.read(file, RealLyrics::aligned).stream().flatMap(Optional::stream);
            })
        .toList();
  }

  /** Verses of songs with the breaks of their lines. */
  static List<Sheet> broken(Path corpus) {
    Path file = corpus.resolve("lyrics/english_pd_verses.jsonl.gz");
    return JsonLines.read(file, RealLyrics::broken).stream().flatMap(Optional::stream).toList();
  }

  private static Optional<Sheet> broken(JsonNode json) {
    String id = json.path("id").asText();
    List<SheetLine> lines = new ArrayList<>();
    for (JsonNode line : json.path("lines")) {
      List<SheetWord> words =
          said(line.asText()).stream().map(w -> new SheetWord(w, List.of())).toList();
      if (!words.isEmpty()) {
        lines.add(new SheetLine("verse 1", "verse", "X", "", line.asText(), words, 0));
      }
    }
    return Split.of(id) == Split.VALIDATION
        ? Optional.of(new Sheet(id, "", "", List.of(), false, 0, lines))
        : Optional.empty();
  }

  private static List<String> said(String text) {
    return TextReader.read(text) instanceof Reading.Read read
        ? read.words().stream().map(w -> w.toLowerCase(Locale.ROOT)).toList()
        : List.of();
  }

  private static Optional<Sheet> aligned(JsonNode json) {
    String id = json.path("id").asText();
    JsonNode meters = json.path("ts");
    boolean quarters =
        meters.size() == 1 && List.of("4/4", "2/2").contains(meters.get(0).get(1).asText());
    boolean english = json.path("lang").asText().equals("English");
    if (Split.of(id) != Split.VALIDATION || !quarters || !english) {
      return Optional.empty();
    }
    List<SheetLine> lines = new ArrayList<>();
    for (JsonNode verse : json.path("lyrics")) {
      verse(verse, json, "verse " + (lines.size() + 1)).ifPresent(lines::add);
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new Sheet(id, "", "", List.of(), true, 0, lines));
  }

  private static Optional<SheetLine> verse(JsonNode verse, JsonNode song, String label) {
    List<SheetWord> words = new ArrayList<>();
    StringBuilder spelling = new StringBuilder();
    List<Integer> places = new ArrayList<>();
    int last = -1;
    int held = 0;
    for (JsonNode entry : verse) {
      int note = entry.get(0).asInt();
      held += last < 0 ? 0 : note - last - 1;
      last = note;
      String text = entry.get(1).asText();
      spelling.append(text.replaceAll("-+$", ""));
      places.add(place(song.path("melody").get(note).get(0).asInt(), song));
      if (!text.endsWith("-")) {
        List<String> said = said(spelling.toString());
        if (said.size() == 1) {
          words.add(new SheetWord(said.get(0), places));
        }
        spelling.setLength(0);
        places = new ArrayList<>();
      }
    }
    return words.size() < 4
        ? Optional.empty()
        : Optional.of(new SheetLine(label, "verse", "X", "", label, words, held));
  }

  /** The place of a tick; a short first bar is counted from its end. */
  private static int place(int tick, JsonNode song) {
    int quarter = song.path("tpq").asInt();
    int bar = 4 * quarter;
    List<Integer> lines =
        Stream.iterate(0, i -> i + 1)
            .limit(song.path("barlines").size())
            .map(i -> song.path("barlines").get(i).asInt())
            .toList();
    int from = 0;
    int to = bar;
    for (int i = 0; i < lines.size() && lines.get(i) <= tick; i++) {
      from = lines.get(i);
      to = i + 1 < lines.size() ? lines.get(i + 1) : from + bar;
    }
    return Sheet.place(from == 0 ? tick - to : tick - from, bar, quarter);
  }
}
