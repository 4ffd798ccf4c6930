package org.sply85.trainer.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Mode;
import org.sply85.music.Note;
import org.sply85.statistics.PhraseMark;
import org.sply85.statistics.SectionRole;
import org.sply85.trainer.CorpusFolder;

class ReadersTest {
  @TempDir private Path folder;

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  @Test
  void holdsCutTailsButLeavesRests() {
    // 24 ticks a quarter, 6 a 16th: the first note is cut two 16ths short, the second four.
    Path file =
        new CorpusFolder(folder)
            .write(
                "pop909/pop909",
                CorpusFolder.pop("a", 1, "[0,12,60,90],[24,24,62,80],[72,20,64,90]"));
    assertThat(Pop909Reader.read(file).get(0).melody())
        .containsExactly(
            new Note(0, 480, 60, 90), new Note(480, 480, 62, 80), new Note(1440, 400, 64, 90));
  }

  @Test
  void putsNotesOnTheGridAndNeverTwoAtATime() {
    // 7 is nearest to the 16th at 6; the note at 8 falls on the same 16th and is left out.
    Path file =
        new CorpusFolder(folder)
            .write(
                "pop909/pop909",
                CorpusFolder.pop("a", 1, "[0,24,60,90],[7,6,62,90],[8,6,64,90],[24,24,65,90]"));
    assertThat(Pop909Reader.read(file).get(0).melody())
        .extracting(Note::tick)
        .containsExactly(0, 120, 480);
    assertThat(Pop909Reader.read(file).get(0).melody().get(0).duration()).isEqualTo(120);
  }

  @Test
  void readsChordsByBeatsAndTakesSetsForTheNearestChord() {
    Path file =
        new CorpusFolder(folder).write("pop909/pop909", CorpusFolder.pop("a", 1, "[0,24,60,90]"));
    CorpusSong song = Pop909Reader.read(file).get(0);
    assertThat(song.chords())
        .containsExactly(
            new ChordSpan(0, 1920, "C:maj"),
            new ChordSpan(3840, 3840, "F:maj/5"),
            new ChordSpan(7680, 7680, "A:min"));
    assertThat(song.phrases())
        .containsExactly(
            new PhraseMark("A", true, SectionRole.VERSE, 0, 4),
            new PhraseMark("B", true, SectionRole.CHORUS, 4, 4));
  }

  @Test
  void leavesOutSongsWhoseBarLinesAreUnsure() {
    Path file =
        new CorpusFolder(folder)
            .write(
                "pop909/pop909",
                CorpusFolder.pop("a", 0.89, "[0,24,60,90]"),
                CorpusFolder.pop("b", 0.9, "[0,24,60,90]"));
    assertThat(Pop909Reader.read(file)).extracting(CorpusSong::id).containsExactly("b");
  }

  @Test
  void startsLeadSheetsAtTheirFirstFullBar() {
    String sheet =
        json(
            "{'id':'w','source':'OpenEWLD','key':'G:maj','ts':[[0,'3/4']],'tpq':24,'bpm':null,"
                + "'barlines':[0,24,96,168,240],'melody':[[0,24,62],[24,48,67]],"
                + "'chords':[[24,72,'G:maj']]}");
    String irregular = sheet.replace("168", "150");
    Path file = new CorpusFolder(folder).write("lead_sheets/openewld", sheet, irregular);
    List<CorpusSong> songs = LeadSheetReader.read(file);
    assertThat(songs).hasSize(1);
    assertThat(songs.get(0).meter()).isEqualTo(new Meter(3, 4));
    assertThat(songs.get(0).bars()).isEqualTo(4);
    assertThat(songs.get(0).melody()).extracting(Note::tick).containsExactly(-480, 0);
    assertThat(songs.get(0).chords()).containsExactly(new ChordSpan(0, 1440, "G:maj"));
  }

  @Test
  void readsBillboardBarsAndFindsTheMode() {
    String song =
        json(
            "{'id':'b','metre':'4/4','tonic':'A','sections':["
                + "{'f':'verse','bars':['A:min','A:min . . G:maj','N','D:min/b3 E:7']},"
                + "{'f':'other','bars':['(2/4) A:maj']}]}");
    ChordSheet sheet =
        BillboardReader.read(new CorpusFolder(folder).write("sections/billboard", song)).get(0);
    assertThat(sheet.key()).isEqualTo(new Key(9, Mode.MINOR));
    assertThat(sheet.sections().get(0).role()).contains(SectionRole.VERSE);
    assertThat(sheet.sections().get(0).chords())
        .containsExactly(
            new ChordSpan(0, 1920, "A:min"),
            new ChordSpan(1920, 480, "A:min"),
            new ChordSpan(2400, 480, "A:min"),
            new ChordSpan(2880, 480, "A:min"),
            new ChordSpan(3360, 480, "G:maj"),
            new ChordSpan(5760, 960, "D:min/b3"),
            new ChordSpan(6720, 960, "E:7"));
    assertThat(sheet.sections().get(1).regular()).isFalse();
    assertThat(sheet.sections().get(1).role()).isEmpty();
  }

  @Test
  void findsTheFirstChorusOfAForm() {
    String song =
        json(
            "{'id':'h','sections':[['silence','silence',0,5,0,0],['intro','intro',5,15,8,32],"
                + "['verse','verse',15,30,8,32],['chorus','chorus',30,55,8,32]]}");
    FormSheet form =
        HarmonixReader.read(new CorpusFolder(folder).write("sections/harmonix", song)).get(0);
    assertThat(form.sections())
        .extracting(FormSheet.Section::role)
        .containsExactly(SectionRole.INTRO, SectionRole.VERSE, SectionRole.CHORUS);
    assertThat(form.firstChorus()).isEqualTo(30.0 / 55);
  }

  @Test
  void readsTheChordLabelsOfAllCorpora() {
    assertThat(ChordLabels.read("N")).isEmpty();
    assertThat(ChordLabels.read("&pause")).isEmpty();
    assertThat(label("Bb:7(#9)")).isEqualTo("Bb:7");
    assertThat(label("C:maj13/9")).isEqualTo("C:maj9/2");
    assertThat(label("G:7sus4")).isEqualTo("G:sus4(b7)");
    assertThat(label("E:1")).isEqualTo("E:5");
    assertThat(label("F#:(1,3,b7)")).isEqualTo("F#:7");
    assertThat(label("D:min11")).isEqualTo("D:min9");
  }

  private static String label(String written) {
    int fifths = written.startsWith("Bb") ? 5 : 0;
    return ChordLabels.read(written).orElseThrow().label(new Key(fifths == 5 ? 5 : 7, Mode.MAJOR));
  }
}
