package org.sply85.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the real songs measure that ours are set beside: figures only, computed by the same code. No
 * note of a song can be read from them.
 *
 * @param songs held-out songs with a melody
 * @param phrases described as {@link PhraseFeatures} does, their class real
 * @param parts figures that only some corpora have, by name: chords by role, keyboards
 * @param bands what {@link MuseGanMeasures} gives for real bands, by name
 * @param keyHits share of songs whose annotated key {@link KeyFinder} finds
 * @param modeHits share of songs whose mode it finds
 */
public record Reference(
    List<RealSong> songs,
    List<Example> phrases,
    Map<String, double[]> parts,
    Map<String, double[]> bands,
    double keyHits,
    double modeHits) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public Reference {
    songs = List.copyOf(songs);
    phrases = List.copyOf(phrases);
  }

  /**
   * A real song: enough to ask for one like it, and what it measures.
   *
   * @param id names it in its corpus
   * @param key like {@code "F# minor"}
   * @param meter like {@code "4/4"}
   * @param bpm quarter notes per minute
   * @param bars length
   * @param figures see {@link SongMeasures}
   */
  public record RealSong(
      String id, String key, String meter, double bpm, int bars, Map<String, Double> figures) {}

  /** All values of a figure over real songs. */
  public double[] values(String name) {
    if (bands.containsKey(name)) {
      return bands.get(name);
    }
    if (parts.containsKey(name)) {
      return parts.get(name);
    }
    return songs.stream()
        .filter(s -> s.figures().containsKey(name))
        .mapToDouble(s -> s.figures().get(name))
        .toArray();
  }

  /** The reference shipped with this version. */
  public static Reference bundled() {
    try (InputStream in = Reference.class.getResourceAsStream("reference.json")) {
      return JSON.readValue(in, Stored.class).reference();
    } catch (IOException e) {
      throw new UncheckedIOException("the reference figures can not be read", e);
    }
  }

  /** The file that {@link #bundled} reads, figures to four digits: one song or phrase a line. */
  public String json() {
    try {
      return JSON.writeValueAsString(Stored.of(this))
          .replace("},{", "},\n{")
          .replace("],[", "],\n[");
    } catch (IOException e) {
      throw new UncheckedIOException("the reference figures can not be written", e);
    }
  }

  /** The phrases as a table, for a file a tenth as long. */
  record Stored(
      List<RealSong> songs,
      List<String> phraseSongs,
      List<String> phraseNames,
      List<Double[]> phraseRows,
      Map<String, double[]> parts,
      Map<String, double[]> bands,
      double keyHits,
      double modeHits) {
    static Stored of(Reference reference) {
      Set<String> names = new TreeSet<>();
      reference.phrases.forEach(p -> names.addAll(p.features().keySet()));
      List<Double[]> rows = new ArrayList<>();
      for (Example phrase : reference.phrases) {
        rows.add(
            names.stream()
                .map(n -> phrase.features().get(n))
                .map(v -> v == null ? null : rounded(v))
                .toArray(Double[]::new));
      }
      return new Stored(
          reference.songs.stream().map(Stored::rounded).toList(),
          reference.phrases.stream().map(Example::song).toList(),
          List.copyOf(names),
          rows,
          rounded(reference.parts),
          rounded(reference.bands),
          rounded(reference.keyHits),
          rounded(reference.modeHits));
    }

    Reference reference() {
      List<Example> phrases = new ArrayList<>();
      for (int i = 0; i < phraseRows.size(); i++) {
        Map<String, Double> features = new TreeMap<>();
        for (int f = 0; f < phraseNames.size(); f++) {
          if (phraseRows.get(i)[f] != null) {
            features.put(phraseNames.get(f), phraseRows.get(i)[f]);
          }
        }
        phrases.add(new Example(phraseSongs.get(i), true, features));
      }
      return new Reference(songs, phrases, parts, bands, keyHits, modeHits);
    }

    private static RealSong rounded(RealSong song) {
      Map<String, Double> figures = new TreeMap<>();
      song.figures().forEach((name, value) -> figures.put(name, rounded(value)));
      return new RealSong(song.id(), song.key(), song.meter(), song.bpm(), song.bars(), figures);
    }

    private static Map<String, double[]> rounded(Map<String, double[]> values) {
      Map<String, double[]> rounded = new TreeMap<>();
      values.forEach(
          (name, list) ->
              rounded.put(name, java.util.Arrays.stream(list).map(Stored::rounded).toArray()));
      return rounded;
    }

    private static double rounded(double value) {
      return Math.rint(value * 1e4) / 1e4;
    }
  }
}
