package org.sply85.kit.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sply85.contracts.Artifacts;
import org.sply85.contracts.track.TrackSummary;
import org.sply85.kit.Json;
import org.sply85.kit.failure.PoisonException;

/**
 * The corpus: all tracks that are analysed, with what allows to train on them. What was read once
 * is kept in a file of one entry a line, to which new ones are appended as they are fetched: a
 * reading that is cut short goes on where it was, and one of an unchanged corpus costs two lists.
 */
public final class TrackIndex {
  private final ArtifactStore store;
  private final Optional<Path> file;

  /**
   * An index.
   *
   * @param file where what was read is kept; empty to read all anew
   */
  public TrackIndex(ArtifactStore store, Optional<Path> file) {
    this.store = store;
    this.file = file;
  }

  /**
   * A track of the corpus.
   *
   * @param licence what allows to train on it; empty if nothing does
   */
  public record Entry(TrackSummary track, String licence) {}

  /** A line of the file: an entry, or a licence that was stated later than its track was read. */
  private record Line(TrackSummary track, UUID licensed, String licence) {}

  /** All tracks, by name and then by id. */
  public List<Entry> read() {
    Map<UUID, TrackSummary> tracks = new LinkedHashMap<>();
    Map<UUID, String> licences = new LinkedHashMap<>();
    kept().forEach(line -> enter(line, tracks, licences));
    for (UUID id : missing(Artifacts.TRACK_INDEX, ".json", tracks.keySet())) {
      byte[] json = store.find(Artifacts.trackIndexed(id)).orElseThrow();
      keep(new Line(Json.require(json, TrackSummary.class), null, null), tracks, licences);
    }
    for (UUID id : missing(Artifacts.TRACK_LICENCES, ".txt", licences.keySet())) {
      String licence =
          new String(store.find(Artifacts.trackLicence(id)).orElseThrow(), StandardCharsets.UTF_8);
      keep(new Line(null, id, licence), tracks, licences);
    }
    return tracks.values().stream()
        .map(track -> new Entry(track, licences.getOrDefault(track.trackId(), "")))
        .sorted(
            Comparator.comparing((Entry e) -> e.track().name())
                .thenComparing(e -> e.track().trackId()))
        .toList();
  }

  private List<UUID> missing(String folder, String ending, Set<UUID> known) {
    Set<UUID> seen = new HashSet<>(known);
    return store.list(folder).stream()
        .filter(key -> key.endsWith(ending))
        .map(key -> key.substring(folder.length(), key.length() - ending.length()))
        .map(UUID::fromString)
        .filter(seen::add)
        .toList();
  }

  private static void enter(Line line, Map<UUID, TrackSummary> tracks, Map<UUID, String> licences) {
    if (line.track() != null) {
      tracks.putIfAbsent(line.track().trackId(), line.track());
    } else if (line.licensed() != null) {
      licences.putIfAbsent(line.licensed(), line.licence());
    }
  }

  private void keep(Line line, Map<UUID, TrackSummary> tracks, Map<UUID, String> licences) {
    enter(line, tracks, licences);
    if (file.isPresent()) {
      try (BufferedWriter out =
          Files.newBufferedWriter(
              file.get(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        out.write(new String(Json.write(line), StandardCharsets.UTF_8) + "\n");
      } catch (IOException e) {
        throw new UncheckedIOException("the index of the corpus can not be written", e);
      }
    }
  }

  /** What the file holds; a last line that was cut short is removed, so that appending goes on. */
  private List<Line> kept() {
    List<Line> lines = new ArrayList<>();
    if (file.isEmpty() || !Files.exists(file.get())) {
      return lines;
    }
    try {
      String text = Files.readString(file.get());
      String whole = text.substring(0, text.lastIndexOf('\n') + 1);
      if (whole.length() < text.length()) {
        Files.writeString(file.get(), whole);
      }
      whole
          .lines()
          .forEach(
              line -> lines.add(Json.require(line.getBytes(StandardCharsets.UTF_8), Line.class)));
      return lines;
    } catch (PoisonException damaged) {
      return startAnew();
    } catch (IOException e) {
      throw new UncheckedIOException("the index of the corpus can not be read", e);
    }
  }

  private List<Line> startAnew() {
    try {
      Files.deleteIfExists(file.get());
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("the index of the corpus can not be written", e);
    }
  }
}
