package org.sply85.composer.domain.melody;

import java.util.List;
import org.sply85.composer.domain.harmony.ChordLine;
import org.sply85.composer.domain.rhythm.Slot;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.PlannedPhrase;
import org.sply85.music.Chord;

/**
 * A phrase whose notes need pitches.
 *
 * @param scope the idea
 * @param chords the idea's chords
 * @param phrase the phrase
 * @param slots its notes, counted from the idea's start
 * @param before the pitches sung so far in the idea, in order
 * @param guide what is known of the pitches already
 */
public record MelodyTask(
    IdeaScope scope,
    ChordLine chords,
    PlannedPhrase phrase,
    List<Slot> slots,
    List<Integer> before,
    Guide guide) {
  public MelodyTask {
    slots = List.copyOf(slots);
    before = List.copyOf(before);
  }

  /** Number of notes. */
  public int size() {
    return slots.size();
  }

  /** The chord that the note is heard against. */
  public Chord chord(int note) {
    Slot slot = slots.get(note);
    return chords.under(slot.step(), slot.steps());
  }
}
