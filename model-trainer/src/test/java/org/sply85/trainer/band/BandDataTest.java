package org.sply85.trainer.band;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.encoding.band.BandCondition;
import org.sply85.encoding.band.BandStepInput;
import org.sply85.encoding.band.BandSteps;
import org.sply85.encoding.band.DrumLane;
import org.sply85.encoding.band.DrumRoll;
import org.sply85.encoding.band.GrooveBank;
import org.sply85.encoding.band.TextureBank;
import org.sply85.encoding.band.TextureNote;
import org.sply85.encoding.band.TextureRoll;
import org.sply85.encoding.band.TouchNote;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.statistics.SectionRole;
import org.sply85.trainer.CorpusFolder;
import org.sply85.trainer.corpus.Split;

class BandDataTest {
  @TempDir private Path folder;

  // Two bars: root and fifth in the left hand, a chord on the second beat.
  private static final String PIANO =
      "'piano':[[0,24,48,70],[24,24,60,60],[24,24,64,60],[24,24,67,60],[48,48,55,66],"
          + "[192,24,53,70],[216,24,60,60],[216,24,65,60]],"
          + "'bridge':[[0,96,72,80]],";

  private List<BandSong> pop(String id) {
    String line = CorpusFolder.pop(id, 1, "[0,24,72,90],[48,24,74,90]").replaceFirst("\\{", "");
    Path file =
        new CorpusFolder(folder).write("pop909/pop909", "{" + PIANO.replace('\'', '"') + line);
    return BandSong.read(file);
  }

  @Test
  void readsPianoBarsAsTexturesUnderTheirChords() {
    TextureSet set = TextureSet.piano(pop("a"));
    assertThat(set.bars()).extracting(TextureBar::bar).containsExactly(0, 2);
    TextureBar first = set.bars().get(0);
    assertThat(first.roll().notes())
        .containsExactly(
            new TextureNote(0, 4, 7, 70),
            new TextureNote(4, 4, 14, 60),
            new TextureNote(4, 4, 16, 60),
            new TextureNote(4, 4, 18, 60),
            new TextureNote(8, 8, 11, 66));
    assertThat(first.role()).isEqualTo(SectionRole.VERSE);
    assertThat(first.condition()[54]).isEqualTo(1);
    assertThat(first.condition()[62]).isEqualTo(1);
    assertThat(set.planes(new int[] {1, 0})).hasDimensions(2, 16);
    assertThat(set.conditions(new int[] {0})[0]).hasSize(BandCondition.SIZE);
    assertThat(TextureSet.bridge(pop("a")).size()).isEqualTo(1);
  }

  @Test
  void thePianistsLowestVoiceIsTheBass() {
    BandSet set = BandSet.of(BandReaders.pop909(pop("a")));
    BandSet.Stretch stretch = set.stretches().get(0);
    assertThat(stretch.steps().sound()).isTrue();
    assertThat(stretch.hasDrums()).isFalse();
    assertThat(stretch.steps().bass()[0]).isEqualTo(2 + 7);
    assertThat(stretch.steps().comp()[4]).isIn(4, 5);
    assertThat(stretch.inputs()).hasDimensions(64, BandStepInput.SIZE + BandCondition.SIZE);
    assertThat(stretch.inputs()[1][42 + 9]).isEqualTo(1);
  }

  @Test
  void readsDrumsUnquantisedAndKeepsHowLateTheyAre() throws IOException {
    Path file =
        new CorpusFolder(folder)
            .write(
                "drums/groove",
                "{'id':'g','style':'soul/groove','bpm':100,'type':'beat','ts':'4/4','tpq':480,"
                        .replace('\'', '"')
                    + "\"hits\":[[10,36,100],[490,38,90],[950,36,80],[1440,40,30],[3700,46,70]]}");
    List<DrumPerformance> read = DrumPerformance.groove(file);
    assertThat(read.get(0).style()).isEqualTo("rnb");
    DrumSet set = DrumSet.of(read);
    assertThat(set.size()).isEqualTo(1);
    assertThat(set.bars().get(0).roll().strokes())
        .extracting(DrumRoll.Stroke::lane)
        .containsExactly(
            DrumLane.KICK, DrumLane.SNARE, DrumLane.KICK, DrumLane.RIM, DrumLane.OPEN_HAT);
    assertThat(set.lateness(new int[] {0})[0][0][0]).isEqualTo(10 / 120f);
    TouchSet touch = TouchSet.drummers(read);
    assertThat(touch.size()).isEqualTo(5);
    assertThat(touch.lines().get(0).features()).hasDimensions(5, TouchNote.FEATURES);
    assertThat(touch.lines().get(0).targets()[0][1]).isEqualTo(10 / 120f);
  }

