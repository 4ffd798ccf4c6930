package org.sply85.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.sply85.contracts.event.PromptSubmitted;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a song shall be: the prompt, and whatever the user fixes besides. */
final class PromptOptions {
  private static final long MOST_BYTES = 80_000; // of 20,000 characters

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PROMPT",
      description = "What the song shall be, in your words (up to 2,000 characters).")
  private List<String> prompt;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Makes the song repeatable: same prompt, options and seed, same song.")
  private Long seed;

  @Option(names = "--bpm", paramLabel = "N", description = "Quarter notes per minute, 40 to 220.")
  private Double bpm;

  @Option(names = "--key", paramLabel = "K", description = "Like \"F# minor\" or \"Eb major\".")
  private String key;

  @Option(names = "--meter", paramLabel = "M", description = "Like 4/4, 3/4, 6/8 or 12/8.")
  private String meter;

  @Option(names = "--duration", paramLabel = "M:SS", description = "From 0:20 to 10:00.")
  private String duration;

  @Option(names = "--style", paramLabel = "S", description = "Like ballad, rock, lo-fi or jazz.")
  private String style;

  @Option(names = "--voice", paramLabel = "V", description = "female, male, duet or choir.")
  private String voice;

  @Option(names = "--instrumental", description = "No voice.")
  private boolean instrumental;

  @Option(names = "--title", paramLabel = "T", description = "The song's title.")
  private String title;

  @Option(
      names = "--target",
      paramLabel = "T",
      description =
          "Where it will be heard: streaming (-14 LUFS, -1 dBTP; if not given), club (-9, -1),"
              + " broadcast (-23, -1) or cd (-11, -0.3).")
  private String target;

  @Option(
      names = "--lyrics",
      paramLabel = "FILE",
      description = "Your own words, in English (up to 20,000 characters).")
  private Path lyrics;

  @Option(names = "--language", paramLabel = "L", description = "Of the words; only en is sung.")
  private String language;

  @Option(
      names = "--lufs",
      paramLabel = "L",
      description = "Loudness of the master, -36 to -6 LUFS, instead of the target's.")
  private Double lufs;

  @Option(
      names = "--peak",
      paramLabel = "P",
      description = "Highest true peak of the master, -9 to 0 dBTP, instead of the target's.")
  private Double peak;

  @Option(
      names = "--mixed-stems",
      description =
          "Stems that sum to mix.flac, with faders and effects; else as they were played.")
  private boolean mixedStems;

  PromptSubmitted request(UUID songId) {
    return new PromptSubmitted(
        songId,
        String.join(" ", prompt),
        seed,
        bpm,
        key,
        meter,
        duration,
        style,
        instrumental ? Boolean.TRUE : null,
        voice,
        title,
        lufs,
        peak,
        target,
        mixedStems ? Boolean.TRUE : null,
        lyrics == null ? null : words(),
        language);
  }

  private String words() {
    try {
      if (Files.size(lyrics) > MOST_BYTES) {
        throw new CommandLine.ParameterException(
            spec.commandLine(),
            "--lyrics must name a file of at most 20,000 characters, %s has %,d bytes"
                .formatted(lyrics, Files.size(lyrics)));
      }
      return Files.readString(lyrics);
    } catch (IOException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--lyrics must name a text file in UTF-8, was " + lyrics, e);
    }
  }
}
