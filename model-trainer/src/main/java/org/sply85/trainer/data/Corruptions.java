package org.sply85.trainer.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.sply85.encoding.PhraseEncoding;
import org.sply85.music.ChordSpan;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.statistics.Passage;

/** Ways to spoil a phrase of four bars that leave most of it as it was. */
public final class Corruptions {
  private static final int WIDEST = 6; // semitones that a bar is moved

  private Corruptions() {}

  /** One of them: makes another passage, or the same if it finds nothing to change. */
  private record Corruption(String name, BiFunction<Passage, SplittableRandom, Passage> change)
      implements Counterfeit {
    @Override
    public Optional<RealPhrase> of(RealPhrase real, SplittableRandom random) {
      Passage changed = change.apply(real.music(), random);
      return changed.equals(real.music()) ? Optional.empty() : Optional.of(real.with(changed));
    }
  }

  /**
   * All of them.
   *
   * @param others phrases whose second halves may stand in for a phrase's own
   */
  public static List<Counterfeit> all(List<RealPhrase> others) {
    return List.of(
        new Corruption("transpose", Corruptions::transposed),
        new Corruption("chords", Corruptions::chordsSwapped),
        new Corruption("shift", Corruptions::shifted),
        new Corruption("shuffle", Corruptions::shuffled),
        new Corruption("pitches", Corruptions::redrawn),
        new Corruption("cadence", Corruptions::uncadenced),
        new Corruption("repeat", Corruptions::repeated),
        new Corruption("exchange", (p, random) -> exchanged(p, others, random)));
  }

  /** One bar higher or lower. */
  static Passage transposed(Passage p, SplittableRandom random) {
    int bar = random.nextInt(p.bars());
    int by = (1 + random.nextInt(WIDEST)) * (random.nextBoolean() ? 1 : -1);
    return with(
        p,
        p.melody().stream().map(n -> bar(p, n) == bar ? n.transposed(by) : n).toList(),
        p.chords());
  }

  /** The chords of two bars in each other's place. */
  static Passage chordsSwapped(Passage p, SplittableRandom random) {
    int a = random.nextInt(p.bars());
    int b = (a + 1 + random.nextInt(p.bars() - 1)) % p.bars();
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
    List<ChordSpan> own = chords(p, order);
    Collections.swap(order, a, b);
    List<ChordSpan> swapped = chords(p, order);
    return swapped.equals(own) ? p : with(p, p.melody(), swapped);
  }

  private static List<ChordSpan> chords(Passage p, List<Integer> order) {
    List<ChordSpan> chords = new ArrayList<>();
    for (int bar = 0; bar < p.bars(); bar++) {
      int at = bar * p.meter().barTicks();
      p.slice(order.get(bar), 1).chords().forEach(c -> chords.add(c.shifted(at)));
    }
    return merged(chords);
  }

  /** Neighbours of one chord as one span. */
  private static List<ChordSpan> merged(List<ChordSpan> chords) {
    List<ChordSpan> merged = new ArrayList<>();
    for (ChordSpan chord : chords) {
      ChordSpan last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && last.end() == chord.tick() && last.symbol().equals(chord.symbol())) {
        merged.set(
            merged.size() - 1,
            new ChordSpan(last.tick(), last.duration() + chord.duration(), last.symbol()));
      } else {
        merged.add(chord);
      }
    }
    return merged;
  }

  /** The whole melody a sixteenth early or late. */
  static Passage shifted(Passage p, SplittableRandom random) {
    int by = random.nextBoolean() ? Ticks.PER_SIXTEENTH : -Ticks.PER_SIXTEENTH;
    List<Note> notes =
        p.melody().stream()
            .map(n -> n.shifted(by))
            .filter(n -> n.tick() >= 0 && n.tick() < p.ticks())
            .toList();
    return with(p, notes, p.chords());
  }

  /** The bars of the melody in another order. */
  static Passage shuffled(Passage p, SplittableRandom random) {
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
    Collections.shuffle(order, new Random(random.nextLong()));
    return with(p, bars(p, order), p.chords());
  }

  /** The same contour on pitches drawn from the whole span, in or out of the key. */
  static Passage redrawn(Passage p, SplittableRandom random) {
    int[] old = p.melody().stream().mapToInt(Note::pitch).distinct().sorted().toArray();
    if (old.length < 3) {
      return p;
    }
    List<Integer> span = new ArrayList<>();
    for (int pitch = old[0]; pitch <= old[old.length - 1]; pitch++) {
      span.add(pitch);
    }
    Collections.shuffle(span, new Random(random.nextLong()));
    List<Integer> drawn = span.subList(0, old.length).stream().sorted().toList();
    List<Note> notes = new ArrayList<>();
    for (Note note : p.melody()) {
      int rank = java.util.Arrays.binarySearch(old, note.pitch());
      notes.add(note.transposed(drawn.get(rank) - note.pitch()));
    }
    return with(p, notes, p.chords());
  }

  /** Breaks off in the last bar: what is sung there is bar 1's or 2's, over its own chords. */
  static Passage uncadenced(Passage p, SplittableRandom random) {
    return with(p, bars(p, List.of(0, 1, 2, random.nextInt(2))), p.chords());
  }

  /** One bar four times. */
  static Passage repeated(Passage p, SplittableRandom random) {
    int bar = random.nextInt(p.bars());
    return with(p, bars(p, List.of(bar, bar, bar, bar)), p.chords());
  }

  /** The second half of another song, in this one's key. */
  static Passage exchanged(Passage p, List<RealPhrase> others, SplittableRandom random) {
    Passage other = others.get(random.nextInt(others.size())).music();
    int up = Math.floorMod(p.key().tonic() - other.key().tonic() + 6, 12) - 6;
    if (other.key().mode() != p.key().mode() || p.melody().isEmpty() || other.melody().isEmpty()) {
      return p;
    }
    double gap = Passages.height(p) - Passages.height(other) - up;
    int move = up + 12 * (int) Math.round(gap / 12);
    int half = p.ticks() / 2;
    List<Note> notes = new ArrayList<>(p.slice(0, 2).melody());
    other.slice(2, 2).melody().forEach(n -> notes.add(n.shifted(half).transposed(move)));
    List<ChordSpan> chords = new ArrayList<>(p.slice(0, 2).chords());
    other.slice(2, 2).chords().forEach(c -> chords.add(c.shifted(half).transposed(up, p.key())));
    return with(p, notes, chords);
  }

  private static List<Note> bars(Passage p, List<Integer> order) {
    List<Note> notes = new ArrayList<>();
    for (int bar = 0; bar < PhraseEncoding.BARS; bar++) {
      int at = bar * p.meter().barTicks();
      p.slice(order.get(bar), 1).melody().forEach(n -> notes.add(n.shifted(at)));
    }
    return notes;
  }

  private static int bar(Passage p, Note note) {
    return Math.floorDiv(note.tick(), p.meter().barTicks());
  }

  private static Passage with(Passage p, List<Note> notes, List<ChordSpan> chords) {
    List<Note> ordered = new ArrayList<>(notes);
    ordered.sort(Comparator.comparingInt(Note::tick));
    List<Note> melody = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      Note note = ordered.get(i);
      int next = i + 1 < ordered.size() ? ordered.get(i + 1).tick() : p.ticks();
      if (next > note.tick()) { // one voice, as in what is real
        melody.add(note.lasting(Math.min(note.duration(), next - note.tick())));
      }
    }
    return new Passage(melody, chords, p.key(), p.meter(), p.bars());
  }
}
