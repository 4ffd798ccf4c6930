package org.sply85.composer.domain.rhythm;

import java.util.ArrayList;
import java.util.List;

/**
 * When the notes of a phrase come.
 *
 * @param slots in order, none overlapping the next
 */
public record PhraseRhythm(List<Slot> slots) {
  public PhraseRhythm {
    slots = List.copyOf(slots);
    for (int i = 1; i < slots.size(); i++) {
      if (slots.get(i).step() < slots.get(i - 1).end()) {
        throw new IllegalArgumentException(
            "slots must not overlap, were %s and %s".formatted(slots.get(i - 1), slots.get(i)));
      }
    }
  }

  /**
   * Reads bars of sixteenths: {@code x} a note starts, {@code -} it lasts, {@code .} silence; bar
   * lines and blanks mean nothing.
   */
  public static PhraseRhythm parse(String line) {
    String steps = line.replace("|", "").replace(" ", "");
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < steps.length(); i++) {
      if (steps.charAt(i) == 'x') {
        int end = i + 1;
        while (end < steps.length() && steps.charAt(end) == '-') {
          end++;
        }
        slots.add(new Slot(i, end - i));
      }
    }
    return new PhraseRhythm(slots);
  }

  /** Notes at the given steps, each lasting until the next, the last until the end. */
  public static PhraseRhythm legato(List<Integer> onsets, int end) {
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < onsets.size(); i++) {
      int until = i + 1 < onsets.size() ? onsets.get(i + 1) : end;
      slots.add(new Slot(onsets.get(i), Math.max(1, until - onsets.get(i))));
    }
    return new PhraseRhythm(slots);
  }

  /** The slots that start in a range of steps, moved to start at zero. */
  public List<Slot> between(int from, int to) {
    return slots.stream()
        .filter(s -> s.step() >= from && s.step() < to)
        .map(s -> s.shifted(-from))
        .toList();
  }

  /** Number of notes. */
  public int size() {
    return slots.size();
  }

  /** The onset of the first note, 0 if there is none. */
  public int start() {
    return slots.isEmpty() ? 0 : slots.get(0).step();
  }

  /** The end of the last note, 0 if there is none. */
  public int end() {
    return slots.isEmpty() ? 0 : slots.get(slots.size() - 1).end();
  }
}
