package org.sply85.local.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sply85.audio.soundbank.Soundbank;
import org.sply85.audio.soundbank.SoundbankSearch;
import org.sply85.composer.domain.IdeaComposer;
import org.sply85.composer.domain.Proposers;
import org.sply85.composer.model.Device;
import org.sply85.composer.model.ServedPack;
import org.sply85.local.evaluate.Composing;
import org.sply85.local.evaluate.Evaluating;
import org.sply85.local.evaluate.JudgingStyles;
import org.sply85.local.evaluate.Variants;
import org.sply85.local.seams.JudgingSeams;
import org.sply85.pack.ModelPack;
import org.sply85.statistics.SongTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the prompt suite's songs, without sound, and sets them beside real ones. */
@Command(
    name = "evaluate",
    description = "Makes many songs and measures them beside real ones.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  sply85 evaluate --songs 40",
      "  sply85 evaluate --songs 200 --out docs/quality --json quality.json",
      "  sply85 evaluate --seams 12",
      "  sply85 evaluate --styles 10",
      "",
      "The folder gets index.md and its pictures; with --seams, seams.md; with --styles, styles.md",
      "and styles.json."
    })
final class EvaluateCommand implements Callable<Integer> {
  @Option(
      names = "--songs",
      paramLabel = "N",
      defaultValue = "40",
      description = "How many prompts of the suite, 1 to 200 (40 if not given).")
  private int songs;

  @Option(
      names = "--matched",
      paramLabel = "N",
      defaultValue = "60",
      description = "How many songs to ask for as real ones are, at least 5 (60 if not given).")
  private int matched;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "Measure real songs here; if not given, the figures shipped are used.")
  private Path corpus;

  @Option(
      names = "--reference",
      paramLabel = "FILE",
      description = "Write the figures of the real songs here; needs --corpus.")
  private Path reference;

  @Option(
      names = "--ablations",
      paramLabel = "all|rule",
      arity = "0..1",
      defaultValue = "none",
      fallbackValue = "all",
      description =
          "Also make the matched songs with changed composers, one set for each change, or with the"
              + " one that has rules only.")
  private String ablations;

  @Option(
      names = "--seams",
      paramLabel = "N",
      description =
          "Instead: make N songs with their sound, with and without link devices, and measure how"
              + " their sections pass into each other.")
  private Integer seams;

  @Option(
      names = "--seam-length",
      paramLabel = "M:SS",
      defaultValue = "1:00",
      description = "Length of those songs (1:00 if not given).")
  private String seamLength;

  @Option(
      names = "--styles",
      paramLabel = "N",
      description =
          "Instead: make N songs of every style, without sound, and measure whether they are heard as"
              + " what they are, and what the band does.")
  private Integer styles;

  @Option(
      names = "--midi",
      paramLabel = "DIR",
      description = "With --styles: keep the songs here as MIDI files.")
  private Path midi;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "docs/quality",
      description = "Folder of the page (docs/quality if not given).")
  private Path out;

  @Option(
      names = "--pack",
      paramLabel = "DIR",
      description = "Folder of the model pack (the one of this version if not given).")
  private Path pack;

  @Option(names = "--json", paramLabel = "FILE", description = "Write all results here too.")
  private Path json;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "Songs made at once (2 if not given).")
  private int threads;

  @Override
  public Integer call() throws IOException {
    if (seams != null && (seams < 1 || seams > 200)) {
      throw Failure.ofInput("--seams must be 1 to 200, was " + seams);
    }
    if (styles != null && (styles < 1 || styles > 100)) {
      throw Failure.ofInput("--styles must be 1 to 100, was " + styles);
    }
    if (songs < 1 || songs > 200 || matched < 5 || threads < 1) {
      throw Failure.ofInput(
          "--songs must be 1 to 200, --matched at least 5 and --threads at least 1, were %d, %d, %d"
              .formatted(songs, matched, threads));
    }
    try (ServedPack models = models()) {
      Proposers all = Proposers.withModels(SongTables.standard(), models);
      Composing composing = new IdeaComposer(all)::compose;
      if (seams != null) {
        new JudgingSeams(composing, soundbank(), System.err).run(seams, seamLength, out);
        return 0;
      }
      if (styles != null) {
        new JudgingStyles(composing, threads, System.err)
            .run(styles, out, Optional.ofNullable(midi));
        return 0;
      }
      evaluate(composing, variants(all));
    }
    return 0;
  }

  private Map<String, Composing> variants(Proposers all) {
    return switch (ablations) {
      case "none" -> Map.of();
      case "rule" -> Variants.ruled();
      case "all" -> Variants.of(all);
      default ->
          throw Failure.ofInput("--ablations must be all or rule, was '%s'".formatted(ablations));
    };
  }

  private static Soundbank soundbank() throws IOException {
    Optional<Path> found = SoundbankSearch.ofThisMachine().find();
    return found.isPresent() ? Soundbank.open(found.get()) : Soundbank.emergency();
  }

  private ServedPack models() {
    ModelPack opened = pack == null ? ModelPack.standard() : ModelPack.open(pack);
    return new ServedPack(opened, Device.CPU, 1);
  }

  private void evaluate(Composing composing, Map<String, Composing> variants) throws IOException {
    Evaluating evaluating = new Evaluating(composing, variants, threads, System.err);
    evaluating.run(
        new Evaluating.Order(
            songs,
            matched,
            Optional.ofNullable(corpus),
            Optional.ofNullable(reference),
            out,
            Optional.ofNullable(json)));
  }
}
