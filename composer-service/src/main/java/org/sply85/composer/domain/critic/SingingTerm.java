package org.sply85.composer.domain.critic;

import java.util.List;
import org.sply85.composer.domain.melody.LeapRules;
import org.sply85.composer.domain.scope.Grid;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.music.Note;

/** How well a melody can be sung: comfortable range, leaps, speed and breath. */
final class SingingTerm {
  private static final int EDGE = 2;
  private static final double FASTEST_PER_SECOND = 6;
  private static final int WINDOW = 6;

  private SingingTerm() {}

  static double of(Proposal proposal) {
    List<Note> notes = proposal.melody();
    return (2 * comfort(notes, proposal.scope()) + leaps(notes) + speed(notes, proposal.scope()))
        / 4;
  }

  /** Share of the sung time that is not at the edges of the range. */
  private static double comfort(List<Note> notes, IdeaScope scope) {
    double inside = 0;
    double all = 0;
    for (Note note : notes) {
      boolean edge = note.pitch() < scope.lowest() + EDGE || note.pitch() > scope.highest() - EDGE;
      inside += edge ? 0 : note.duration();
      all += note.duration();
    }
    return inside / all;
  }

  private static double leaps(List<Note> notes) {
    double price = 0;
    for (int i = 1; i < notes.size(); i++) {
      int interval = notes.get(i).pitch() - notes.get(i - 1).pitch();
      int before = i > 1 ? notes.get(i - 1).pitch() - notes.get(i - 2).pitch() : 0;
      boolean breath = notes.get(i).tick() - notes.get(i - 1).end() >= Grid.ticks(2);
      boolean big = Math.abs(interval) > LeapRules.FIFTH;
      boolean onward =
          Math.abs(before) > 4
              && Math.abs(interval) > 2
              && Integer.signum(before) == Integer.signum(interval);
      price +=
          !LeapRules.allows(before, interval) ? 4 : (big && !breath ? 1 : 0) + (onward ? 1 : 0);
    }
    return Math.exp(-4 * price / notes.size());
  }

  /** Notes a second in the busiest stretch of a few notes. */
  private static double speed(List<Note> notes, IdeaScope scope) {
    double tickSeconds = scope.barSeconds() / scope.grid().meter().barTicks();
    double fastest = 0;
    for (int i = WINDOW; i < notes.size(); i++) {
      double seconds = (notes.get(i).tick() - notes.get(i - WINDOW).tick()) * tickSeconds;
      fastest = Math.max(fastest, WINDOW / seconds);
    }
    return Math.exp(-Math.max(0, fastest - FASTEST_PER_SECOND));
  }
}
