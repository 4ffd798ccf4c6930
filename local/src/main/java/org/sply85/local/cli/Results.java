package org.sply85.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.event.SongFailed;
import org.sply85.contracts.event.SongMastered;
import org.sply85.contracts.song.SongBrief;
import org.sply85.lexicon.LyricText;
import org.sply85.local.progress.Clock;

/** A song's end, in words. */
final class Results {
  private Results() {}

  /** Like {@code "Midnight Rain": 2:31, -14.0 LUFS, true peak -1.0 dBTP}. */
  static String sentence(SongMastered song) {
    return String.format(
        Locale.ROOT,
        "\"%s\": %s, %.1f LUFS, true peak %.1f dBTP",
        song.title(),
        Clock.text(Duration.ofMillis(Math.round(song.durationSeconds() * 1000))),
        song.loudness().integratedLufs(),
        song.loudness().truePeakDbtp());
  }

  /** Like {@code brief 0.1 s, compose 4.2 s}. */
  static String times(Map<String, Double> secondsByStage) {
    return secondsByStage.entrySet().stream()
        .map(stage -> String.format(Locale.ROOT, "%s %.1f s", stage.getKey(), stage.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** Where the song is, what it is like and how to make it again. */
  static String text(SongMastered song, SongBrief brief, Path folder, Duration elapsed) {
    return String.join(
        System.lineSeparator(),
        sentence(song),
        "  in     " + folder.toAbsolutePath().normalize(),
        "  files  " + song.files().stream().map(FileRef::name).collect(Collectors.joining(" ")),
        "  seed   " + brief.seed(),
        "  took   %s (%s)".formatted(Clock.text(elapsed), times(song.timing().seconds())));
  }

  /** The same for programs: one JSON object on one line. */
  static String json(SongMastered song, SongBrief brief, Path folder, Duration elapsed)
      throws JsonProcessingException {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("id", song.songId());
    result.put("title", song.title());
    result.put("folder", folder.toAbsolutePath().normalize().toString());
    result.put("durationSeconds", song.durationSeconds());
    result.put("loudness", song.loudness());
    result.put("seed", brief.seed());
    result.put("remarks", LyricText.remarks(brief.lyrics()));
    result.put("files", song.files().stream().map(FileRef::name).toList());
    result.put("stageSeconds", song.timing().seconds());
    result.put("elapsedSeconds", elapsed.toMillis() / 1000.0);
    return new ObjectMapper().writeValueAsString(result);
  }

  /** A request that can not be met is the user's to mend; all else is ours. */
  static Failure failure(SongFailed failed) {
    return failed.reason().equals("INVALID_INPUT")
        ? Failure.ofInput(failed.message())
        : Failure.ofWork("%s failed: %s".formatted(failed.stage().label(), failed.message()));
  }
}
