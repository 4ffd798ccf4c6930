package org.sply85.trainer.tables;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sply85.statistics.Feature;
import org.sply85.statistics.Feature.Subject;
import org.sply85.statistics.FormMeasures;
import org.sply85.statistics.MeasuredFeatures;
import org.sply85.statistics.Measures;
import org.sply85.statistics.Passage;
import org.sply85.statistics.PhraseMark;
import org.sply85.statistics.SectionRole;
import org.sply85.trainer.corpus.CorpusSong;

/** Measures one song with a melody: as a whole, section by section, and phrase against phrase. */
final class SongFeatures {
  private static final int FEWEST_NOTES = 40;

  private final CorpusSong song;
  private final Passage whole;
  private final FeatureCollector collector;
  private final TrendCounter trends;

  private SongFeatures(CorpusSong song, FeatureCollector collector, TrendCounter trends) {
    this.song = song;
    this.collector = collector;
    this.trends = trends;
    whole = PhraseNotes.passage(song);
  }

  /** Adds what the song measures; songs of fewer than 40 notes are left out. */
  static void collect(CorpusSong song, FeatureCollector collector, TrendCounter trends) {
    if (song.melody().size() >= FEWEST_NOTES) {
      SongFeatures features = new SongFeatures(song, collector, trends);
      MeasuredFeatures measured = Measures.of(features.whole);
      collector.add(measured, Subject.MELODY, Subject.BOTH, Subject.CHORDS);
      trends.add(Optional.empty(), song.tempoBpm(), measured);
      features.collectSections();
      collector.add(FormMeasures.of(features.whole, song.phrases()), Subject.FORM);
    }
  }

  private void collectSections() {
    Map<SectionRole, List<Double>> pitches = new EnumMap<>(SectionRole.class);
    for (PhraseMark section : FormMeasures.sections(song.phrases(), song.bars())) {
      Passage passage = whole.slice(section.startBar(), section.bars());
      if (FormMeasures.measurable(passage)) {
        MeasuredFeatures measured = Measures.of(passage);
        collector.add(section.role(), measured, Subject.MELODY, Subject.BOTH);
        trends.add(Optional.of(section.role()), song.tempoBpm(), measured);
        double mean = measured.value(Feature.MEAN_PITCH).orElseThrow();
        pitches.computeIfAbsent(section.role(), r -> new ArrayList<>()).add(mean);
      }
    }
    collectRegisters(pitches);
  }

  private void collectRegisters(Map<SectionRole, List<Double>> pitches) {
    OptionalDouble verse = mean(pitches.getOrDefault(SectionRole.VERSE, List.of()));
    if (verse.isPresent()) {
      double base = verse.getAsDouble();
      pitches.forEach(
          (role, means) ->
              means.forEach(m -> collector.add(Feature.REGISTER_OFFSET, role, m - base)));
    }
  }

  private static OptionalDouble mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average();
  }
}
