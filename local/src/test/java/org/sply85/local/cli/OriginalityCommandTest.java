package org.sply85.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.music.KeyMark;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.TempoMark;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;
import org.sply85.music.midi.MidiFile;

class OriginalityCommandTest {
  @TempDir private Path folder;

  private final PrintStream standardOut = System.out;
  private final PrintStream standardErr = System.err;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void capture() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void release() {
    System.setOut(standardOut);
    System.setErr(standardErr);
  }

  private Path song() throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    List<Note> melody = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      melody.add(new Note(i * 240, 240, 60 + random.nextInt(17), 90));
    }
    Path file = folder.resolve("song.mid");
    MidiFile.write(
        new Score(
            "song",
            "4/4",
            List.of(new TempoMark(0, 120)),
            List.of(new KeyMark(0, "C major")),
            List.of(),
            List.of(),
            List.of(
                new Track("Lead (Flute)", TrackRole.LEAD, 0, 73, 0, melody, List.of(), List.of()))),
        file);
    return file;
  }

  @Test
  void reportsOnTheLeadForPeople() throws IOException {
    assertThat(Sply85.run("originality", song().toString())).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"Lead (Flute)\", 64 notes: ORIGINAL", "below 6 moves", "95th percentile");
  }

  @Test
  void reportsForPrograms() throws IOException {
    assertThat(Sply85.run("originality", song().toString(), "--track", "1", "--json")).isZero();

    JsonNode report = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
    assertThat(report.at("/track").asText()).isEqualTo("Lead (Flute)");
    assertThat(report.at("/originality/verdict").asText()).isEqualTo("ORIGINAL");
    assertThat(report.at("/originality/coverage6").asDouble()).isLessThan(0.1);
  }

  @Test
  void refusesBadFilesInOneSentence() throws IOException {
    Path text = Files.writeString(folder.resolve("a.mid"), "this is no MIDI file, but text");

    assertThat(Sply85.run("originality", text.toString())).isEqualTo(2);
    assertThat(Sply85.run("originality", folder.resolve("none.mid").toString())).isEqualTo(2);

    assertThat(err.toString(StandardCharsets.UTF_8).lines().toList())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("can not be checked", "MThd"))
        .anySatisfy(line -> assertThat(line).contains("no readable file", "none.mid"));
  }

  @Test
  void namesTheTracksThereAre() throws IOException {
    assertThat(Sply85.run("originality", song().toString(), "--track", "Tuba")).isEqualTo(2);

    assertThat(err.toString(StandardCharsets.UTF_8)).contains("'Tuba'", "Lead (Flute)");
  }
}
