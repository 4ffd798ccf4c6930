package org.sply85.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class Sply85Test {
  private final PrintStream standardOut = System.out;
  private final PrintStream standardErr = System.err;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void capture() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void release() {
    System.setOut(standardOut);
    System.setErr(standardErr);
  }

  @Test
  void tellsTheVersionOfTheBuild() {
    assertThat(Sply85.run("--version")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).matches("sply85 \\d+\\.\\d+\\.\\d+\\S*\\R");
  }

  @Test
  void everyCommandHasHelpWithExamples() {
    for (String command : new String[] {"make", "up", "watch", "originality", "train-job"}) {
      out.reset();
      assertThat(Sply85.run(command, "--help")).isZero();
      assertThat(out.toString(StandardCharsets.UTF_8)).contains("Example", "sply85 " + command);
    }
  }

  @Test
  void unknownOptionsAreWrongUsage() {
    assertThat(Sply85.run("make", "a song", "--tempo", "90")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("Unknown option", "--tempo", "sply85 make --help");
    assertThat(out.size()).isZero();
  }

  @Test
  void aPromptIsRequired() {
    assertThat(Sply85.run("make")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("PROMPT");
  }

  @Test
  void anOptionOfTheWrongTypeIsNamed() {
    assertThat(Sply85.run("make", "a song", "--bpm", "fast")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--bpm", "fast");
  }

  @Test
  void watchWantsAUuid() {
    assertThat(Sply85.run("watch", "my-song")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("SONG_ID");
  }

  @Test
  void portsMustExist() {
    assertThat(Sply85.run("up", "--port", "70000")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("--port must be in 1..65535, was 70000");
  }

  @Test
  void aPortInUseIsNamed() throws java.io.IOException {
    try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      assertThat(Sply85.run("up", "--port", port)).isEqualTo(1);
      assertThat(err.toString(StandardCharsets.UTF_8)).contains(port, "--port");
    }
  }
}
