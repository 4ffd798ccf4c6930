package org.sply85.features.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.codec.FlacFile;
import org.sply85.audio.codec.Mp3File;
import org.sply85.audio.codec.Tags;
import org.sply85.features.SongAnalyzer;
import org.sply85.music.KeyMark;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.TempoMark;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

class PrintsTest {
  private static final Tags TAGS = Tags.of("t", "a", "c");

  @TempDir private Path folder;

  @Test
  void aRecordingIsKnownAgainByAnyEncodingLevelAndStart() throws IOException {
    AudioBuffer tune = Tunes.of(1, 30, 0, 0.15);
    Print print = Prints.of(SongAnalyzer.mono(tune));
    Path mp3 = folder.resolve("tune.mp3");
    Mp3File.write(tune, mp3, TAGS);
    Path flac = folder.resolve("tune.flac");
    FlacFile.write24(tune, flac, TAGS);
    assertThat(print.same(Prints.of(MonoSound.read(mp3).samples()))).isTrue();
    assertThat(print.same(Prints.of(MonoSound.read(flac).samples()))).isTrue();
    Print softer = Prints.of(SongAnalyzer.mono(Tunes.of(1, 30, 0, 0.05)));
    assertThat(print.same(softer)).isTrue();
    Print later = Prints.of(SongAnalyzer.mono(Tunes.of(1, 30, 1.234, 0.15)));
    assertThat(print.same(later)).isTrue();
    assertThat(shared(print, later)).as("found by its keys").isTrue();
  }

  @Test
  void recordingsOfOtherMusicAreNotTheSame() {
    List<Print> prints = new ArrayList<>();
    for (long seed = 1; seed <= 8; seed++) {
      prints.add(Prints.of(SongAnalyzer.mono(Tunes.of(seed, 20, 0, 0.15))));
    }
    for (Print a : prints) {
      for (Print b : prints) {
        assertThat(a.same(b)).isEqualTo(a.equals(b));
      }
    }
  }

  @Test
  void notesAreKnownAgainTransposedRenamedAndStruckOtherwise() {
    Print print = Prints.of(score(melody(1), 0, 90, "Melody"));
    assertThat(print.same(Prints.of(score(melody(1), 5, 60, "Flute")))).isTrue();
    assertThat(print.same(Prints.of(score(melody(2), 0, 90, "Melody")))).isFalse();
  }

  @Test
  void aPrintIsItsBytes() {
    Print print = Prints.of(score(melody(3), 0, 90, "Melody"));
    assertThat(Print.fromBytes(print.toBytes())).isEqualTo(print);
    assertThat(print.likeness(print)).isEqualTo(1);
    assertThatThrownBy(() -> Print.fromBytes(new byte[] {0, 0, 0, 9}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Print.fromBytes(new byte[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static boolean shared(Print a, Print b) {
    for (int key : a.keys()) {
      for (int other : b.keys()) {
        if (key == other) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Note> melody(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Note> notes = new ArrayList<>();
    int tick = 0;
    for (int i = 0; i < 120; i++) {
      int length = 120 * (1 + random.nextInt(4));
      notes.add(new Note(tick, length, 60 + random.nextInt(13), 90));
      tick += length;
    }
    return notes;
  }

  private static Score score(List<Note> notes, int up, int velocity, String name) {
    List<Note> moved = notes.stream().map(n -> n.transposed(up).struck(velocity)).toList();
    Track track = new Track(name, TrackRole.LEAD, 0, 0, 0, moved, List.of(), List.of());
    return new Score(
        "tune",
        "4/4",
        List.of(new TempoMark(0, 100)),
        List.of(new KeyMark(0, "C major")),
        List.of(),
        List.of(),
        List.of(track));
  }
}
