package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.music.Note;
import org.sply85.music.Ticks;

/**
 * Varies the melody of a later occurrence as the plan asks: {@code newTail} leads the last notes to
 * another tone of the last chord, {@code ornament} adds at most two passing or neighbour notes to
 * long notes, {@code lift} lets the last long note rise. Anything else leaves the melody as it is.
 */
final class MelodyVariation {
  private static final int MOST_ORNAMENTS = 2;
  private static final int NEAR = 4;
  private static final int WIDEST_MOVE = 7;

  private final Passage passage;
  private final int highest;
  private final SplittableRandom random;

  /**
   * @param highest pitch that the varied melody must not exceed
   */
  MelodyVariation(Passage passage, int highest, SplittableRandom random) {
    this.passage = passage;
    this.highest = highest;
    this.random = random;
  }

  /** The varied melody; as many notes or up to two more. */
  List<Note> apply() {
    List<Note> lead = passage.lead();
    if (lead.size() < 4) {
      return lead;
    }
    return switch (passage.section().variation()) {
      case "newTail" -> newTail(lead);
      case "ornament" -> ornamented(lead);
      case "lift" -> lifted(lead);
      default -> lead;
    };
  }

  private List<Note> newTail(List<Note> lead) {
    boolean up = random.nextInt(3) > 0;
    int last = lead.size() - 1;
    return ending(lead, nextTone(lead.get(last), up));
  }

  private List<Note> lifted(List<Note> lead) {
    int last = lead.size() - 1;
    return ending(lead, nextTone(lead.get(last), true));
  }

  // The nearest other tone of the chord under the last note: in the wanted direction if there is
  // one
  // within a third, else on either side within a fifth.
  private int nextTone(Note note, boolean up) {
    var chord = passage.chordAt(Math.min(note.tick(), passage.end() - 1));
    for (int distance = 2; distance <= WIDEST_MOVE; distance++) {
      for (int direction : up ? new int[] {1, -1} : new int[] {-1, 1}) {
        int pitch = note.pitch() + direction * distance;
        boolean wanted = (direction > 0) == up || distance > NEAR;
        if (wanted && pitch <= highest && chord.contains(pitch)) {
          return pitch;
        }
      }
    }
    return note.pitch();
  }

  private List<Note> ending(List<Note> lead, int target) {
    int last = lead.size() - 1;
    List<Note> varied = new ArrayList<>(lead);
    Note end = lead.get(last);
    varied.set(last, end.transposed(target - end.pitch()));
    Note before = lead.get(last - 1);
    if (Math.abs(before.pitch() - target) > 4) {
      int towards = Integer.signum(target - before.pitch());
      int pitch = Tones.step(passage.key(), target, -towards);
      varied.set(last - 1, before.transposed(pitch - before.pitch()));
    }
    return varied;
  }

  private List<Note> ornamented(List<Note> lead) {
    List<Integer> places = places(lead);
    List<Note> varied = new ArrayList<>(lead);
    for (int i = 0; i < MOST_ORNAMENTS && !places.isEmpty(); i++) {
      int place = places.remove(random.nextInt(places.size()));
      Note note = lead.get(place);
      int rest = Ticks.PER_QUARTER / 2;
      varied.set(varied.indexOf(note), note.lasting(note.duration() - rest));
      int pitch = between(note.pitch(), lead.get(place + 1).pitch());
      varied.add(new Note(note.end() - rest, rest, pitch, softer(note)));
    }
    return Lines.sorted(varied);
  }

  // Long notes that move on to the next without a rest, by no more than a fourth.
  private List<Integer> places(List<Note> lead) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i + 1 < lead.size(); i++) {
      Note note = lead.get(i);
      Note next = lead.get(i + 1);
      boolean follows = next.tick() - note.end() <= Ticks.PER_SIXTEENTH;
      boolean near = Math.abs(next.pitch() - note.pitch()) <= 5;
      if (note.duration() >= Ticks.PER_QUARTER && follows && near) {
        places.add(i);
      }
    }
    return places;
  }

  private int between(int from, int to) {
    int step = Math.abs(to - from) <= 2 ? 1 : Integer.signum(to - from);
    int pitch = Tones.step(passage.key(), from, step);
    return Math.min(pitch, Math.max(highest, from));
  }

  private static int softer(Note note) {
    return Math.max(1, note.velocity() - 8);
  }
}
