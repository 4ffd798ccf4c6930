package org.sply85.trainer.band;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.KeyMark;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;
import org.sply85.trainer.corpus.JsonLines;

/** Reads bands from the corpora, and from this project's own scores. */
public final class BandReaders {
  private static final int BASS_TOP = 52; // where a pianist's bass ends

  private BandReaders() {}

  /** The pianists of POP909: the lowest voice below E3 is the bass, all else the comp. No drums. */
  public static List<BandPlaying> pop909(List<BandSong> songs) {
    return songs.stream().map(BandReaders::pianist).toList();
  }

  private static BandPlaying pianist(BandSong song) {
    List<Note> sorted =
        song.piano().stream()
            .sorted(Comparator.comparingInt(Note::tick).thenComparingInt(Note::pitch))
            .toList();
    List<Note> bass = new ArrayList<>();
    List<Note> comp = new ArrayList<>();
    for (Note note : sorted) {
      Note low = bass.isEmpty() ? note : bass.get(bass.size() - 1);
      boolean under = note.tick() > low.tick() || bass.isEmpty();
      boolean lowest = note.pitch() <= low.pitch() || low.end() <= note.tick();
      boolean isBass = under && note.pitch() <= BASS_TOP && lowest;
      (isBass ? bass : comp).add(note);
    }
    var s = song.song();
    return new BandPlaying(
        s.id(),
        "",
        s.key(),
        s.meter(),
        s.tempoBpm(),
        s.bars(),
        s.chords(),
        s.melody(),
        bass,
        comp,
        List.of());
  }

  /**
   * Freedoom's multitrack songs (BSD-3), mostly metal and ambient: basses, drums, and guitars and
   * keyboards as comp. It has no chords; they are guessed bar by bar.
   */
  public static List<BandPlaying> freedoom(Path file) {
    return JsonLines.read(file, BandReaders::game);
  }

  private static BandPlaying game(JsonNode json) {
    int tpq = json.get("tpq").asInt();
    Meter meter = Meter.parse(json.get("ts").get(0).get(1).asText());
    List<Note> bass = new ArrayList<>();
    List<Note> comp = new ArrayList<>();
    List<Note> drums = new ArrayList<>();
    for (JsonNode track : json.get("tracks")) {
      List<Note> notes = BandSong.notes(track.get("notes"), tpq);
      String program = track.get("program").asText();
      if (program.equals("drums")) {
        drums.addAll(notes);
      } else if (Integer.parseInt(program) / 8 == 4) {
        bass.addAll(notes);
      } else if (Integer.parseInt(program) / 8 <= 3) {
        comp.addAll(notes);
      }
    }
    List<Note> pitched = Stream.concat(bass.stream(), comp.stream()).toList();
    int end = Stream.concat(pitched.stream(), drums.stream()).mapToInt(Note::end).max().orElse(0);
    int bars = end / meter.barTicks();
    Key key = ChordGuess.key(pitched);
    return new BandPlaying(
        json.get("id").asText(),
        "",
        key,
        meter,
        json.get("tempo").get(0).get(1).asDouble(),
        bars,
        ChordGuess.chords(pitched, key, meter, bars),
        List.of(),
        bass,
        comp,
        drums);
  }

  /**
   * A score of this project's own arranger, for styles that the corpora lack.
   *
   * @param style its style
   */
  public static BandPlaying score(String id, String style, Score score) {
    Meter meter = Meter.parse(score.meter());
    Key key = Key.parse(score.keys().get(0).key());
    return new BandPlaying(
        id,
        style,
        key,
        meter,
        score.tempos().get(0).bpm(),
        score.lengthTicks() / meter.barTicks(),
        inOneKey(score.chords(), score.keys()),
        notes(score, TrackRole.LEAD),
        notes(score, TrackRole.BASS),
        notes(score, TrackRole.CHORDS),
        notes(score, TrackRole.DRUMS));
  }

  // Up to the first change of key: classes are relative to one key.
  private static List<ChordSpan> inOneKey(List<ChordSpan> chords, List<KeyMark> keys) {
    int lift = keys.size() < 2 ? Integer.MAX_VALUE : keys.get(1).tick();
    return chords.stream().filter(c -> c.tick() < lift).toList();
  }

  private static List<Note> notes(Score score, TrackRole role) {
    return score.tracks().stream()
        .filter(t -> t.role() == role)
        .map(Track::notes)
        .flatMap(List::stream)
        .toList();
  }
}
