package org.sply85.trainer.band;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sply85.encoding.band.DrumRoll;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.trainer.corpus.JsonLines;

/**
 * Drums of a corpus.
 *
 * @param id names it in its corpus
 * @param style as our style book names it; empty if it has no such style
 * @param tempoBpm quarter notes per minute
 * @param meter its time signature
 * @param fill whether it is nothing but a fill
 * @param swung whether its beats divide in three
 * @param bars length
 * @param strokes as played, from tick 0
 */
public record DrumPerformance(
    String id,
    String style,
    double tempoBpm,
    Meter meter,
    boolean fill,
    boolean swung,
    int bars,
    List<Note> strokes) {
  private static final int STROKE_TICKS = 60;
  private static final double SWUNG = 0.55;
  private static final int ENOUGH = 8;
  private static final Map<String, String> STYLES =
      Map.ofEntries(
          Map.entry("rock", "rock"),
          Map.entry("punk", "rock"),
          Map.entry("funk", "funk"),
          Map.entry("jazz", "jazz"),
          Map.entry("latin", "latin"),
          Map.entry("afrocuban", "latin"),
          Map.entry("hiphop", "hip-hop"),
          Map.entry("soul", "rnb"),
          Map.entry("gospel", "rnb"),
          Map.entry("reggae", "reggae"),
          Map.entry("pop", "pop"),
          Map.entry("country", "folk"),
          Map.entry("dance", "dance"),
          Map.entry("blues", "blues"));

  public DrumPerformance {
    strokes = List.copyOf(strokes);
  }

  /** Reads the Groove MIDI Dataset (Gillick et al. 2019): human drumming, not quantised. */
  public static List<DrumPerformance> groove(Path file) {
    return JsonLines.read(file, DrumPerformance::played);
  }

  private static DrumPerformance played(JsonNode json) {
    int scale = Ticks.PER_QUARTER / json.get("tpq").asInt();
    List<Note> strokes = new ArrayList<>();
    for (JsonNode hit : json.get("hits")) {
      int velocity = Math.max(1, Math.min(127, hit.get(2).asInt()));
      strokes.add(new Note(hit.get(0).asInt() * scale, STROKE_TICKS, hit.get(1).asInt(), velocity));
    }
    String style = json.get("style").asText();
    Meter meter = Meter.parse(json.get("ts").asText());
    boolean disco = style.endsWith("disco");
    return new DrumPerformance(
        json.get("id").asText(),
        disco ? "funk" : STYLES.getOrDefault(style.split("/")[0], ""),
        json.get("bpm").asDouble(),
        meter,
        json.get("type").asText().equals("fill"),
        tripletShare(strokes) > SWUNG,
        bars(strokes, meter),
        strokes);
  }

  // Of the strokes off the eighths, those nearer to thirds of the beat than to quarters.
  private static double tripletShare(List<Note> strokes) {
    int thirds = 0;
    int quarters = 0;
    for (Note stroke : strokes) {
      double place = stroke.tick() % Ticks.PER_QUARTER / (double) Ticks.PER_QUARTER;
      boolean eighth = place < 0.08 || place > 0.92 || Math.abs(place - 0.5) < 0.05;
      if (!eighth) {
        double toQuarter = Math.min(Math.abs(place - 0.25), Math.abs(place - 0.75));
        double toThird = Math.min(Math.abs(place - 1 / 3.0), Math.abs(place - 2 / 3.0));
        thirds += toThird < toQuarter ? 1 : 0;
        quarters += toThird < toQuarter ? 0 : 1;
      }
    }
    return thirds + quarters > ENOUGH ? thirds / (double) (thirds + quarters) : 0;
  }

  /** Reads the drum machine patterns: one bar each, played twice to fill two. */
  public static List<DrumPerformance> machine(Path file) {
    return JsonLines.read(file, DrumPerformance::programmed);
  }

  private static final Map<String, Integer> SOUNDS =
      Map.of(
          "BD", 36, "SD", 38, "CH", 42, "OH", 46, "RS", 37, "HT", 50, "MT", 47, "LT", 43, "CY", 49);

  private static DrumPerformance programmed(JsonNode json) {
    int steps = json.get("steps").asInt();
    String accents = json.get("tracks").path("AC").asText(".".repeat(steps));
    List<Note> strokes = new ArrayList<>();
    SOUNDS.forEach(
        (name, pitch) -> {
          String lane = json.get("tracks").path(name).asText("");
          for (int i = 0; i < 2 * lane.length(); i++) {
            int step = i % lane.length();
            if (lane.charAt(step) == 'x') {
              int velocity = accents.charAt(step) == 'x' ? 110 : 85;
              strokes.add(new Note(i * Ticks.PER_SIXTEENTH, STROKE_TICKS, pitch, velocity));
            }
          }
        });
    String info = json.get("info").asText();
    return new DrumPerformance(
        json.get("id").asText(),
        STYLES.getOrDefault(json.get("genre").asText().toLowerCase(java.util.Locale.ROOT), ""),
        tempo(info),
        steps == 16 ? Meter.FOUR_FOUR : new Meter(3, 4),
        false,
        false,
        2,
        strokes);
  }

  // The middle of a range like "4/4, quarter note 112-139"; 110 where there is none.
  private static double tempo(String info) {
    var found = java.util.regex.Pattern.compile("(\\d{2,3})-(\\d{2,3})").matcher(info);
    return found.find()
        ? (Integer.parseInt(found.group(1)) + Integer.parseInt(found.group(2))) / 2.0
        : 110;
  }

  // A bar counts if it is played into its second half.
  private static int bars(List<Note> strokes, Meter meter) {
    int last = strokes.isEmpty() ? 0 : strokes.get(strokes.size() - 1).tick();
    return (last + meter.barTicks() / 2) / meter.barTicks();
  }

  /**
   * Bars on the grid; thirds of a swung beat are written as its first sixteenth and its eighth.
   *
   * @param bar first bar
   * @param bars how many
   */
  DrumRoll roll(int bar, int bars) {
    List<Note> straight =
        swung ? strokes.stream().map(DrumPerformance::straight).toList() : strokes;
    return DrumRoll.of(straight, bar * meter.barTicks(), bars * meter.stepsPerBar());
  }

  private static Note straight(Note stroke) {
    int beat = Math.floorDiv(stroke.tick(), Ticks.PER_QUARTER) * Ticks.PER_QUARTER;
    double place = (stroke.tick() - beat) / (double) Ticks.PER_QUARTER;
    double swing = 2 / 3.0;
    double even = place < swing ? place / swing / 2 : 0.5 + (place - swing) / (1 - swing) / 2;
    int tick = beat + (int) Math.round(even * Ticks.PER_QUARTER);
    return new Note(tick, stroke.duration(), stroke.pitch(), stroke.velocity());
  }
}
