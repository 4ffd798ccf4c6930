package org.sply85.audio.soundbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundbankSearchTest {
  @TempDir Path root;

  @Test
  void findsNothingOnABareMachine() {
    assertThat(search(Map.of()).find()).isEmpty();
  }

  @Test
  void prefersFluidR3WhereverItIsInstalled() throws IOException {
    bank("usr/share/sounds/sf2/MuseScore_General.sf2");
    Path fluid = bank("opt/homebrew/share/soundfonts/FluidR3_GM.sf2");
    assertThat(search(Map.of()).find()).contains(fluid);
  }

  @Test
  void fallsBackToTheSystemsDefaultBank() throws IOException {
    Path bank = bank("usr/share/soundfonts/default.sf2");
    assertThat(search(Map.of()).find()).contains(bank);
  }

  @Test
  void obeysTheEnvironment() throws IOException {
    bank("usr/share/sounds/sf2/FluidR3_GM.sf2");
    Path own = bank("home/me/own.sf2");
    assertThat(search(Map.of("SPLY85_SOUNDFONT", own.toString())).find()).contains(own);
  }

  @Test
  void refusesANamedBankThatIsNotThere() {
    Path missing = root.resolve("missing.sf2");
    assertThatThrownBy(() -> search(Map.of("SPLY85_SOUNDFONT", missing.toString())).find())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SPLY85_SOUNDFONT")
        .hasMessageContaining("missing.sf2");
  }

  private SoundbankSearch search(Map<String, String> environment) {
    return new SoundbankSearch(root, environment);
  }

  private Path bank(String path) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "RIFF");
  }
}
