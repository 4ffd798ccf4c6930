package org.sply85.trainer.tables;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.sply85.music.Note;
import org.sply85.statistics.Feature;
import org.sply85.statistics.Feature.Subject;
import org.sply85.statistics.MeasuredFeatures;
import org.sply85.statistics.Measures;
import org.sply85.statistics.Passage;
import org.sply85.statistics.PhraseEdges;
import org.sply85.statistics.PhrasePairs;
import org.sply85.statistics.SectionRole;
import org.sply85.trainer.corpus.CorpusSong;
import org.sply85.trainer.corpus.PhraseMark;

/** Measures one song with a melody: as a whole, section by section, and phrase against phrase. */
final class SongFeatures {
  private static final int FEWEST_NOTES = 40;
  private static final int SHORTEST_SECTION = 4;
  private static final int FEWEST_IN_SECTION = 8; // fewer are a pickup into the next section
  private static final int SHORTEST_PHRASE = 4;

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
      features.collectPickups();
      features.collectPairs();
      features.collectSummit();
    }
  }

  private void collectSections() {
    Map<SectionRole, List<Double>> pitches = new EnumMap<>(SectionRole.class);
    for (PhraseMark section : sections()) {
      Passage passage = whole.slice(section.startBar(), section.bars());
      if (section.bars() >= SHORTEST_SECTION && passage.melody().size() >= FEWEST_IN_SECTION) {
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
    OptionalDouble chorus = mean(pitches.getOrDefault(SectionRole.CHORUS, List.of()));
    if (verse.isPresent()) {
      double base = verse.getAsDouble();
      pitches.forEach(
          (role, means) ->
              means.forEach(m -> collector.add(Feature.REGISTER_OFFSET, role, m - base)));
      chorus.ifPresent(c -> collector.add(Feature.CHORUS_LIFT, c - base));
    }
    OptionalDouble a = letterMean("A");
    OptionalDouble b = letterMean("B");
    if (a.isPresent() && b.isPresent()) {
      collector.add(Feature.SECOND_LETTER_LIFT, b.getAsDouble() - a.getAsDouble());
    }
  }

  private OptionalDouble letterMean(String letter) {
    return song.phrases().stream()
        .filter(p -> p.letter().equals(letter))
        .map(p -> PhraseNotes.of(song, p))
        .filter(notes -> !notes.isEmpty())
        .mapToDouble(notes -> notes.stream().mapToInt(Note::pitch).average().orElseThrow())
        .average();
  }

  private static OptionalDouble mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average();
  }

  /** Phrases of one role and letter in a row, taken together; bars beyond the song's are cut. */
  private List<PhraseMark> sections() {
    List<PhraseMark> sections = new ArrayList<>();
    for (PhraseMark phrase : song.phrases()) {
      if (phrase.endBar() > song.bars()) {
        break;
      }
      int last = sections.size() - 1;
      if (last >= 0 && sections.get(last).continuedBy(phrase)) {
        sections.set(last, sections.get(last).with(phrase));
      } else {
        sections.add(phrase);
      }
    }
    return sections;
  }

  private void collectPickups() {
    int phrases = 0;
    int pickups = 0;
    for (PhraseMark phrase : song.phrases()) {
      if (phrase.sung() && PhraseNotes.of(song, phrase).size() > SHORTEST_PHRASE) {
        int start = phrase.startBar() * song.meter().barTicks();
        OptionalInt offset = PhraseEdges.startOffset(song.melody(), start);
        phrases++;
        pickups += offset.orElse(0) < 0 ? 1 : 0;
      }
    }
    if (phrases > 0) {
      collector.add(Feature.PICKUP_SHARE, (double) pickups / phrases);
    }
  }

  private void collectPairs() {
    List<PhraseMark> phrases =
        song.phrases().stream()
            .filter(p -> p.sung() && p.bars() >= SHORTEST_PHRASE && p.endBar() <= song.bars())
            .filter(p -> !PhraseNotes.of(song, p).isEmpty())
            .toList();
    PairMeans same = new PairMeans();
    PairMeans other = new PairMeans();
    for (int i = 0; i < phrases.size(); i++) {
      Passage second = whole.slice(phrases.get(i).startBar(), phrases.get(i).bars());
      for (int j = 0; j < i; j++) {
        Passage first = whole.slice(phrases.get(j).startBar(), phrases.get(j).bars());
        boolean alike = phrases.get(i).letter().equals(phrases.get(j).letter());
        (alike ? same : other).add(first, second);
      }
    }
    same.collect(Feature.SAME_PHRASE_RHYTHM, Feature.SAME_PHRASE_PITCH, Feature.SAME_PHRASE_CHORDS);
    other.collect(
        Feature.OTHER_PHRASE_RHYTHM, Feature.OTHER_PHRASE_PITCH, Feature.OTHER_PHRASE_CHORDS);
  }

  private final class PairMeans {
    private int pairs;
    private double rhythm;
    private double pitch;
    private double chords;

    void add(Passage first, Passage second) {
      pairs++;
      rhythm += PhrasePairs.rhythm(first, second);
      pitch += PhrasePairs.pitch(first, second);
      chords += PhrasePairs.chords(first, second);
    }

    void collect(Feature rhythmFeature, Feature pitchFeature, Feature chordFeature) {
      if (pairs > 0) {
        collector.add(rhythmFeature, rhythm / pairs);
        collector.add(pitchFeature, pitch / pairs);
        collector.add(chordFeature, chords / pairs);
      }
    }
  }

  private void collectSummit() {
    Note highest = song.melody().get(0);
    for (Note note : song.melody()) {
      highest = note.pitch() > highest.pitch() ? note : highest;
    }
    double position = (double) highest.tick() / whole.ticks();
    collector.add(Feature.HIGHEST_NOTE_POSITION, Math.max(0, Math.min(1, position)));
  }
}
