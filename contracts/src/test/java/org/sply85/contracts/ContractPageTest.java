package org.sply85.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Writes the contract page at every build, so that it is never older than the schemas. */
class ContractPageTest {
  private static final Path PAGE = Path.of("target", "site", "contracts.md");

  @Test
  void rendersEveryTopicAndField() throws IOException {
    String page = ContractPage.render();
    Files.createDirectories(PAGE.getParent());
    Files.writeString(PAGE, page);
    for (String topic : Topics.ALL) {
      assertThat(page).contains("## `" + topic + "`");
      Schemas.read(Schemas.file(topic))
          .path("properties")
          .fieldNames()
          .forEachRemaining(field -> assertThat(page).contains("| `" + field + "`"));
    }
    assertThat(page)
        .contains("| `bpm`? | number | 40..220 | Tempo in quarter notes per minute, 40..220.")
        .contains("| `brief` | [SongBrief](#songbrief) |")
        .doesNotContain("null", "MissingNode");
  }
}
