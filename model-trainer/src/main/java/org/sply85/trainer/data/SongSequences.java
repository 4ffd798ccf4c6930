package org.sply85.trainer.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.sply85.encoding.ChordEncoding;
import org.sply85.encoding.Frame;
import org.sply85.encoding.HarmonyEncoding;
import org.sply85.encoding.MelodyEncoding;
import org.sply85.encoding.Places;
import org.sply85.encoding.RhythmEncoding;
import org.sply85.encoding.Sheet;
import org.sply85.encoding.Source;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.trainer.corpus.ChordSheet;
import org.sply85.trainer.corpus.Corpora;
import org.sply85.trainer.corpus.CorpusSong;

/** The corpora as sequences of rhythm cells, of pitches, and of chords. */
public final class SongSequences {
  private static final int FEWEST_NOTES = 40;

  private SongSequences() {}

  /** Rhythm cells of all songs with a melody. */
  public static List<Sequence> rhythms(Corpora corpora) {
    return songs(corpora, SongSequences::rhythm);
  }

  /** Pitches of all songs with a melody. */
  public static List<Sequence> melodies(Corpora corpora) {
    return tunes(corpora).stream().map(Tune::sequence).toList();
  }

  /** The same, of which melodies can be made again. */
  public static List<Tune> tunes(Corpora corpora) {
    return songs(corpora, SongSequences::melody);
  }

  /** Chords of all songs, half bar by half bar. */
  public static List<Sequence> chords(Corpora corpora) {
    List<Sequence> all = new ArrayList<>();
    corpora.billboard().forEach(s -> all.add(chords(s.id(), Sheets.of(s))));
    corpora.pop909().forEach(s -> all.add(chords(s.id(), Sheets.of(s, Source.POP))));
    corpora.leadSheets().forEach(s -> all.add(chords(s.id(), Sheets.of(s, Source.LEAD_SHEET))));
    return all;
  }

  /** Pitches of all songs with a melody, each looking at those before and after it. */
  public static List<Sequence> melodiesBothWays(Corpora corpora) {
    return melodies(corpora).stream()
        .map(s -> new Sequence(s.id(), s.places().bothWays(), s.tokens()))
        .toList();
  }

  /** Chords of all songs, with the melody above them where there is one. */
  public static List<Sequence> harmonies(Corpora corpora) {
    List<Sequence> all = new ArrayList<>();
    for (ChordSheet song : corpora.billboard()) {
      HarmonyEncoding encoding = new HarmonyEncoding(Sheets.of(song));
      all.add(Sequence.of(song.id(), encoding.places(), encoding.tokens()));
    }
    corpora.pop909().forEach(s -> all.add(harmony(s, Source.POP)));
    corpora.leadSheets().forEach(s -> all.add(harmony(s, Source.LEAD_SHEET)));
    return all;
  }

  private static Sequence harmony(CorpusSong song, Source source) {
    HarmonyEncoding encoding = new HarmonyEncoding(Sheets.of(song, source));
    return Sequence.of(song.id(), encoding.places(song.melody()), encoding.tokens());
  }

  private record Song(CorpusSong song, Sheet sheet) {}

  private static <T> List<T> songs(Corpora corpora, Function<Song, T> encode) {
    List<T> all = new ArrayList<>();
    add(corpora.pop909(), Source.POP, encode, all);
    add(corpora.leadSheets(), Source.LEAD_SHEET, encode, all);
    add(corpora.hymns(), Source.HYMN, encode, all);
    return all;
  }

  private static <T> void add(
      List<CorpusSong> songs, Source source, Function<Song, T> encode, List<T> to) {
    for (CorpusSong song : songs) {
      if (song.melody().size() >= FEWEST_NOTES && RhythmEncoding.fits(song.meter())) {
        to.add(encode.apply(new Song(song, Sheets.of(song, source))));
      }
    }
  }

  private static Sequence rhythm(Song song) {
    RhythmEncoding encoding = new RhythmEncoding(song.sheet());
    int[] onsets = steps(song.song().melody());
    double[] densities = new double[song.sheet().phrases().size()];
    for (int onset : onsets) {
      densities[song.sheet().phraseAt(onset)]++;
    }
    for (int i = 0; i < densities.length; i++) {
      densities[i] /= song.sheet().phrases().get(i).bars();
    }
    return Sequence.of(song.song().id(), encoding.places(densities), encoding.tokens(onsets));
  }

  private static Tune melody(Song song) {
    List<Note> notes = distinct(song.song().melody());
    double mean = notes.stream().mapToInt(Note::pitch).average().orElseThrow();
    Frame frame = Frame.of(song.song().key(), mean);
    int[] onsets = steps(notes);
    int[] lengths =
        notes.stream()
            .mapToInt(n -> Math.max(1, Math.round((float) n.duration() / Ticks.PER_SIXTEENTH)))
            .toArray();
    int[] tokens = notes.stream().mapToInt(n -> frame.token(n.pitch())).toArray();
    MelodyEncoding encoding = new MelodyEncoding(song.sheet(), frame);
    Places places = encoding.places(onsets, lengths, heights(song.sheet(), notes));
    return new Tune(
        Sequence.of(song.song().id(), places, tokens),
        Arrays.stream(onsets).boxed().toList(),
        frame);
  }

  private static double[] heights(Sheet sheet, List<Note> notes) {
    double[] sums = new double[sheet.phrases().size()];
    int[] counts = new int[sums.length];
    for (Note note : notes) {
      int phrase = sheet.phraseAt(step(note));
      sums[phrase] += note.pitch();
      counts[phrase]++;
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] = counts[i] == 0 ? Double.NaN : sums[i] / counts[i];
    }
    return sums;
  }

  /** One note a step: a grace note that falls on the same sixteenth is left out. */
  private static List<Note> distinct(List<Note> notes) {
    List<Note> kept = new ArrayList<>();
    for (Note note : notes) {
      if (kept.isEmpty() || step(note) > step(kept.get(kept.size() - 1))) {
        kept.add(note);
      }
    }
    return kept;
  }

  private static Sequence chords(String id, Sheet sheet) {
    ChordEncoding encoding = new ChordEncoding(sheet);
    return Sequence.of(id, encoding.places(), encoding.tokens());
  }

  private static int[] steps(List<Note> notes) {
    return Arrays.stream(notes.stream().mapToInt(SongSequences::step).toArray())
        .distinct()
        .toArray();
  }

  private static int step(Note note) {
    return Math.floorDiv(note.tick() + Ticks.PER_SIXTEENTH / 2, Ticks.PER_SIXTEENTH);
  }
}
