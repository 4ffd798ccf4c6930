package org.sply85.trainer.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Ticks;

/** Reads accompaniments: the piano of POP909, and the full bands of Freedoom's game music. */
public final class BandReader {
  /** The band corpus's name on pages. */
  public static final String SOURCE = "Freedoom game music";

  private BandReader() {}

  /** The piano of each song of the corpus folder's POP909, in the order of the file. */
  public static List<PianoSong> pianos(Path folder) {
    return JsonLines.read(
        folder.resolve("pop909/pop909.jsonl.gz"),
        json -> new PianoSong(json.get("id").asText(), notes(json.get("piano"), json)));
  }

  /**
   * POP909 as it is played: three tracks with their touch. Songs of sure bar lines only, in the
   * order of the file.
   */
  public static List<Performance> performances(Path folder) {
    return JsonLines.read(folder.resolve("pop909/pop909.jsonl.gz"), BandReader::performance)
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Performance> performance(JsonNode json) {
    return Pop909Reader.song(json)
        .map(
            song ->
                new Performance(
                    song,
                    notes(json.get("melody"), json),
                    notes(json.get("bridge"), json),
                    notes(json.get("piano"), json)));
  }

  /** The songs of the corpus folder's Freedoom that keep one meter, in the order of the file. */
  public static List<BandSong> bands(Path folder) {
    return JsonLines.read(folder.resolve("multitrack/freedoom.jsonl.gz"), BandReader::band).stream()
        .filter(song -> song.bars() > 0)
        .toList();
  }

  private static BandSong band(JsonNode json) {
    boolean steady = json.get("ts").size() == 1;
    Meter meter = Meter.parse(json.get("ts").get(0).get(1).asText());
    int scale = Ticks.PER_QUARTER / json.get("tpq").asInt();
    List<BandSong.Part> tracks = new ArrayList<>();
    for (JsonNode track : json.get("tracks")) {
      boolean drums = track.get("program").asText().equals("drums");
      tracks.add(
          new BandSong.Part(
              drums, drums ? 0 : track.get("program").asInt(), notes(track.get("notes"), json)));
    }
    int bars = steady ? json.get("end").asInt() * scale / meter.barTicks() : 0;
    return new BandSong(json.get("id").asText(), meter, bars, tracks);
  }

  private static List<Note> notes(JsonNode array, JsonNode song) {
    int scale = Ticks.PER_QUARTER / song.get("tpq").asInt();
    List<Note> notes = new ArrayList<>();
    for (JsonNode n : array) {
      notes.add(
          new Note(
              n.get(0).asInt() * scale,
              Math.max(1, n.get(1).asInt() * scale),
              n.get(2).asInt(),
              Math.max(1, n.get(3).asInt())));
    }
    return notes;
  }
}
