package org.sply85.originality;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sply85.music.Meter;
import org.sply85.music.Note;

class IndexFileTest {
  private static final List<Note> KNOWN = Melodies.wandering(1, 200);
  private static final HumanFigures HUMAN = new HumanFigures(0.1, 0.05, 0.4, 0.3, 0.4, 0.5);

  @Test
  void theSameSongsGiveTheSameBytes() throws IOException {
    assertThat(bytes()).isEqualTo(bytes());
  }

  @Test
  void whatIsReadChecksLikeWhatWasWritten() throws IOException {
    OriginalityIndex read = OriginalityIndex.read(new ByteArrayInputStream(bytes()));
    List<Note> melody = Melodies.joined(Melodies.wandering(5, 40), KNOWN.subList(20, 70));

    assertThat(read.human()).isEqualTo(HUMAN);
    assertThat(read.songs()).isEqualTo(2);
    assertThat(new OriginalityChecker(read).check(melody, Meter.FOUR_FOUR))
        .isEqualTo(new OriginalityChecker(index()).check(melody, Meter.FOUR_FOUR));
  }

  @Test
  void refusesDamagedFiles() throws IOException {
    byte[] damaged = bytes();
    damaged[damaged.length / 2] ^= 4;

    assertRefused(damaged, "check sum");
  }

  @Test
  void refusesFilesCutShort() throws IOException {
    byte[] file = bytes();

    assertRefused(Arrays.copyOf(file, file.length - 5), "must hold");
    assertRefused(Arrays.copyOf(file, 3), "begin");
    assertRefused(new byte[0], "begin");
  }

  @Test
  void refusesForeignFilesAndOtherVersions() throws IOException {
    byte[] newer = bytes();
    newer[7] = 9;

    assertRefused("MThd and more of another kind".getBytes(US_ASCII), "begin");
    assertRefused(newer, "version must be 1, was 9");
  }

  private static void assertRefused(byte[] file, String words) {
    assertThatThrownBy(() -> OriginalityIndex.read(new ByteArrayInputStream(file)))
        .isInstanceOf(IndexFormatException.class)
        .hasMessageContaining("no usable originality index")
        .hasMessageContaining(words);
  }

  @Test
  void theIndexOfThisVersionIsSmallAndHoldsManySongs() throws IOException {
    try (InputStream in = OriginalityIndex.class.getResourceAsStream("/pack/originality.idx")) {
      assertThat(in.readAllBytes()).hasSizeLessThan(4 << 20);
    }
    assertThat(OriginalityIndex.standard().songs()).isGreaterThan(2000);
    assertThat(OriginalityIndex.standard().human().coverageP95()).isBetween(0.2, 0.5);
  }

  private static OriginalityIndex index() {
    return Melodies.index(KNOWN, Melodies.wandering(2, 100)).with(HUMAN);
  }

  private static byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    index().write(out);
    return out.toByteArray();
  }
}
