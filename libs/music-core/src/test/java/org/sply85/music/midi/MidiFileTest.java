package org.sply85.music.midi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import javax.sound.midi.InvalidMidiDataException;
import org.junit.jupiter.api.Test;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.Track;

class MidiFileTest {
  /** The example of format 0 in "Standard MIDI-File Format Spec. 1.1", appendix. */
  private static final String SPEC_EXAMPLE =
      "4d546864000000060000000100604d54726b0000003b00ff58040402180800ff510307a12000c00500c12e00c246"
          + "00923060003c6060914340"
          + "60904c20814082304000"
          + "3c4000814340"
          + "00804c4000ff2f00";

  @Test
  void readsTheExampleOfTheStandard() throws Exception {
    Score score = read(HexFormat.of().parseHex(SPEC_EXAMPLE));
    assertThat(score.meter()).isEqualTo("4/4");
    assertThat(score.tempos().get(0).bpm()).isEqualTo(120);
    assertThat(score.tracks()).extracting(Track::program).containsExactly(5, 46, 70);
    assertThat(score.tracks().get(0).notes()).containsExactly(new Note(960, 960, 76, 32));
    assertThat(score.tracks().get(1).notes()).containsExactly(new Note(480, 1440, 67, 64));
    assertThat(score.tracks().get(2).notes())
        .containsExactly(new Note(0, 1920, 48, 96), new Note(0, 1920, 60, 96));
  }

  @Test
  void writesFormatOneWith480TicksAQuarter() throws Exception {
    assertThat(HexFormat.of().formatHex(write(Songs.small()), 0, 14))
        .isEqualTo("4d54686400000006" + "0001" + "0003" + "01e0");
  }

  @Test
  void writesTempoMeterAndKeysAsTheStandardEncodesThem() throws Exception {
    String hex = HexFormat.of().formatHex(write(Songs.small()));
    assertThat(hex)
        .contains("ff5103" + "09e5c9") // 60e6 / 92.5 = 648649
        .contains("ff5103" + "07a120") // 500000
        .contains("ff5804" + "03021808")
        .contains("ff5902" + "0301") // F# minor: three sharps
        .contains("ff5902" + "fe00") // Bb major: two flats
        .contains("ff0607" + HexFormat.of().formatHex("verse 1".getBytes()))
        .endsWith("ff2f00");
  }

  @Test
  void readsBackWhatItWrote() throws Exception {
    Score written = Songs.small();
    Score read = read(write(written));
    assertThat(read.title()).isEqualTo(written.title());
    assertThat(read.meter()).isEqualTo(written.meter());
    assertThat(read.tempos()).isEqualTo(written.tempos());
    assertThat(read.keys()).isEqualTo(written.keys());
    assertThat(read.sections()).isEqualTo(written.sections());
    assertThat(read.tracks())
        .usingRecursiveComparison()
        .withComparatorForType((a, b) -> Math.abs(a - b) < 0.01 ? 0 : 1, Double.class)
        .isEqualTo(written.tracks());
  }

  @Test
  void writesTheSameBytesTwice() throws Exception {
    assertThat(write(Songs.small())).isEqualTo(write(Songs.small()));
  }

  @Test
  void refusesFewerTracksThanDeclared() throws Exception {
    byte[] bytes = write(Songs.small());
    bytes[11] = 9;
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(InvalidMidiDataException.class)
        .hasMessage("MIDI tracks must be 9 as the header declares, was 3");
  }

  @Test
  void refusesAFileThatLastsForWeeks() throws Exception {
    Score month = Songs.score(List.of(Songs.lead(new Note(0, 1_000_000_000, 60, 80))));
    byte[] bytes = write(month);
    assertThatThrownBy(() -> read(bytes)).hasMessageContaining("length must be at most 900 s");
  }

  @Test
  void refusesWhatIsNoMidiFile() {
    assertThatThrownBy(() -> read("RIFF and other things".getBytes()))
        .hasMessage("MIDI first four bytes must be 'MThd', was 0x52494646");
  }

  @Test
  void refusesOrReadsButNeverBreaksOnDamagedFiles() throws Exception {
    byte[] sound = write(Songs.small());
    SplittableRandom random = new SplittableRandom(85);
    for (int i = 0; i < 1000; i++) {
      byte[] damaged = sound.clone();
      for (int hits = 0; hits <= i % 4; hits++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        read(damaged);
      } catch (InvalidMidiDataException refused) {
        assertThat(refused).hasMessageContaining("MIDI");
      }
    }
  }

  private static byte[] write(Score score) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MidiFile.write(score, out);
    return out.toByteArray();
  }

  private static Score read(byte[] bytes) throws Exception {
    return MidiFile.read(new ByteArrayInputStream(bytes));
  }
}
