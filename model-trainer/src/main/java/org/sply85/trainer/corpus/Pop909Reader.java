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
    int beats = Fields.whole(json.get("beats_per_bar"), "beats_per_bar", 1, 12);
    double match = Fields.number(json.path("q").get("struct_match"), "struct_match", 0, 1);
    double bpm = Fields.number(json.get("bpm"), "bpm", 1, 1_000);
    if (match < SURE_BARLINES || bpm < SLOWEST) {
      return Optional.empty();
    }
    int tpq = Melodies.ticksPerQuarter(json.get("tpq"));
    List<Note> melody = Melodies.legato(Melodies.notes(json.get("melody"), tpq), CUT_TAIL);
    return Optional.of(
        new CorpusSong(
            Fields.text(json.get("id"), "id"),
            SOURCE,
            Key.parse(Fields.text(json.get("key"), "key")),
            new Meter(beats, 4),
            bpm,
            Fields.whole(json.get("bars"), "bars", 1, Fields.MOST),
            melody,
            Melodies.chords(json.get("chords"), Ticks.PER_QUARTER),
            phrases(json)));
  }

  private static List<PhraseMark> phrases(JsonNode json) {
    List<PhraseMark> phrases = new ArrayList<>();
    int bar = 0;
    List<JsonNode> written = Fields.list(json.get("phrases"), "phrases", 0);
    List<JsonNode> functions = Fields.list(json.get("fn_guess"), "fn_guess", written.size());
    for (int i = 0; i < written.size(); i++) {
      String letter = Fields.text(written.get(i).get(0), "phrase letter");
      int bars = Fields.whole(written.get(i).get(1), "phrase bars", 0, Fields.MOST);
      boolean sung = !letter.isEmpty() && Character.isUpperCase(letter.charAt(0));
      sung &= !letter.equals("X");
      String function = Fields.text(functions.get(i), "fn_guess");
      SectionRole role = Roles.read(function).orElse(SectionRole.VERSE);
      phrases.add(new PhraseMark(letter, sung, role, bar, bars));
      bar += bars;
    }
    return phrases;
  }
}
