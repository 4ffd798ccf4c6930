package org.sply85.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sply85.contracts.track.TrackSummary.TrackFigures;
import org.sply85.feature.domain.track.TrackAnalyst;
import org.sply85.feature.domain.track.TrackDistance;
import org.sply85.kit.store.TrackIndex;
import org.sply85.local.progress.Clock;
import org.sply85.local.runtime.TrackPlatform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the corpus, or what of it is most like a song. */
@Command(
    name = "tracks",
    description = "Lists the songs that were learnt.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  sply85 tracks", "  sply85 tracks --like demo.mp3 --limit 5"})
final class TracksCommand implements Callable<Integer> {
  @Option(
      names = "--like",
      paramLabel = "FILE",
      description = "Nearest first: by tempo, density, swing, brightness, tone, timbre, energy.")
  private Path like;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many (${DEFAULT-VALUE}).")
  private int limit;

  @Option(names = "--json", description = "Print one JSON object a line.")
  private boolean json;

  @Mixin private CorpusOptions corpus;

  /** A track, and how far it is from the one that was asked for. */
  private record Found(TrackIndex.Entry entry, Double distance) {}

  @Override
  public Integer call() throws IOException {
    Optional<TrackFigures> wanted = like == null ? Optional.empty() : Optional.of(figures());
    List<TrackIndex.Entry> all;
    try (TrackPlatform platform = TrackPlatform.storeOnly(corpus.folder(), corpus.storePort())) {
      all = new TrackIndex(platform.store(), Optional.of(platform.indexFile())).read();
    }
    List<Found> found =
        all.stream()
            .map(e -> new Found(e, wanted.map(w -> distance(w, e)).orElse(null)))
            .sorted(
                Comparator.comparing(
                    Found::distance, Comparator.nullsFirst(Comparator.naturalOrder())))
            .limit(Math.max(0, limit))
            .toList();
    for (Found track : found) {
      System.out.println(json ? json(track) : text(track));
    }
    if (!json) {
      long open = all.stream().filter(e -> !e.licence().isEmpty()).count();
      System.err.printf("%d tracks, %d of them to train on%n", all.size(), open);
    }
    return 0;
  }

  private static double distance(TrackFigures wanted, TrackIndex.Entry entry) {
    return TrackDistance.between(wanted, entry.track().figures());
  }

  private TrackFigures figures() {
    if (!Files.isReadable(like) || Files.isDirectory(like)) {
      throw Failure.ofInput("there is no readable file " + like);
    }
    try {
      return new TrackAnalyst().measure(like, List.of()).figures();
    } catch (IOException e) {
      throw Failure.ofInput("%s can not be analyzed: %s".formatted(like, e.getMessage()));
    }
  }

  private static String text(Found found) {
    TrackFigures figures = found.entry().track().figures();
    String row =
        String.format(
            Locale.ROOT,
            "%-32s %-4s %5s %6.1f bpm %-4s %-9s %s",
            shortened(found.entry().track().name()),
            found.entry().track().format(),
            Clock.text(Duration.ofMillis(Math.round(1000 * figures.seconds()))),
            figures.tempoBpm(),
            figures.meter(),
            figures.key(),
            found.entry().licence().isEmpty() ? "(no licence)" : found.entry().licence());
    return found.distance() == null
        ? row
        : String.format(Locale.ROOT, "%.2f  %s", found.distance(), row);
  }

  private static String shortened(String name) {
    return name.length() > 32 ? name.substring(0, 31) + "…" : name;
  }

  private static String json(Found found) throws JsonProcessingException {
    Map<String, Object> out = new LinkedHashMap<>();
    if (found.distance() != null) {
      out.put("distance", Math.round(found.distance() * 1000) / 1000.0);
    }
    out.put("licence", found.entry().licence());
    out.put("track", found.entry().track());
    return new ObjectMapper().writeValueAsString(out);
  }
}
