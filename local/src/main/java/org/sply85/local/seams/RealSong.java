package org.sply85.local.seams;

import java.util.ArrayList;
import java.util.List;
import org.sply85.contracts.song.Attribute;
import org.sply85.contracts.song.Delivery;
import org.sply85.contracts.song.SongBrief;
import org.sply85.contracts.song.SongPlan;
import org.sply85.contracts.song.SongTargets;
import org.sply85.music.KeyMark;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.TempoMark;
import org.sply85.music.Ticks;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;
import org.sply85.statistics.PhraseMark;
import org.sply85.trainer.corpus.CorpusSong;
import org.sply85.trainer.corpus.Performance;

/**
 * A real performance made ready for the studio: some of its bars, three tracks on the piano that
 * they were played on, with their own touch, tempo and phrases.
 *
 * @param plan what mastering needs to know
 * @param score as performed
 */
record RealSong(SongPlan plan, Score score) {
  private static final double BALLAD = 90; // POP909 is ballads up to here, pop above
  private static final double ENERGY = 0.5;
  private static final int PIANO = 0;
  private static final int BARS_BEFORE = 3;

  /**
   * The stretch of a song that has most seams, the earliest of those that have as many.
   *
   * @param seconds its length, 20 or more
   */
  static RealSong of(Performance performance, double seconds) {
    CorpusSong song = performance.song();
    int bar = song.meter().barTicks();
    int bars = (int) (seconds / Ticks.toSeconds(bar, song.tempoBpm()));
    List<PhraseMark> sections = joined(song.phrases());
    int from = start(sections, bars);
    List<SectionMark> marks = new ArrayList<>();
    for (PhraseMark section : sections) {
      int start = Math.max(section.startBar(), from);
      int length = Math.min(section.endBar(), from + bars) - start;
      if (length > 0) {
        String label = section.letter() + " " + section.startBar();
        marks.add(new SectionMark(label, "verse", (start - from) * bar, length, ENERGY));
      }
    }
    Score score =
        new Score(
            song.id(),
            song.meter().toString(),
            List.of(new TempoMark(0, song.tempoBpm())),
            List.of(new KeyMark(0, song.key().toString())),
            marks,
            List.of(),
            tracks(performance, from * bar, (from + bars) * bar));
    return new RealSong(plan(song), score);
  }

  // A seam counts if some bars before and after it are inside.
  private static int start(List<PhraseMark> sections, int bars) {
    List<Integer> seams = sections.stream().skip(1).map(PhraseMark::startBar).toList();
    int best = 0;
    long most = 0;
    for (int seam : seams) {
      int from = Math.max(0, seam - BARS_BEFORE);
      long inside =
          seams.stream().filter(s -> s >= from + 2 && s <= from + bars - BARS_BEFORE).count();
      if (inside > most) {
        most = inside;
        best = from;
      }
    }
    return best;
  }

  // Phrases of one letter that follow each other are one section.
  private static List<PhraseMark> joined(List<PhraseMark> phrases) {
    List<PhraseMark> joined = new ArrayList<>();
    for (PhraseMark phrase : phrases) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).letter().equals(phrase.letter())) {
        joined.set(last, joined.get(last).with(phrase));
      } else {
        joined.add(phrase);
      }
    }
    return joined;
  }

  private static List<Track> tracks(Performance performance, int from, int end) {
    return List.of(
        track("Lead (Piano)", TrackRole.LEAD, 0, performance.melody(), from, end),
        track("Second (Piano)", TrackRole.COUNTER, 1, performance.second(), from, end),
        track("Chords (Piano)", TrackRole.CHORDS, 2, performance.piano(), from, end));
  }

  private static Track track(
      String name, TrackRole role, int channel, List<Note> notes, int from, int end) {
    List<Note> kept =
        notes.stream()
            .filter(n -> n.tick() >= from && n.tick() < end)
            .map(n -> n.shifted(-from))
            .toList();
    return new Track(name, role, channel, PIANO, 0, kept, List.of(), List.of());
  }

  private static SongPlan plan(CorpusSong song) {
    String style = song.tempoBpm() <= BALLAD ? "ballad" : "pop";
    SongBrief brief =
        new SongBrief(
            song.id(),
            0,
            Attribute.chosen(song.id()),
            Attribute.chosen(style),
            Attribute.chosen(List.of()),
            Attribute.chosen(0.0),
            Attribute.chosen(0.0),
            Attribute.chosen(song.tempoBpm()),
            Attribute.chosen(song.key().toString()),
            Attribute.chosen(song.meter().toString()),
            Attribute.chosen(0.0),
            null,
            null,
            Attribute.chosen("instrumental"),
            Attribute.chosen(""),
            Attribute.chosen("standard"),
            Attribute.chosen("plain"),
            Delivery.STREAMING);
    return new SongPlan(
        brief,
        new SongTargets("", null, List.of()),
        0,
        song.id(),
        style,
        song.key().toString(),
        song.meter().toString(),
        song.tempoBpm(),
        0,
        127,
        List.of(),
        List.of(),
        List.of());
  }
}
