package org.sply85.trainer.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.statistics.PhraseMark;
import org.sply85.statistics.SectionRole;

/** Reads POP909 (Wang et al., ISMIR 2020) with the structure labels of Dai et al. (2020). */
public final class Pop909Reader {
  /** The corpus's name in tables. */
  public static final String SOURCE = "POP909";

  private static final double SURE_BARLINES = 0.9; // below, notes may stand in the wrong bar
  private static final double SLOWEST = 50; // below, the tempo is half of what is heard
  private static final int CUT_TAIL = 2 * Ticks.PER_SIXTEENTH;

  private Pop909Reader() {}

  /** Songs whose bar lines are sure, in the order of the file. */
  public static List<CorpusSong> read(Path file) {
    return JsonLines.read(file, Pop909Reader::song).stream().flatMap(Optional::stream).toList();
  }

  /** The song of a line; empty where bar lines or tempo are not sure. */
  public static Optional<CorpusSong> song(JsonNode json) {
    int beats = json.get("beats_per_bar").asInt();
    boolean sure = json.get("q").get("struct_match").asDouble() >= SURE_BARLINES;
    if (!sure || json.get("bpm").asDouble() < SLOWEST) {
      return Optional.empty();
    }
    int tpq = json.get("tpq").asInt();
    List<Note> melody = Melodies.legato(Melodies.notes(json.get("melody"), tpq), CUT_TAIL);
    return Optional.of(
        new CorpusSong(
            json.get("id").asText(),
            SOURCE,
            Key.parse(json.get("key").asText()),
            new Meter(beats, 4),
            json.get("bpm").asDouble(),
            json.get("bars").asInt(),
            melody,
            Melodies.chords(json.get("chords"), Ticks.PER_QUARTER),
            phrases(json)));
  }

  private static List<PhraseMark> phrases(JsonNode json) {
    List<PhraseMark> phrases = new ArrayList<>();
    int bar = 0;
    for (int i = 0; i < json.get("phrases").size(); i++) {
      String letter = json.get("phrases").get(i).get(0).asText();
      int bars = json.get("phrases").get(i).get(1).asInt();
      boolean sung = Character.isUpperCase(letter.charAt(0)) && !letter.equals("X");
      SectionRole role = Roles.read(json.get("fn_guess").get(i).asText()).orElse(SectionRole.VERSE);
      phrases.add(new PhraseMark(letter, sung, role, bar, bars));
      bar += bars;
    }
    return phrases;
  }
}
