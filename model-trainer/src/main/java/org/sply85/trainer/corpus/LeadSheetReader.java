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
    List<JsonNode> meters = Fields.list(json.get("ts"), "ts", 0);
    int[] lines =
        Fields.list(json.get("barlines"), "barlines", 0).stream()
            .mapToInt(l -> Melodies.tick(l, "barline"))
            .toArray();
    if (meters.size() != 1 || !json.hasNonNull("key") || lines.length < PHRASE_BARS) {
      return Optional.empty();
    }
    int scale = Ticks.PER_QUARTER / Melodies.ticksPerQuarter(json.get("tpq"));
    return meter(Fields.text(meters.get(0).get(1), "meter"))
        .filter(meter -> regular(lines, meter.barTicks() / scale))
        .map(meter -> song(json, meter, scale, lines));
  }

  /** Alla breve is read as 4/4: its quarters are counted alike. */
  private static Optional<Meter> meter(String text) {
    return switch (text) {
      case "2/2", "4/4" -> Optional.of(Meter.FOUR_FOUR);
      case "3/4", "2/4", "6/8", "12/8" -> Optional.of(Meter.parse(text));
      default -> Optional.empty();
    };
  }

  private static boolean regular(int[] lines, int bar) {
    for (int i = 2; i < lines.length; i++) {
      if (lines[i] - lines[i - 1] != bar) {
        return false;
      }
    }
    return lines[1] - lines[0] <= bar;
  }

  private static CorpusSong song(JsonNode json, Meter meter, int scale, int[] lines) {
    boolean pickup = (lines[1] - lines[0]) * scale < meter.barTicks();
    int start = lines[pickup ? 1 : 0] * scale;
    List<Note> melody =
        Melodies.notes(json.get("melody"), Ticks.PER_QUARTER / scale).stream()
            .map(n -> n.shifted(-start))
            .toList();
    List<ChordSpan> chords =
        Melodies.chords(json.get("chords"), scale).stream().map(c -> c.shifted(-start)).toList();
    int bars = lines.length - (pickup ? 1 : 0);
    return new CorpusSong(
        Fields.text(json.get("id"), "id"),
        Fields.text(json.get("source"), "source"),
        Key.parse(Fields.text(json.get("key"), "key")),
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
