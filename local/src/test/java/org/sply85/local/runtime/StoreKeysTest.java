package org.sply85.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreKeysTest {
  @TempDir Path data;

  @Test
  void stayTheSameForAFolder() {
    assertThat(StoreKeys.of(data)).isEqualTo(StoreKeys.of(data));
  }

  @Test
  void differBetweenFolders() throws IOException {
    Path other = Files.createDirectory(data.resolve("other"));
    assertThat(StoreKeys.of(data)).isNotEqualTo(StoreKeys.of(other));
  }

  @Test
  void areReadableByTheirOwnerAlone() throws IOException {
    StoreKeys.of(data);
    assertThat(Files.getPosixFilePermissions(data.resolve("store-keys.properties")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }
}
