package org.sply85.arranger.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.arranger.config.ArrangerConfig;

class SoundbankStemsTest {
  @Test
  void refusesToStartOnABankThatIsNone(@TempDir Path folder) throws IOException {
    Path bank = Files.writeString(folder.resolve("bank.sf2"), "not a soundbank");
    assertThatThrownBy(() -> new SoundbankStems(config(bank), new VocalStage()))
        .hasMessageContaining("the soundbank can not be opened")
        .hasMessageContaining("SoundFont");
  }

  @Test
  void refusesToStartOnABankThatIsMissing(@TempDir Path folder) {
    assertThatThrownBy(
            () -> new SoundbankStems(config(folder.resolve("missing.sf2")), new VocalStage()))
        .hasMessageContaining("the soundbank can not be opened");
  }

  @Test
  void alwaysFindsSomethingToPlayOn() {
    assertThat(new SoundbankStems(config(null), new VocalStage()).soundbank()).isNotBlank();
  }

  private static ArrangerConfig config(Path bank) {
    return new ArrangerConfig() {
      @Override
      public Optional<Path> soundfont() {
        return Optional.ofNullable(bank);
      }

      @Override
      public int workers() {
        return 1;
      }
    };
  }
}
