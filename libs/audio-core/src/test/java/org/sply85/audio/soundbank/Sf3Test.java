package org.sply85.audio.soundbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.audio.render.SoundbankPlayer;
import org.sply85.music.KeyMark;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.TempoMark;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

/**
 * The resource holds one second of a 440 Hz sine, looped, that ffmpeg's libvorbis encoded; its odd
 * chunk has no padding byte.
 */
class Sf3Test {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void copyResource() throws IOException {
    file = folder.resolve("sine-440.sf3");
    try (InputStream in = Sf3Test.class.getResourceAsStream("sine-440.sf3")) {
      Files.copy(in, file);
    }
  }

  @Test
  void playsCompressedSamplesInTuneAndLooped() throws IOException {
    float[] left = play(Soundbank.open(file));
    int crossings = 0;
    for (int i = 96_000; i < 144_000; i++) {
      crossings += left[i - 1] < 0 && left[i] >= 0 ? 1 : 0;
    }
    assertThat(crossings).isEqualTo(440);
  }

  @Test
  void soundsAsTheSameBankUncompressed() throws IOException {
    Path plain = TinyBank.write(folder.resolve("plain.sf2"), new int[] {0}, new int[] {});
    double expected = rms(play(Soundbank.open(plain)));
    assertThat(rms(play(Soundbank.open(file)))).isCloseTo(expected, within(expected * 0.01));
  }

  @Test
  void decodesOnceIntoTheCache() throws IOException {
    Path cache = folder.resolve("cache");
    Soundbank.open(file, cache);
    List<Path> after = list(cache);
    assertThat(after).hasSize(1);
    Path decoded = after.get(0);
    Object first = Files.getLastModifiedTime(decoded);
    assertThat(Soundbank.open(file, cache).name()).isEqualTo("sine-440.sf3");
    assertThat(list(cache)).containsExactly(decoded);
    assertThat(Files.getLastModifiedTime(decoded)).isEqualTo(first);
  }

  @Test
  void refusesSamplesThatAreNoVorbis() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int ogg = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("OggS");
    bytes[ogg + 29] = 'x';
    Files.write(file, bytes);
    assertThatThrownBy(() -> Soundbank.open(file)).isInstanceOf(IOException.class);
  }

  @Test
  void refusesOrReadsButNeverBreaksOnDamagedFiles() throws IOException {
    byte[] sound = Files.readAllBytes(file);
    SplittableRandom random = new SplittableRandom(85);
    for (int i = 0; i < 200; i++) {
      byte[] damaged =
          Arrays.copyOf(sound, i % 4 == 0 ? random.nextInt(sound.length) : sound.length);
      for (int hit = 0; hit < 3 && damaged.length > 0; hit++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      Files.write(file, damaged);
      try {
        Soundbank.open(file, folder.resolve("cache" + i));
      } catch (IOException refused) {
        assertThat(refused.getMessage()).isNotBlank();
      }
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static double rms(float[] samples) {
    double sum = 0;
    for (float sample : samples) {
      sum += sample * sample;
    }
    return Math.sqrt(sum / samples.length);
  }

  private static float[] play(Soundbank bank) {
    Track track =
        new Track(
            "Lead",
            TrackRole.LEAD,
            0,
            0,
            0,
            List.of(new Note(0, 2880, 69, 127)),
            List.of(),
            List.of());
    Score score =
        new Score(
            "x",
            "4/4",
            List.of(new TempoMark(0, 60)),
            List.of(new KeyMark(0, "C major")),
            List.of(),
            List.of(),
            List.of(track));
    return new SoundbankPlayer(bank).play(score, track).channel(0);
  }
}
