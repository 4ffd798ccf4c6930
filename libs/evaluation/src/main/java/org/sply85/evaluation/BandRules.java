package org.sply85.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.Ticks;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

/**
 * Rules of arranging that a song's MIDI file keeps or breaks. What sounds together for less than a
 * 32nd is a player's timing, not a chord.
 */
public final class BandRules {
  private static final int TOGETHER = Ticks.PER_SIXTEENTH / 2;
  private static final int OCTAVE = 12;
  private static final int C3 = 48;
  private static final int C4 = 60;
  private static final int THIRD = 4;
  private static final int SECOND = 2;

  private BandRules() {}

  /**
   * Interlock: the share of the kicks that a stroke of the bass meets on the same sixteenth, of
   * those in bars where the bass strikes; empty if there are none.
   */
  public static OptionalDouble interlock(Score heard, int barTicks) {
    TreeSet<Integer> bass = new TreeSet<>();
    TreeSet<Integer> bassBars = new TreeSet<>();
    TreeSet<Integer> kicks = new TreeSet<>();
    for (Track track : heard.tracks()) {
      for (Note note : track.notes()) {
        int step = (note.tick() + Ticks.PER_SIXTEENTH / 2) / Ticks.PER_SIXTEENTH;
        if (track.role() == TrackRole.BASS) {
          bass.add(step);
          bassBars.add(step * Ticks.PER_SIXTEENTH / barTicks);
        } else if (track.drums() && (note.pitch() == 35 || note.pitch() == 36)) {
          kicks.add(step);
        }
      }
    }
    return kicks.stream()
        .filter(k -> bassBars.contains(k * Ticks.PER_SIXTEENTH / barTicks))
        .mapToDouble(k -> bass.contains(k) ? 1 : 0)
        .average();
  }

  /** Notes of chords and pads that sound above a note of the lead, less than an octave away. */
  public static List<Note> aboveTheLead(Score heard) {
    List<Note> lead = heard.track(TrackRole.LEAD).map(Track::notes).orElse(List.of());
    List<Note> above = new ArrayList<>();
    for (Track track : heard.tracks()) {
      if (track.role() == TrackRole.CHORDS || track.role() == TrackRole.PAD) {
        track.notes().stream()
            .filter(n -> lead.stream().anyMatch(l -> together(n, l) && over(n, l)))
            .forEach(above::add);
      }
    }
    return above;
  }

  private static boolean over(Note note, Note lead) {
    return note.pitch() > lead.pitch() && note.pitch() - lead.pitch() < OCTAVE;
  }

  /** Pairs of notes of one player in an interval that is mud in their register. */
  public static int lowIntervals(Score heard) {
    int breaches = 0;
    for (Track track : heard.tracks()) {
      if (!track.drums()
          && track.role() != TrackRole.EFFECTS
          && track.role() != TrackRole.PERCUSSION) {
        breaches += lowIntervals(track.notes());
      }
    }
    return breaches;
  }

  /** Pairs of notes less than a third apart below C4, or a third or less below C3. */
  static int lowIntervals(List<Note> notes) {
    int breaches = 0;
    for (int i = 0; i < notes.size(); i++) {
      Note note = notes.get(i);
      for (int j = i + 1; j < notes.size() && notes.get(j).tick() < note.end(); j++) {
        if (together(note, notes.get(j)) && muddy(note.pitch(), notes.get(j).pitch())) {
          breaches++;
        }
      }
    }
    return breaches;
  }

  private static boolean muddy(int a, int b) {
    int lower = Math.min(a, b);
    int interval = Math.abs(a - b);
    boolean second = interval <= SECOND && lower < C4;
    boolean third = interval <= THIRD && lower < C3;
    return interval > 0 && (second || third);
  }

  private static boolean together(Note a, Note b) {
    return Math.min(a.end(), b.end()) - Math.max(a.tick(), b.tick()) >= TOGETHER;
  }
}
