package org.sply85.trainer.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.music.Note;
import org.sply85.trainer.CorpusFolder;

class BandReaderTest {
  @TempDir private Path folder;

  @Test
  void readsTheTracksOfSongsThatKeepTheirMeter() {
    new CorpusFolder(folder)
        .write(
            "multitrack/freedoom",
            song("steady", "[[0,'4/4']]"),
            song("changing", "[[0,'4/4'],[96,'3/4']]"));

    assertThat(BandReader.bands(folder))
        .singleElement()
        .satisfies(
            song -> {
              assertThat(song.id()).isEqualTo("steady");
              assertThat(song.bars()).isEqualTo(2); // 192 ticks of 24 a quarter
              assertThat(song.tracks().get(0).program()).isEqualTo(33);
              assertThat(song.tracks().get(0).notes()).containsExactly(new Note(480, 960, 36, 90));
              assertThat(song.tracks().get(1).drums()).isTrue();
            });
  }

  private static String song(String id, String meters) {
    return ("{'id':'"
            + id
            + "','ts':"
            + meters
            + ",'tpq':24,'end':192,'tracks':["
            + "{'program':33,'notes':[[24,48,36,90]]},"
            + "{'program':'drums','notes':[[0,6,38,80]]}]}")
        .replace('\'', '"');
  }

  @Test
  void readsThePianoBesideTheMelody() {
    new CorpusFolder(folder)
        .write("pop909/pop909", "{\"id\":\"x\",\"tpq\":24,\"piano\":[[0,12,60,70]]}");

    assertThat(BandReader.pianos(folder))
        .containsExactly(new PianoSong("x", java.util.List.of(new Note(0, 240, 60, 70))));
  }
}
