package org.sply85.trainer.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.statistics.PhraseMark;
import org.sply85.statistics.SectionRole;

/**
 * Reads lead sheets and hymns: one key, one meter, all bars of that meter's length.
 *
 * <p>Scores do not say where phrases end, so they are read as phrases of four bars from the first
 * full bar on, with the role of a verse.
 */
public final class LeadSheetReader {
  private static final int PHRASE_BARS = 4;

  private LeadSheetReader() {}

  /** The songs in a common meter without irregular bars, in the order of the file. */
  public static List<CorpusSong> read(Path file) {
    return JsonLines.read(file, LeadSheetReader::song).stream().flatMap(Optional::stream).toList();
  }

  private static Optional<CorpusSong> song(JsonNode json) {
    JsonNode lines = json.get("barlines");
    if (json.get("ts").size() != 1 || !json.hasNonNull("key") || lines.size() < PHRASE_BARS) {
      return Optional.empty();
    }
    int scale = Ticks.PER_QUARTER / json.get("tpq").asInt();
    return meter(json.get("ts").get(0).get(1).asText())
        .filter(meter -> regular(lines, meter.barTicks() / scale))
        .map(meter -> song(json, meter, scale));
  }

  /** Alla breve is read as 4/4: its quarters are counted alike. */
  private static Optional<Meter> meter(String text) {
    return switch (text) {
      case "2/2", "4/4" -> Optional.of(Meter.FOUR_FOUR);
      case "3/4", "2/4", "6/8", "12/8" -> Optional.of(Meter.parse(text));
      default -> Optional.empty();
    };
  }

  private static boolean regular(JsonNode lines, int bar) {
    for (int i = 2; i < lines.size(); i++) {
      if (lines.get(i).asInt() - lines.get(i - 1).asInt() != bar) {
        return false;
      }
    }
    return lines.get(1).asInt() - lines.get(0).asInt() <= bar;
  }

  private static CorpusSong song(JsonNode json, Meter meter, int scale) {
    JsonNode lines = json.get("barlines");
    boolean pickup = (lines.get(1).asInt() - lines.get(0).asInt()) * scale < meter.barTicks();
    int start = lines.get(pickup ? 1 : 0).asInt() * scale;
    List<Note> melody =
        Melodies.notes(json.get("melody"), json.get("tpq").asInt()).stream()
            .map(n -> n.shifted(-start))
            .toList();
    List<ChordSpan> chords =
        Melodies.chords(json.get("chords"), scale).stream().map(c -> c.shifted(-start)).toList();
    int bars = lines.size() - (pickup ? 1 : 0);
    return new CorpusSong(
        json.get("id").asText(),
        json.get("source").asText(),
        Key.parse(json.get("key").asText()),
        meter,
        json.path("bpm").asDouble(0),
        bars,
        melody,
        chords,
        phrases(bars));
  }

  private static List<PhraseMark> phrases(int bars) {
    List<PhraseMark> phrases = new ArrayList<>();
    for (int bar = 0; bar + PHRASE_BARS <= bars; bar += PHRASE_BARS) {
      phrases.add(new PhraseMark("", true, SectionRole.VERSE, bar, PHRASE_BARS));
    }
    return phrases;
  }
}
