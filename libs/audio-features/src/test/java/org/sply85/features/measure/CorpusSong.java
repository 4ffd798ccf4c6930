package org.sply85.features.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.sply85.music.KeyMark;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.TempoMark;
import org.sply85.music.Ticks;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

/**
 * A song of POP909 with everything that is known of it; times in seconds from the start of its
 * first bar.
 */
record CorpusSong(JsonNode json) {
  private static final int CORPUS_TICKS = 24;
  private static final int[] LEADS = {0, 73, 65, 40, 11, 22, 52};
  private static final int[] SECONDS = {24, 48, 0, 25, 26};
  private static final int[] PIANOS = {0, 0, 1, 4, 5, 2};

  /** All songs of a corpus file whose side (sha1 of the id modulo 10) is among the digits. */
  static List<CorpusSong> read(Path file, String sides) throws IOException {
    List<CorpusSong> songs = new ArrayList<>();
    ObjectMapper mapper = new ObjectMapper();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode json = mapper.readTree(line);
        if (sides.contains(side(json.get("id").asText()))) {
          songs.add(new CorpusSong(json));
        }
      }
    }
    return songs;
  }

  private static String side(String id) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-1").digest(id.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, hash).mod(BigInteger.TEN).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }

  String id() {
    return json.get("id").asText();
  }

  double bpm() {
    return json.get("bpm").asDouble();
  }

  int beatsPerBar() {
    return json.get("beats_per_bar").asInt();
  }

  /** How sure it is that the bars are right, 0..1. */
  double structMatch() {
    return json.get("q").get("struct_match").asDouble();
  }

  /** The song as it is played: lead, second voice and piano, on instruments that the id chooses. */
  Score score() {
    int number = Math.abs(id().hashCode());
    List<Track> tracks =
        List.of(
            track("melody", TrackRole.LEAD, 0, LEADS[number % LEADS.length]),
            track("bridge", TrackRole.COUNTER, 1, SECONDS[number / 7 % SECONDS.length]),
            track("piano", TrackRole.CHORDS, 2, PIANOS[number / 31 % PIANOS.length]));
    return new Score(
        id(),
        beatsPerBar() + "/4",
        List.of(new TempoMark(0, bpm())),
        List.of(new KeyMark(0, "C major")),
        List.of(),
        List.of(),
        tracks);
  }

  private Track track(String field, TrackRole role, int channel, int program) {
    List<Note> notes = new ArrayList<>();
    int scale = Ticks.PER_QUARTER / CORPUS_TICKS;
    for (JsonNode n : json.get(field)) {
      int tick = n.get(0).asInt() * scale;
      int end = tick + n.get(1).asInt() * scale;
      if (end > 0) {
        int from = Math.max(0, tick);
        int velocity = Math.max(1, Math.min(127, n.get(3).asInt()));
        notes.add(new Note(from, Math.max(1, end - from), n.get(2).asInt(), velocity));
      }
    }
    return new Track(field, role, channel, program, 0, notes, List.of(), List.of());
  }
}
