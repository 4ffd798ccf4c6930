package org.sply85.trainer.originality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.originality.OriginalityChecker;
import org.sply85.originality.OriginalityIndex;
import org.sply85.originality.Verdict;
import org.sply85.trainer.CorpusFolder;
import org.sply85.trainer.corpus.Split;
import picocli.CommandLine;

class OriginalityToolTest {
  private static final int SONGS = 40;

  @TempDir private Path folder;

  private static int[] pitches(int song) {
    SplittableRandom random = new SplittableRandom(song);
    return IntStream.range(0, 60).map(i -> 60 + random.nextInt(12)).toArray();
  }

  private static String json(int song) {
    int[] pitches = pitches(song);
    String[] notes =
        IntStream.range(0, pitches.length)
            .mapToObj(i -> "[%d,12,%d,90]".formatted(i * 12, pitches[i]))
            .toArray(String[]::new);
    return CorpusFolder.pop("song-" + song, 0.1, String.join(",", notes));
  }

  private static List<Note> melody(int song) {
    List<Note> notes = new ArrayList<>();
    for (int pitch : pitches(song)) {
      notes.add(new Note(notes.size() * 240, 240, pitch, 90));
    }
    return notes;
  }

  private OriginalityIndex run(String out) throws IOException {
    new CorpusFolder(folder)
        .write(
            "pop909/pop909",
            IntStream.range(0, SONGS).mapToObj(OriginalityToolTest::json).toArray(String[]::new));
    int exit =
        new CommandLine(new OriginalityTool())
            .execute("--corpus", folder.toString(), "--out", folder.resolve(out).toString());
    assertThat(exit).isZero();
    try (InputStream in = Files.newInputStream(folder.resolve(out))) {
      return OriginalityIndex.read(in);
    }
  }

  @Test
  void songsLearntFromAreCopiesAndHeldOutSongsAreNot() throws IOException {
    OriginalityChecker checker = new OriginalityChecker(run("first.idx"));

    for (int song = 0; song < SONGS; song++) {
      boolean learnt = Split.of("song-" + song) == Split.TRAIN;
      Verdict verdict = checker.check(melody(song), Meter.FOUR_FOUR).verdict();
      assertThat(verdict == Verdict.COPIED).as("song " + song).isEqualTo(learnt);
    }
  }

  @Test
  void writesTheSameBytesTwice() throws IOException {
    run("first.idx");
    run("second.idx");

    assertThat(folder.resolve("first.idx")).hasSameBinaryContentAs(folder.resolve("second.idx"));
  }
}
