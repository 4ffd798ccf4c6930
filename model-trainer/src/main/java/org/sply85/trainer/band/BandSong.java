package org.sply85.trainer.band;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.trainer.corpus.CorpusSong;
import org.sply85.trainer.corpus.Duplicates;
import org.sply85.trainer.corpus.JsonLines;
import org.sply85.trainer.corpus.Pop909Reader;

/**
 * A song of POP909 with its accompaniment.
 *
 * @param song melody, chords and phrases
 * @param piano both hands
 * @param bridge the second melodic part
 */
public record BandSong(CorpusSong song, List<Note> piano, List<Note> bridge) {
  public BandSong {
    piano = List.copyOf(piano);
    bridge = List.copyOf(bridge);
  }

  /** Songs whose bar lines are sure, each once, in the order of the file. */
  public static List<BandSong> read(Path file) {
    List<BandSong> all =
        JsonLines.read(file, BandSong::song).stream().flatMap(Optional::stream).toList();
    Set<String> kept =
        Duplicates.removed(all.stream().map(BandSong::song).toList()).stream()
            .map(CorpusSong::id)
            .collect(Collectors.toSet());
    return all.stream().filter(s -> kept.contains(s.song().id())).toList();
  }

  private static Optional<BandSong> song(JsonNode json) {
    int tpq = json.get("tpq").asInt();
    return Pop909Reader.song(json)
        .map(s -> new BandSong(s, notes(json.path("piano"), tpq), notes(json.path("bridge"), tpq)));
  }

  /** Notes of any number of voices as {@code [onset, duration, pitch, velocity]}. */
  static List<Note> notes(JsonNode array, int ticksPerQuarter) {
    int scale = Ticks.PER_QUARTER / ticksPerQuarter;
    List<Note> notes = new ArrayList<>();
    for (JsonNode n : array) {
      int velocity = Math.max(1, Math.min(127, n.get(3).asInt()));
      int duration = Math.max(1, n.get(1).asInt() * scale);
      notes.add(new Note(n.get(0).asInt() * scale, duration, n.get(2).asInt(), velocity));
    }
    return notes;
  }
}
