package org.sply85.arranger.domain;

import java.util.List;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.Ticks;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

/**
 * What a player adds to the written velocity knowing the music: accents by metre, in melodies the
 * arc of the phrase and the weight of high notes, and a crescendo through sections that lead on.
 */
final class Phrasing {
  private static final double ARC = 7;
  private static final double HEIGHT = 0.6;

  private final Track track;
  private final Score score;
  private final Meter meter;
  private final double[] arcs;

  Phrasing(Track track, Score score) {
    this.track = track;
    this.score = score;
    this.meter = Meter.parse(score.meter());
    this.arcs = new double[track.notes().size()];
    if (melodic()) {
      shape();
    }
  }

  /** Velocity to add to the note of that index, about -12..15. */
  double at(int index) {
    Note note = track.notes().get(index);
    double accent = track.drums() ? 0 : accent(note.tick());
    return accent + arcs[index] + crescendo(note.tick());
  }

  private boolean melodic() {
    return switch (track.role()) {
      case LEAD, HARMONY, COUNTER -> true;
      default -> false;
    };
  }

  private double accent(int tick) {
    if (tick % meter.barTicks() == 0) {
      return 4;
    }
    return tick % meter.beatTicks() == 0 ? 1.5 : -2.5;
  }

  private double crescendo(int tick) {
    for (SectionMark section : score.sections()) {
      int length = section.bars() * meter.barTicks();
      if (tick >= section.tick() && tick < section.tick() + length) {
        boolean leadsOn = section.role().equals("prechorus") || section.role().equals("bridge");
        double place = (double) (tick - section.tick()) / length;
        return leadsOn ? 10 * place - 4 : 2 * place - 1;
      }
    }
    return 0;
  }

  private void shape() {
    List<Note> notes = track.notes();
    int from = 0;
    for (int i = 1; i <= notes.size(); i++) {
      boolean breath =
          i == notes.size() || notes.get(i).tick() - notes.get(i - 1).end() >= Ticks.PER_QUARTER;
      if (breath) {
        shape(notes.subList(from, i), from);
        from = i;
      }
    }
  }

  private void shape(List<Note> phrase, int from) {
    double mean = phrase.stream().mapToInt(Note::pitch).average().orElse(60);
    int start = phrase.get(0).tick();
    double length = Math.max(1, phrase.get(phrase.size() - 1).end() - start);
    for (int i = 0; i < phrase.size(); i++) {
      double place = (phrase.get(i).tick() - start) / length;
      double arc = ARC * (Math.sin(Math.PI * place) - 0.5);
      double height = Math.max(-5, Math.min(6, HEIGHT * (phrase.get(i).pitch() - mean)));
      arcs[from + i] = phrase.size() < 3 || track.role() == TrackRole.COUNTER ? 0 : arc + height;
    }
  }
}
