package org.sply85.composer.domain.critic;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sply85.contracts.song.PlannedPhrase;
import org.sply85.music.Note;

/**
 * Whether a melody keeps the ear busy without tiring it: no droning on one length or one pitch, no
 * endless seesaw, and a summit that is not worn out.
 */
final class VarietyTerm {
  private static final int LONGEST_STREAK = 4;
  private static final double SUMMITS_PER_PHRASE = 1.0;

  private VarietyTerm() {}

  static double of(Proposal proposal) {
    List<PlannedPhrase> phrases = proposal.scope().idea().phrases();
    double sum = 0;
    int counted = 0;
    for (PlannedPhrase phrase : phrases) {
      List<Note> notes = StructureTerm.notes(proposal, phrase);
      if (notes.size() > 2) {
        sum += (lengths(notes) + pitches(notes) + motion(notes)) / 3;
        counted++;
      }
    }
    double inside = counted == 0 ? 0.3 : sum / counted;
    return (3 * inside + summit(proposal.melody(), phrases.size())) / 4;
  }

  /** Two or three lengths a phrase are good; one is a drone. */
  private static double lengths(List<Note> notes) {
    Map<Integer, Integer> counts = new TreeMap<>();
    notes.forEach(n -> counts.merge(n.duration(), 1, Integer::sum));
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    double usual = (double) most / notes.size();
    return counts.size() == 1 ? 0.2 : usual > 0.8 ? 0.6 : 1;
  }

  private static double pitches(List<Note> notes) {
    int streak = 1;
    int longest = 1;
    for (int i = 1; i < notes.size(); i++) {
      streak = notes.get(i).pitch() == notes.get(i - 1).pitch() ? streak + 1 : 1;
      longest = Math.max(longest, streak);
    }
    long distinct = notes.stream().mapToInt(Note::pitch).distinct().count();
    double few = distinct >= 4 ? 1 : distinct == 3 ? 0.85 : distinct == 2 ? 0.5 : 0.1;
    return few * (longest > LONGEST_STREAK ? 0.6 : 1);
  }

  /** Turns of direction: neither a bare scale nor a seesaw. */
  private static double motion(List<Note> notes) {
    int turns = 0;
    int moves = 0;
    int direction = 0;
    for (int i = 1; i < notes.size(); i++) {
      int now = Integer.signum(notes.get(i).pitch() - notes.get(i - 1).pitch());
      if (now != 0) {
        turns += direction != 0 && now != direction ? 1 : 0;
        moves++;
        direction = now;
      }
    }
    double share = moves < 2 ? 0 : (double) turns / (moves - 1);
    return moves < 2 ? 0.4 : share > 0.8 ? 0.5 : share < 0.1 && moves > 5 ? 0.7 : 1;
  }

  private static double summit(List<Note> melody, int phrases) {
    int top = melody.stream().mapToInt(Note::pitch).max().orElse(0);
    long times = melody.stream().filter(n -> n.pitch() == top).count();
    double usual = Math.max(2, SUMMITS_PER_PHRASE * phrases);
    return times <= usual ? 1 : usual / times;
  }
}
