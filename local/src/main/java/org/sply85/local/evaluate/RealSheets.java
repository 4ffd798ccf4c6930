package org.sply85.local.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sply85.evaluation.BandSheet;
import org.sply85.evaluation.Example;
import org.sply85.evaluation.KeyFinder;
import org.sply85.evaluation.KeyboardMeasures;
import org.sply85.evaluation.LeadSheet;
import org.sply85.evaluation.MuseGanMeasures;
import org.sply85.evaluation.PhraseFeatures;
import org.sply85.evaluation.Reference;
import org.sply85.evaluation.Sample;
import org.sply85.evaluation.SongMeasures;
import org.sply85.music.Key;
import org.sply85.music.Note;
import org.sply85.statistics.FormMeasures;
import org.sply85.statistics.Passage;
import org.sply85.trainer.corpus.BandReader;
import org.sply85.trainer.corpus.BandSong;
import org.sply85.trainer.corpus.ChordSheet;
import org.sply85.trainer.corpus.Corpora;
import org.sply85.trainer.corpus.CorpusSong;
import org.sply85.trainer.corpus.PianoSong;
import org.sply85.trainer.corpus.Split;

/** Measures the held-out songs of a corpus folder. */
final class RealSheets {
  private final Corpora held;
  private final Map<String, List<Note>> pianos;
  private final List<BandSong> bands;

  private RealSheets(Path folder) {
    held = Corpora.read(folder).side(Split.VALIDATION);
    pianos =
        BandReader.pianos(folder).stream()
            .collect(Collectors.toMap(PianoSong::song, PianoSong::piano, (a, b) -> a));
    bands = BandReader.bands(folder);
  }

  /** The reference figures of a folder laid out as its README says. */
  static Reference read(Path folder) {
    return new RealSheets(folder).reference();
  }

  private Reference reference() {
    List<Reference.RealSong> songs = new ArrayList<>();
    List<Example> phrases = new ArrayList<>();
    Sample parts = new Sample();
    int keys = 0;
    int modes = 0;
    for (CorpusSong song : held.pop909()) {
      LeadSheet sheet = lead(song);
      songs.add(
          new Reference.RealSong(
              song.id(),
              song.key().toString(),
              song.meter().toString(),
              song.tempoBpm(),
              song.bars(),
              SongMeasures.of(sheet)));
      phrases.addAll(PhraseFeatures.examples(sheet, true));
      List<Note> piano = pianos.getOrDefault(song.id(), List.of());
      parts.add(KeyboardMeasures.of(piano, song.meter(), song.bars()));
      Key found = heard(song, piano);
      keys += found.equals(song.key()) ? 1 : 0;
      modes += found.mode() == song.key().mode() ? 1 : 0;
    }
    held.billboard().forEach(sheet -> addChords(sheet, parts));
    Sample band = new Sample();
    bands.forEach(b -> band.add(MuseGanMeasures.of(sheet(b))));
    return new Reference(
        songs,
        phrases,
        values(parts),
        values(band),
        (double) keys / songs.size(),
        (double) modes / songs.size());
  }

  private static Key heard(CorpusSong song, List<Note> piano) {
    List<Note> notes = new ArrayList<>(song.melody());
    notes.addAll(piano);
    return KeyFinder.of(notes);
  }

  private static Map<String, double[]> values(Sample sample) {
    Map<String, double[]> values = new TreeMap<>();
    sample.rows().keySet().forEach(name -> values.put(name, sample.values(name)));
    return values;
  }

  private static LeadSheet lead(CorpusSong song) {
    Passage whole =
        new Passage(song.melody(), song.chords(), song.key(), song.meter(), song.bars());
    return new LeadSheet(
        song.id(),
        song.source(),
        song.tempoBpm(),
        whole,
        song.phrases(),
        FormMeasures.sections(song.phrases(), song.bars()));
  }

  private static void addChords(ChordSheet sheet, Sample parts) {
    for (ChordSheet.Section section : sheet.sections()) {
      if (section.role().isPresent() && section.regular() && !section.chords().isEmpty()) {
        Passage passage =
            new Passage(List.of(), section.chords(), sheet.key(), sheet.meter(), section.bars());
        parts.add(SongMeasures.of(section.role().get(), passage));
      }
    }
  }

  private static BandSheet sheet(BandSong song) {
    BandSheet.Builder builder = new BandSheet.Builder();
    song.tracks().forEach(t -> builder.add(t.drums(), t.program(), t.notes()));
    return builder.of(song.meter(), song.bars());
  }

  /** The reference of a folder if one is given, else the one shipped. */
  static Reference of(Optional<Path> folder) {
    return folder.map(RealSheets::read).orElseGet(Reference::bundled);
  }
}
