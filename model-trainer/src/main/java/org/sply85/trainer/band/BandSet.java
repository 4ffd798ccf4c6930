package org.sply85.trainer.band;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sply85.encoding.band.BandCondition;
import org.sply85.encoding.band.BandStepInput;
import org.sply85.encoding.band.BandSteps;
import org.sply85.encoding.band.DrumRoll;
import org.sply85.music.ChordSpan;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.trainer.corpus.Split;

/**
 * Stretches of four bars of bands to learn playing together from.
 *
 * @param stretches song by song, in order
 */
public record BandSet(List<Stretch> stretches) {
  private static final int BARS = 4;
  private static final double ALIKE = 0.4;

  /**
   * Four bars of a band.
   *
   * @param song names it
   * @param split the side of the song
   * @param steps what is played
   * @param hasBass whether the corpus has a bass here; else it is no example of silence
   * @param hasComp whether it has other harmony
   * @param hasDrums whether it has drums
   * @param stepsPerBar of the meter
   * @param chords under it, from tick 0, and what follows
   * @param sung where the melody has onsets
   * @param conditions of the four bars
   */
  public record Stretch(
      String song,
      Split split,
      BandSteps steps,
      boolean hasBass,
      boolean hasComp,
      boolean hasDrums,
      int stepsPerBar,
      List<ChordSpan> chords,
      boolean[] sung,
      float[][] conditions) {
    /** {@code float[step][BandStepInput.SIZE + BandCondition.SIZE]}, teacher-forced. */
    public float[][] inputs() {
      float[][] inputs = new float[steps.steps()][];
      for (int step = 0; step < inputs.length; step++) {
        float[] here = BandStepInput.of(step, stepsPerBar, chords, sung[step], steps);
        float[] condition = conditions[step / stepsPerBar];
        inputs[step] = java.util.Arrays.copyOf(here, here.length + condition.length);
        System.arraycopy(condition, 0, inputs[step], here.length, condition.length);
      }
      return inputs;
    }
  }

  public BandSet {
    stretches = List.copyOf(stretches);
  }

  /** The stretches of some songs. */
  public static BandSet of(List<BandPlaying> songs) {
    List<Stretch> stretches = new ArrayList<>();
    for (BandPlaying song : songs) {
      for (int bar = 0; bar + BARS <= song.bars(); bar += BARS) {
        Stretch stretch = stretch(song, bar);
        if (stretch.hasBass() || stretch.hasDrums()) {
          stretches.add(stretch);
        }
      }
    }
    return new BandSet(stretches);
  }

  private static Stretch stretch(BandPlaying song, int bar) {
    int perBar = song.meter().stepsPerBar();
    int steps = BARS * perBar;
    int from = bar * song.meter().barTicks();
    int to = from + BARS * song.meter().barTicks();
    List<ChordSpan> chords =
        song.chords().stream()
            .filter(c -> c.end() > from && c.tick() < to + song.meter().barTicks())
            .map(c -> c.shifted(-from))
            .toList();
    List<Note> bass = within(song.bass(), from, to);
    List<Note> comp = within(song.comp(), from, to);
    List<Note> drums = within(song.drums(), from, to);
    DrumRoll roll = DrumRoll.of(drums, 0, steps);
    BandSteps band =
        new BandSteps(
            BandSteps.bass(bass, chords, song.key(), steps),
            BandSteps.comp(comp, steps),
            BandSteps.drums(roll),
            fills(roll, perBar));
    return new Stretch(
        song.id(),
        Split.of(song.id()),
        band,
        !bass.isEmpty() && !chords.isEmpty(),
        !comp.isEmpty(),
        !drums.isEmpty(),
        perBar,
        chords,
        sung(within(song.melody(), from, to), steps),
        conditions(song));
  }

  private static List<Note> within(List<Note> notes, int from, int to) {
    return notes.stream()
        .filter(n -> n.tick() >= from - Ticks.PER_SIXTEENTH / 2 && n.tick() < to)
        .map(n -> n.shifted(-from))
        .toList();
  }

  // The last bar is a fill if little of it is in the bar before; then all of its steps are.
  private static boolean[] fills(DrumRoll roll, int perBar) {
    boolean[] fill = new boolean[roll.steps()];
    Set<Integer> last = cells(roll, roll.steps() - perBar, perBar);
    Set<Integer> before = cells(roll, roll.steps() - 2 * perBar, perBar);
    Set<Integer> common = new HashSet<>(last);
    common.retainAll(before);
    boolean both = !last.isEmpty() && !before.isEmpty();
    if (both && 2.0 * common.size() / (last.size() + before.size()) < ALIKE) {
      java.util.Arrays.fill(fill, roll.steps() - perBar, roll.steps(), true);
    }
    return fill;
  }

  private static Set<Integer> cells(DrumRoll roll, int from, int steps) {
    Set<Integer> cells = new HashSet<>();
    roll.strokes().stream()
        .filter(s -> s.step() >= from && s.step() < from + steps)
        .forEach(s -> cells.add((s.step() - from) * DrumRoll.LANES + s.lane().ordinal()));
    return cells;
  }

  private static boolean[] sung(List<Note> melody, int steps) {
    boolean[] sung = new boolean[steps];
    melody.forEach(
        n -> sung[Math.max(0, Math.min(steps - 1, n.tick() / Ticks.PER_SIXTEENTH))] = true);
    return sung;
  }

  private static float[][] conditions(BandPlaying song) {
    float[][] conditions = new float[BARS][];
    for (int bar = 0; bar < BARS; bar++) {
      conditions[bar] =
          new BandCondition()
              .song(song.style(), song.meter(), song.tempoBpm(), song.key())
              .bar(bar)
              .vector();
    }
    return conditions;
  }

  /** The stretches on one side of the split. */
  public BandSet side(Split split) {
    return new BandSet(stretches.stream().filter(s -> s.split() == split).toList());
  }

  /** How many there are. */
  public int size() {
    return stretches.size();
  }
}
