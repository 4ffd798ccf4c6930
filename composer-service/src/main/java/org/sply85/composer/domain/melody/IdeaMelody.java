package org.sply85.composer.domain.melody;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.sply85.composer.domain.harmony.ChordLine;
import org.sply85.composer.domain.rhythm.IdeaRhythm;
import org.sply85.composer.domain.rhythm.Slot;
import org.sply85.composer.domain.scope.Grid;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.PlannedPhrase;
import org.sply85.music.Note;

/** Writes an idea's melody phrase by phrase: new phrases freely, the others after their models. */
public final class IdeaMelody {
  private static final int SOFTEST = 70;
  private static final int ENERGY_RANGE = 22;
  private static final int STRONG_ACCENT = 8;
  private static final int BEAT_ACCENT = 4;

  private final IdeaScope scope;
  private final ChordLine chords;
  private final IdeaRhythm rhythm;

  public IdeaMelody(IdeaScope scope, ChordLine chords, IdeaRhythm rhythm) {
    this.scope = scope;
    this.chords = chords;
    this.rhythm = rhythm;
  }

  /** The notes in order, in ticks from the idea's start. */
  public List<Note> write(MelodyProposer proposer, SplittableRandom random) {
    return write((task, phrase) -> proposer.propose(task, random), random);
  }

  /** How a network is steered while it fills them. */
  Steering steering() {
    return new Steering(scope.plan().targets().melody());
  }

  /** The notes that a network is to fill. */
  Draft draft() {
    List<List<Slot>> phrases = new ArrayList<>();
    for (int i = 0; i < scope.idea().phrases().size(); i++) {
      phrases.add(slots(i));
    }
    return new Draft(scope, chords, phrases);
  }

  /**
   * The notes with the pitches that a network has filled in. A phrase that repeats or imitates
   * another is bent to its own chords as for any other proposer.
   *
   * @param filled MIDI pitch of every note
   * @param imitator proposes what imitates
   */
  List<Note> write(int[] filled, MelodyProposer imitator, SplittableRandom random) {
    int[] first = new int[1];
    return write(
        (task, phrase) -> {
          int from = first[0];
          first[0] += task.size();
          if (phrase.variation().equals("sequence")) {
            return imitator.propose(task, random);
          }
          int[] pitches = Arrays.copyOfRange(filled, from, from + task.size());
          for (int i = 0; i < pitches.length; i++) {
            int fixed = task.guide().fixed()[i];
            pitches[i] = fixed > 0 ? fixed : pitches[i];
          }
          return pitches;
        },
        random);
  }

  /** Gives a phrase its pitches. */
  private interface Pitching {
    int[] of(MelodyTask task, PlannedPhrase phrase);
  }

  private List<Note> write(Pitching pitching, SplittableRandom random) {
    Map<String, References.Sung> sung = new LinkedHashMap<>();
    List<Integer> before = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    List<PlannedPhrase> phrases = scope.idea().phrases();
    for (int i = 0; i < phrases.size(); i++) {
      PlannedPhrase phrase = phrases.get(i);
      List<Slot> slots = slots(i);
      Guide guide = guide(phrase, slots, sung, random);
      int[] pitches =
          pitching.of(new MelodyTask(scope, chords, phrase, slots, before, guide), phrase);
      sung.put(phrase.id(), new References.Sung(slots, pitches, phrase));
      for (int n = 0; n < pitches.length; n++) {
        before.add(pitches[n]);
        notes.add(note(slots.get(n), pitches[n]));
      }
    }
    return notes;
  }

  private List<Slot> slots(int phrase) {
    int start = scope.idea().phrases().get(phrase).startBar() * scope.grid().bar();
    return rhythm.phrases().get(phrase).slots().stream().map(s -> s.shifted(start)).toList();
  }

  private Guide guide(
      PlannedPhrase phrase,
      List<Slot> slots,
      Map<String, References.Sung> sung,
      SplittableRandom random) {
    References.Sung model = sung.get(phrase.reference());
    return model == null
        ? Guide.free(slots.size())
        : References.guide(phrase, slots, model, new References.Harmony(scope, chords, random));
  }

  private Note note(Slot slot, int pitch) {
    Grid grid = scope.grid();
    int accent =
        grid.strong(slot.step()) ? STRONG_ACCENT : grid.onBeat(slot.step()) ? BEAT_ACCENT : 0;
    int velocity = SOFTEST + (int) Math.round(ENERGY_RANGE * scope.idea().energy()) + accent;
    return new Note(Grid.ticks(slot.step()), Grid.ticks(slot.steps()), pitch, velocity);
  }
}
