package org.sply85.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.codec.Tags;
import org.sply85.audio.codec.WavFile;
import org.sply85.music.KeyMark;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.TempoMark;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;
import org.sply85.music.midi.MidiFile;

class AnalyzeCommandTest {
  private static final List<String> KEYS =
      List.of(
          "tempoBpm",
          "tempoCurve",
          "beats",
          "downbeats",
          "meter",
          "key",
          "tuningCents",
          "chords",
          "sections",
          "melody",
          "onsets",
          "vocals",
          "instruments");

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

  @Test
  void tellsWhatNotesHold() throws IOException {
    Path picture = folder.resolve("song.png");
    int code = Sply85.run("analyze", midi().toString(), "--json", "--plot", picture.toString());
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(code).isZero();
    JsonNode json = new ObjectMapper().readTree(out.toByteArray());
    KEYS.forEach(key -> assertThat(json.has(key)).as(key).isTrue());
    assertThat(json.get("tempoBpm").asDouble()).isEqualTo(90);
    assertThat(json.get("melody").get(0).get("hz").asDouble()).isEqualTo(440);
    BufferedImage image = ImageIO.read(picture.toFile());
    assertThat(image.getWidth()).isGreaterThan(1000);
  }

  @Test
  void tellsWhatARecordingHoldsAndSavesItsMatrices() throws IOException {
    Path matrices = folder.resolve("matrices");
    Path wav = folder.resolve("song.bin");
    WavFile.write24(tone(), wav, Tags.of("tone", "test", ""));
    int code = Sply85.run("analyze", wav.toString(), "--json", "--features", matrices.toString());
    assertThat(code).isZero();
    JsonNode json = new ObjectMapper().readTree(out.toByteArray());
    KEYS.forEach(key -> assertThat(json.has(key)).as(key).isTrue());
    assertThat(json.get("loudness").get("integratedLufs").asDouble()).isBetween(-30.0, 0.0);
    assertThat(matrices.resolve("mfcc.npy")).isNotEmptyFile();
    assertThat(matrices.resolve("chroma_cqt.npy")).isNotEmptyFile();
  }

  @Test
  void refusesWhatIsNoSongWithWords() throws IOException {
    Path file = Files.writeString(folder.resolve("song.mp3"), "no song");
    assertThat(Sply85.run("analyze", file.toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("can not be analyzed");
    assertThat(Sply85.run("analyze", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(Sply85.run("analyze", midi().toString(), "--features", "x")).isEqualTo(2);
  }

  private Path midi() throws IOException {
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      notes.add(new Note(i * 480, 480, 69 + i % 3, 90));
    }
    Path file = folder.resolve("song.mid");
    Track lead = new Track("Lead", TrackRole.LEAD, 0, 73, 0, notes, List.of(), List.of());
    MidiFile.write(
        new Score(
            "song",
            "4/4",
            List.of(new TempoMark(0, 90)),
            List.of(new KeyMark(0, "A minor")),
            List.of(),
            List.of(),
            List.of(lead)),
        file);
    return file;
  }

  private static AudioBuffer tone() {
    AudioBuffer sound = AudioBuffer.silence(2, 5 * 44_100, 44_100);
    for (float[] channel : sound.samples()) {
      for (int i = 0; i < channel.length; i++) {
        double since = i % 22_050 / 44_100.0;
        channel[i] = (float) (0.5 * Math.sin(2 * Math.PI * 220 * since) * Math.exp(-5 * since));
      }
    }
    return sound;
  }
}