  @Test
  void aDrumMachinePatternIsTwoBarsWithItsAccents() throws IOException {
    Path file = folder.resolve("machine.jsonl");
    Files.writeString(
        file,
        ("{'name':'Rock 1','info':'4/4, quarter note 112-139','steps':16,'tracks':{"
                + "'AC':'....x...........','SD':'....x.......x...','BD':'x.......x.......'},"
                + "'id':'d','genre':'Rock'}")
            .replace('\'', '"'));
    DrumPerformance pattern = DrumPerformance.machine(file).get(0);
    assertThat(pattern.style()).isEqualTo("rock");
    assertThat(pattern.tempoBpm()).isEqualTo(125.5);
    assertThat(DrumSet.of(List.of(pattern)).bars().get(0).roll().stepsOf(DrumLane.SNARE))
        .containsExactly(4, 12, 20, 28);
  }

  @Test
  void guessesTheChordsOfAPlainCadence() {
    List<Note> notes = new ArrayList<>();
    int[][] triads = {{36, 60, 64, 67}, {41, 60, 65, 69}, {43, 59, 62, 67}, {36, 60, 64, 67}};
    for (int bar = 0; bar < 4; bar++) {
      for (int pitch : triads[bar]) {
        notes.add(new Note(bar * 1920, 1920, pitch, 80));
      }
    }
    Key key = ChordGuess.key(notes);
    assertThat(key).hasToString("C major");
    assertThat(ChordGuess.chords(notes, key, Meter.FOUR_FOUR, 4))
        .extracting(ChordSpan::symbol)
        .containsExactly("C:maj", "F:maj", "G:maj", "C:maj");
  }

  @Test
  void barsOfSeveralSongsMakeATextureAndThoseOfOneDoNot() {
    List<TextureBar> bars = new ArrayList<>();
    TextureRoll shared = roll(0, 4, 8, 12);
    TextureRoll own = roll(1, 3, 7, 9, 13);
    for (int i = 0; i < 9; i++) {
      bars.add(bar("song" + i % 3, i, shared));
      bars.add(bar("only", i, own));
    }
    TextureBank bank = TextureClusters.bank(bars, 2);
    assertThat(bank.entries()).singleElement().satisfies(e -> assertThat(e.songs()).isEqualTo(3));
    assertThat(bank.entries().get(0).roll()).isEqualTo(shared);
  }

  private static TextureRoll roll(int... steps) {
    List<TextureNote> notes = new ArrayList<>();
    for (int step : steps) {
      notes.add(new TextureNote(step, 2, 14 + step, 70));
    }
    return new TextureRoll(16, notes);
  }

  private static TextureBar bar(String song, int bar, TextureRoll roll) {
    float[] condition = new float[BandCondition.SIZE];
    return new TextureBar(song, Split.TRAIN, bar, SectionRole.VERSE, roll, 60, 3, condition);
  }

  @Test
  void banksComeBackAsTheyWereWritten() throws IOException {
    TextureBank textures =
        new TextureBank(
            List.of(
                new TextureBank.Entry(roll(0, 4, 8), 12, 5, 51 / 255.0, List.of(1)),
                new TextureBank.Entry(roll(2, 6), 7, 3, 1, List.of())));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    textures.write(out);
    assertThat(TextureBank.read(new ByteArrayInputStream(out.toByteArray()))).isEqualTo(textures);

    DrumRoll roll = new DrumRoll(32, List.of(new DrumRoll.Stroke(31, DrumLane.CRASH, 99, 0)));
    GrooveBank grooves =
        new GrooveBank(List.of(new GrooveBank.Entry(roll, "funk", true, false, 1, 101)));
    out.reset();
    grooves.write(out);
    assertThat(GrooveBank.read(new ByteArrayInputStream(out.toByteArray()))).isEqualTo(grooves);
  }

  @Test
  void aBarUnlikeTheOneBeforeIsAFill() {
    List<Note> drums = new ArrayList<>();
    for (int bar = 0; bar < 3; bar++) {
      for (int i = 0; i < 4; i++) {
        drums.add(new Note(bar * 1920 + i * 480, 60, i % 2 == 0 ? 36 : 38, 90));
      }
    }
    for (int i = 0; i < 8; i++) {
      drums.add(new Note(3 * 1920 + i * 240, 60, 47, 90));
    }
    BandPlaying song =
        new BandPlaying(
            "s",
            "rock",
            Key.parse("C"),
            Meter.FOUR_FOUR,
            120,
            4,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            drums);
    BandSteps steps = BandSet.of(List.of(song)).stretches().get(0).steps();
    assertThat(steps.fill()[47]).isFalse();
    assertThat(steps.fill()[48]).isTrue();
  }
}
