package org.sply85.trainer.corpus;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sply85.trainer.CorpusFolder;

/** A corpus file that is empty, damaged or absurd is refused with its name, line and reason. */
class HostileCorpusTest {
  @TempDir private Path folder;

  private static final String SONG = CorpusFolder.pop("a", 1, "[0,24,60,90]");

  private Path pop(String... lines) {
    return new CorpusFolder(folder).write("pop909/pop909", lines);
  }

  private void refused(Path file, String... words) {
    assertThatThrownBy(() -> Pop909Reader.read(file))
        .isInstanceOf(CorpusRefusedException.class)
        .hasMessageContaining("pop909.jsonl.gz")
        .message()
        .contains(words);
  }

  @Test
  void refusesAFileThatIsMissing() {
    refused(folder.resolve("pop909.jsonl.gz"), "is missing");
  }

  @Test
  void refusesAFileWithoutALine() {
    refused(pop(), "is empty");
  }

  @Test
  void refusesAFileOfNoBytes() throws IOException {
    refused(Files.write(pop(), new byte[0]), "line 1: the file ends in the middle");
  }

  @Test
  void refusesATruncatedFile() throws IOException {
    Path file = pop(SONG, SONG, SONG);
    byte[] whole = Files.readAllBytes(file);
    refused(
        Files.write(file, Arrays.copyOf(whole, whole.length - 12)), "the file ends in the middle");
  }

  @Test
  void refusesWhatIsNotGzip() throws IOException {
    refused(Files.writeString(pop(), SONG), "line 1: the file is not gzip");
  }

  @Test
  void refusesBytesThatAreNoText() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(new byte[] {(byte) 0xc3, (byte) 0x28, '\n'});
    }
    refused(Files.write(pop(), bytes.toByteArray()), "line 1: expected UTF-8");
  }

  /** A gigabyte of one letter is a megabyte when packed. */
  @Test
  void refusesALineThatUnpacksWithoutEnd() throws IOException {
    Path file = pop();
    byte[] block = "a".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((SONG + "\n").getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 64; i++) {
        out.write(block);
      }
    }
    refused(file, "line 2: expected at most 1048576 characters a line");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "bars":8            | "bars":1000000000      | expected bars in 1..20000, got 1000000000
          "bars":8            | "bars":"8"             | expected bars as a whole number
          "bars":8            | "bars":1e99            | expected bars as a whole number
          "bpm":80            | "bpm":-1               | expected bpm as a number in 1.0..1000.0
          "bpm":80            | "bpm":null             | expected bpm
          "tpq":24            | "tpq":0                | expected tpq in 1..480, got 0
          "tpq":24            | "tpq":7                | expected tpq to divide 480, got 7
          [0,24,60,90]        | [0,24,600,90]          | expected pitch in 0..127, got 600
          [0,24,60,90]        | [2000000000,24,60,90]  | expected onset in -3000000..3000000
          [0,24,60,90]        | [0,2000000000,60,90]   | expected duration in 0..1000000
          [0,24,60,90]        | [0,24]                 | expected pitch as a whole number in 0..127, got none
          [0,24,60,90]        | 7                      | expected onset as a whole number
          "melody":[[0,24,60,90]] | "melody":{}        | expected melody as a list
          ["A",4]             | ["A",-4]               | expected phrase bars in 0..20000, got -4
          ["verse","chorus"]  | ["verse"]              | expected fn_guess as a list of 2..20000, got 1
          [0,4,"C:maj"]       | [0,1e300,"C:maj"]      | expected chord duration as a number
          "key":"C:maj"       | "key":"H:maj"          | line 2
          "q":{"struct_match":1.0} | "q":1             | expected struct_match
          "id":"a"            | "id":{}                | expected id as a text
          """)
  void refusesAbsurdValues(String good, String bad, String words) {
    refused(pop(SONG, SONG.replace(good, bad)), "line 2: ", words);
  }

  @Test
  void refusesMoreNotesThanAnySongHas() {
    StringBuilder notes = new StringBuilder("[0,24,60,90]");
    for (int i = 0; i < 20_000; i++) {
      notes.append(",[0,24,60,90]");
    }
    refused(
        pop(SONG.replace("[0,24,60,90]", notes)),
        "line 1: expected melody as a list of 0..20000, got 20001");
  }

  @Test
  void refusesWhatIsNoObject() {
    refused(pop(SONG, "[1,2]"), "line 2: expected a JSON object, got ARRAY");
    refused(pop(SONG, "{\"id\":"), "line 2: expected JSON");
    refused(pop(SONG, "[".repeat(100_000)), "line 2: expected JSON");
    refused(pop(SONG, "", SONG), "line 2: expected a JSON object");
  }

  @Test
  void namesTheFileOfEveryCorpus() {
    CorpusFolder corpora = new CorpusFolder(folder);
    corpora.write("sections/harmonix", "{\"id\":\"h\",\"sections\":[[0,\"verse\",0,1,\"x\"]]}");
    assertThatThrownBy(() -> Corpora.read(folder))
        .isInstanceOf(CorpusRefusedException.class)
        .hasMessageContaining("harmonix.jsonl.gz', line 1: expected bars as a whole number");
  }
}
