package org.sply85.trainer.tables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sply85.music.Mode;
import org.sply85.statistics.ChordLoop;
import org.sply85.statistics.CountTable;
import org.sply85.statistics.Feature;
import org.sply85.statistics.Feature.Subject;
import org.sply85.statistics.FeatureTable;
import org.sply85.statistics.Measures;
import org.sply85.statistics.Passage;
import org.sply85.statistics.PhraseMark;
import org.sply85.statistics.SectionRole;
import org.sply85.statistics.TableFiles;
import org.sply85.statistics.TempoTrends;
import org.sply85.trainer.corpus.ChordSheet;
import org.sply85.trainer.corpus.Corpora;
import org.sply85.trainer.corpus.CorpusSong;
import org.sply85.trainer.corpus.FormSheet;

/** All tables, computed from corpora. */
public final class TableSet {
  private static final int RAREST_KEPT = 3;
  private static final int FEWEST_IN_A_CONTEXT = 20;
  private static final int LOOPS_PER_MODE = 60;
  private static final int FEWEST_SONGS_OF_A_LOOP = 3;

  private final RhythmCounter rhythm = new RhythmCounter();
  private final LengthCounter lengths = new LengthCounter();
  private final DegreeCounter degrees = new DegreeCounter();
  private final ChordCounter chords = new ChordCounter();
  private final LoopCounter loops = new LoopCounter();
  private final FormCounter form = new FormCounter();
  private final FeatureCollector features = new FeatureCollector();
  private final TrendCounter trends = new TrendCounter();

  private TableSet() {}

  /** Counts and measures the corpora, in their order. */
  public static TableSet of(Corpora corpora) {
    TableSet tables = new TableSet();
    corpora.pop909().forEach(tables::addPop);
    corpora.leadSheets().forEach(tables::addLeadSheet);
    corpora.hymns().stream().filter(TableSet::ternary).forEach(tables.rhythm::add);
    corpora.billboard().forEach(tables::addChordSheet);
    corpora.harmonix().forEach(tables::addForm);
    return tables;
  }

  private static boolean ternary(CorpusSong song) {
    return song.meter().beats() % 3 == 0;
  }

  private void addPop(CorpusSong song) {
    rhythm.add(song);
    degrees.add(song, true);
    form.addPhrases(song);
    SongFeatures.collect(song, features, trends);
    Passage whole = PhraseNotes.passage(song);
    for (PhraseMark phrase : song.phrases()) {
      if (phrase.endBar() <= song.bars()) {
        Passage part = whole.slice(phrase.startBar(), phrase.bars());
        chords.addMoves(song.key(), phrase.role(), part.chords());
        loops.add(song.id(), song.key(), song.meter(), part.chords());
      }
    }
  }

  private void addLeadSheet(CorpusSong song) {
    degrees.add(song, false);
    lengths.add(song);
    if (ternary(song)) {
      rhythm.add(song);
    }
  }

  private void addChordSheet(ChordSheet sheet) {
    form.add(sheet.sections().stream().flatMap(s -> s.role().stream()).toList());
    int bars = sheet.sections().stream().mapToInt(ChordSheet.Section::bars).sum();
    int bar = 0;
    Optional<Integer> firstChorus = Optional.empty();
    for (ChordSheet.Section section : sheet.sections()) {
      if (section.role().isPresent()) {
        addSection(sheet, section, section.role().get());
        if (firstChorus.isEmpty() && section.role().get() == SectionRole.CHORUS) {
          firstChorus = Optional.of(bar);
        }
      }
      bar += section.bars();
    }
    firstChorus.ifPresent(b -> features.add(Feature.FIRST_CHORUS_POSITION, (double) b / bars));
  }

  private void addSection(ChordSheet sheet, ChordSheet.Section section, SectionRole role) {
    features.add(Feature.SECTION_BARS, role, section.bars());
    if (!section.chords().isEmpty() && section.regular()) {
      chords.addMoves(sheet.key(), role, section.chords());
      chords.addStays(sheet.key(), sheet.meter(), role, section.chords());
      loops.add(sheet.id(), sheet.key(), sheet.meter(), section.chords());
      Passage passage =
          new Passage(List.of(), section.chords(), sheet.key(), sheet.meter(), section.bars());
      features.add(role, Measures.of(passage), Subject.CHORDS);
    }
  }

  private void addForm(FormSheet sheet) {
    form.add(sheet.sections().stream().map(FormSheet.Section::role).toList());
    sheet.sections().stream()
        .filter(s -> s.role() == SectionRole.HOOK && s.bars() > 0)
        .forEach(s -> features.add(Feature.SECTION_BARS, s.role(), s.bars()));
    if (sheet.firstChorus() >= 0) {
      features.add(Feature.FIRST_CHORUS_POSITION, sheet.firstChorus());
    }
  }

  /** The distributions. */
  public FeatureTable features() {
    return features.table();
  }

  /** How density and syncopation depend on the tempo. */
  public TempoTrends trends() {
    return trends.trends();
  }

  /** The loops of both modes, the commonest first. */
  public List<ChordLoop> loops() {
    return Stream.of(Mode.values())
        .flatMap(m -> loops.commonest(m, LOOPS_PER_MODE, FEWEST_SONGS_OF_A_LOOP).stream())
        .toList();
  }

  /** Four-bar units that loops were counted among. */
  public int loopUnits() {
    return loops.units();
  }

  /** All tables of counts by the names of their files. */
  public Map<String, CountTable> counts() {
    Map<String, CountTable> tables = new TreeMap<>();
    tables.put(TableFiles.RHYTHM, rhythm.table(RAREST_KEPT, FEWEST_IN_A_CONTEXT));
    tables.put(TableFiles.LENGTHS, lengths.table(RAREST_KEPT, FEWEST_IN_A_CONTEXT));
    tables.put(TableFiles.DEGREES, degrees.table(RAREST_KEPT, FEWEST_IN_A_CONTEXT));
    tables.put(TableFiles.CHORDS, chords.table(RAREST_KEPT, FEWEST_IN_A_CONTEXT));
    tables.put(TableFiles.FORM, form.table(RAREST_KEPT, FEWEST_IN_A_CONTEXT));
    return tables;
  }
}
