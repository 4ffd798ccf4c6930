package org.sply85.audio.soundbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundbankTest {
  @TempDir Path folder;
  private Soundbank bank;

  @BeforeEach
  void openBank() throws IOException {
    bank =
        Soundbank.open(
            TinyBank.write(folder.resolve("tiny.sf2"), new int[] {0, 33, 38}, new int[] {8}));
  }

  @Test
  void reportsItsFile() {
    assertThat(bank.name()).isEqualTo("tiny.sf2");
  }

  @Test
  void givesTheProgramAskedFor() {
    assertThat(bank.melodic(33).program()).isEqualTo(33);
    assertThat(bank.melodic(33).substitute()).isFalse();
    assertThat(bank.melodic(33).name()).isEqualTo("preset 33");
  }

  @Test
  void givesTheNearestOfTheFamilyForAMissingProgram() {
    assertThat(bank.melodic(35).program()).isEqualTo(33);
    assertThat(bank.melodic(37).program()).isEqualTo(38);
    assertThat(bank.melodic(37).substitute()).isTrue();
  }

  @Test
  void givesThePianoForAMissingFamily() {
    assertThat(bank.melodic(73).program()).isZero();
  }

  @Test
  void givesTheKitThereIs() {
    assertThat(bank.kit(0).program()).isEqualTo(8);
    assertThat(bank.kit(0).substitute()).isTrue();
  }

  @Test
  void lendsAKitToABankWithout() throws IOException {
    Path file = TinyBank.write(folder.resolve("kitless.sf2"), new int[] {0}, new int[] {});
    assertThat(Soundbank.open(file).kit(0).instrument()).isNotNull();
  }

  @Test
  void refusesAFileThatIsNoBank() throws IOException {
    Path text = Files.writeString(folder.resolve("bank.sf2"), "RIFF....WAVE and so on");
    assertThatThrownBy(() -> Soundbank.open(text))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("soundbank must be a SoundFont or DLS file, was 'WAVE'");
  }

  @Test
  void refusesABankThatIsCutShort() throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve("tiny.sf2"));
    Path half =
        Files.write(folder.resolve("half.sf2"), java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> Soundbank.open(half)).isInstanceOf(IOException.class);
  }
}
