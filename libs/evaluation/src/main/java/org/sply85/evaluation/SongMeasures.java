package org.sply85.evaluation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sply85.statistics.Feature;
import org.sply85.statistics.FeatureTable;
import org.sply85.statistics.FormMeasures;
import org.sply85.statistics.MeasuredFeatures;
import org.sply85.statistics.Measures;
import org.sply85.statistics.Passage;
import org.sply85.statistics.PhraseMark;
import org.sply85.statistics.SectionRole;
import org.sply85.statistics.SongTables;
import org.sply85.statistics.TempoTrends;

/**
 * All figures of one song, by name: a feature's own name over the whole song, {@code FEATURE/ROLE}
 * for the chords of sections of a role, {@code FEATURE@80} for what depends on the tempo, carried
 * to 80 bpm along the trend of real songs.
 */
public final class SongMeasures {
  private static final int FEWEST_NOTES = 40;
  private static final Set<Feature> BY_ROLE =
      EnumSet.of(Feature.LOOP_IDENTITY, Feature.DISTINCT_CHORDS_PER_FOUR_BARS);

  private SongMeasures() {}

  /** Name of a feature carried to the reference tempo. */
  public static String atReferenceTempo(Feature feature) {
    return feature.name() + "@" + (int) TempoTrends.REFERENCE_BPM;
  }

  /** The song's figures; empty if its melody has fewer than 40 notes. */
  public static Map<String, Double> of(LeadSheet song) {
    Map<String, Double> figures = new TreeMap<>();
    if (song.whole().melody().size() < FEWEST_NOTES) {
      return figures;
    }
    MeasuredFeatures measured = Measures.of(song.whole());
    measured.values().forEach((feature, value) -> figures.put(feature.name(), value));
    FormMeasures.of(song.whole(), song.phrases())
        .values()
        .forEach((feature, value) -> figures.put(feature.name(), value));
    addTempoFree(song.tempoBpm(), measured, figures);
    Map<SectionRole, Sample> roles = new EnumMap<>(SectionRole.class);
    for (PhraseMark section : song.sections()) {
      if (section.bars() > 0 && section.endBar() <= song.whole().bars()) {
        Passage passage = song.whole().slice(section.startBar(), section.bars());
        roles.computeIfAbsent(section.role(), r -> new Sample()).add(chords(passage));
      }
    }
    roles.forEach(
        (role, sample) ->
            sample
                .rows()
                .forEach((name, row) -> figures.put(name + "/" + role.name(), row.mean())));
    return figures;
  }

  /** The chord figures of sections, named for their role. */
  public static Map<String, Double> of(SectionRole role, Passage section) {
    Map<String, Double> figures = new TreeMap<>();
    chords(section)
        .forEach(
            (name, value) -> figures.put(FeatureTable.key(Feature.valueOf(name), role), value));
    return figures;
  }

  private static Map<String, Double> chords(Passage section) {
    Map<String, Double> figures = new TreeMap<>();
    Passage chords =
        new Passage(List.of(), section.chords(), section.key(), section.meter(), section.bars());
    Measures.of(chords)
        .values()
        .forEach(
            (feature, value) -> {
              if (BY_ROLE.contains(feature)) {
                figures.put(feature.name(), value);
              }
            });
    return figures;
  }

  private static void addTempoFree(
      double tempoBpm, MeasuredFeatures measured, Map<String, Double> figures) {
    if (tempoBpm <= 0) {
      return;
    }
    SongTables.standard()
        .tempo()
        .slopes()
        .forEach(
            (feature, slope) ->
                measured
                    .value(feature)
                    .ifPresent(
                        value ->
                            figures.put(
                                atReferenceTempo(feature),
                                TempoTrends.carried(
                                    feature,
                                    value,
                                    slope,
                                    Math.log(TempoTrends.REFERENCE_BPM / tempoBpm)))));
  }
}
