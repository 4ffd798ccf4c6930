package org.sply85.trainer.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.sply85.music.Note;
import org.sply85.statistics.Feature;
import org.sply85.statistics.FeatureTable;
import org.sply85.statistics.Measures;
import org.sply85.statistics.Passage;
import org.sply85.statistics.PhraseEdges;
import org.sply85.statistics.Quantiles;
import org.sply85.statistics.SectionRole;
import org.sply85.trainer.corpus.ChordSheet;
import org.sply85.trainer.corpus.CorpusSong;
import org.sply85.trainer.corpus.PhraseMark;

/**
 * Measures every feature on songs and their sections. Melodies come from songs with notes; chords,
 * roles and lengths of sections come from chord sheets, whose roles people have named.
 */
final class FeatureCollector {
  private static final int FEWEST_BARS = 4;
  private static final int FEWEST_VALUES = 20;

  private final Map<String, Map<Feature, List<Double>>> values = new TreeMap<>();

  void add(CorpusSong song) {
    Passage whole =
        new Passage(song.melody(), song.chords(), song.key(), song.meter(), song.bars());
    Measures.of(whole).values().forEach((feature, v) -> put(FeatureTable.SONG, feature, v));
    addPickups(song);
    addSections(song, whole);
  }

  private void addPickups(CorpusSong song) {
    int sung = 0;
    int pickups = 0;
    for (PhraseMark phrase : song.phrases()) {
      OptionalInt offset =
          PhraseEdges.startOffset(song.melody(), phrase.startBar() * song.meter().barTicks());
      if (phrase.sung() && offset.isPresent()) {
        sung++;
        pickups += offset.getAsInt() < 0 ? 1 : 0;
      }
    }
    if (sung > 0) {
      put(FeatureTable.SONG, Feature.PICKUP_SHARE, (double) pickups / sung);
    }
  }

  private void addSections(CorpusSong song, Passage whole) {
    OptionalDouble verse = meanPitch(song, SectionRole.VERSE);
    for (PhraseMark phrase : song.phrases()) {
      if (phrase.bars() < FEWEST_BARS || phrase.endBar() > song.bars()) {
        continue;
      }
      String role = phrase.role().label();
      Passage part = whole.slice(phrase.startBar(), phrase.bars());
      Measures.of(part).values().entrySet().stream()
          .filter(e -> e.getKey().subject() != Feature.Subject.CHORDS)
          .forEach(e -> put(role, e.getKey(), e.getValue()));
      OptionalDouble mean = part.melody().stream().mapToInt(Note::pitch).average();
      if (verse.isPresent() && mean.isPresent()) {
        put(role, Feature.REGISTER_OFFSET, mean.getAsDouble() - verse.getAsDouble());
      }
    }
  }

  private static OptionalDouble meanPitch(CorpusSong song, SectionRole role) {
    int bar = song.meter().barTicks();
    return song.phrases().stream()
        .filter(p -> p.role() == role)
        .flatMap(
            p ->
                song.melody().stream()
                    .filter(n -> n.tick() >= p.startBar() * bar && n.tick() < p.endBar() * bar))
        .mapToInt(Note::pitch)
        .average();
  }

  void add(ChordSheet sheet) {
    String role = sheet.role().label();
    put(role, Feature.SECTION_BARS, sheet.bars());
    if (sheet.bars() >= FEWEST_BARS) {
      Passage part =
          new Passage(List.of(), sheet.chords(), sheet.key(), sheet.meter(), sheet.bars());
      Measures.of(part).values().forEach((feature, v) -> put(role, feature, v));
    }
  }

  private void put(String scope, Feature feature, double value) {
    values
        .computeIfAbsent(scope, s -> new EnumMap<>(Feature.class))
        .computeIfAbsent(feature, f -> new ArrayList<>())
        .add(value);
  }

  /** The distributions of all features that were measured often enough. */
  FeatureTable table() {
    Map<String, Map<Feature, Quantiles>> rows = new TreeMap<>();
    values.forEach(
        (scope, features) ->
            features.forEach(
                (feature, list) -> {
                  if (list.size() >= FEWEST_VALUES) {
                    double[] all = list.stream().mapToDouble(Double::doubleValue).toArray();
                    Arrays.sort(all);
                    rows.computeIfAbsent(scope, s -> new EnumMap<>(Feature.class))
                        .put(feature, Quantiles.of(all));
                  }
                }));
    return new FeatureTable(rows);
  }
}
