package org.sply85.composer.domain.rhythm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.sply85.composer.domain.scope.Draw;
import org.sply85.composer.domain.scope.Grid;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.music.Meter;
import org.sply85.music.Ticks;
import org.sply85.style.ComposingBook;
import org.sply85.style.ComposingStyle;
import org.sply85.style.RhythmFamily;

/** A style's written two-bar rhythms for a meter. */
public final class RhythmLines {
  private static final double DENSITY_SPREAD = 0.9;
  private static final double QUICK_SIXTEENTH_SECONDS = 0.128;
  private static final double HASTY = 0.03;

  private final ComposingStyle style;
  private final Grid grid;
  private final boolean quick;
  private final List<RhythmFamily> families;

  /**
   * The lines of a style.
   *
   * @param tempoBpm quarter notes per minute; in quick songs odd sixteenths are rare
   */
  public RhythmLines(ComposingStyle style, Meter meter, double tempoBpm) {
    this.style = style;
    this.quick = Ticks.toSeconds(Ticks.PER_SIXTEENTH, tempoBpm) < QUICK_SIXTEENTH_SECONDS;
    this.grid = new Grid(meter);
    List<RhythmFamily> written = ComposingBook.standard().rhythms(meter.toString());
    this.families = written.isEmpty() ? List.of(plain(meter)) : written;
  }

  /** The lines of an idea's style. */
  static RhythmLines of(IdeaScope scope) {
    return new RhythmLines(scope.style(), scope.grid().meter(), scope.plan().tempoBpm());
  }

  /** For meters that nobody wrote lines for: a note a beat, and a long one at the end. */
  private static RhythmFamily plain(Meter meter) {
    int beat = new Grid(meter).beat();
    int beats = meter.stepsPerBar() / beat;
    String note = "x" + "-".repeat(beat - 1);
    String split = "x" + "-".repeat(beat / 2 - 1) + "x" + "-".repeat(beat - beat / 2 - 1);
    String held = "x" + "-".repeat((beats - 1) * beat - 1) + ".".repeat(beat);
    String bar = note.repeat(beats);
    return new RhythmFamily(
        "plain",
        meter.toString(),
        List.of(
            bar + "|" + held,
            split + note.repeat(beats - 1) + "|" + held,
            note.repeat(beats - 1) + split + "|" + held));
  }

  /**
   * A line of two bars that suits the role, near to a density.
   *
   * @param notesPerBar what to be near to
   */
  public PhraseRhythm draw(String role, double notesPerBar, SplittableRandom random) {
    Map<PhraseRhythm, Double> weights = new LinkedHashMap<>();
    Map<String, Double> usual = style.linesIn(role);
    boolean named = families.stream().anyMatch(f -> usual.containsKey(f.family()));
    for (RhythmFamily family : families) {
      double weight = named ? usual.getOrDefault(family.family(), 0.0) : 1;
      for (String line : family.lines()) {
        PhraseRhythm rhythm = PhraseRhythm.parse(line);
        double miss = (rhythm.size() / 2.0 - notesPerBar) / DENSITY_SPREAD;
        boolean hasty = quick && rhythm.slots().stream().anyMatch(s -> s.step() % 2 == 1);
        double fit = (Math.exp(-miss * miss / 2) + 1e-6) * (hasty ? HASTY : 1);
        weights.merge(rhythm, weight / family.lines().size() * fit, Double::sum);
      }
    }
    return Draw.of(weights, random);
  }

  /** Every line of a role's families, for drawing motifs. */
  public List<PhraseRhythm> all(String role) {
    Map<String, Double> usual = style.linesIn(role);
    boolean named = families.stream().anyMatch(f -> usual.containsKey(f.family()));
    List<PhraseRhythm> all = new ArrayList<>();
    for (RhythmFamily family : families) {
      if (!named || usual.getOrDefault(family.family(), 0.0) > 0) {
        family.lines().forEach(line -> all.add(PhraseRhythm.parse(line)));
      }
    }
    return all;
  }

  /** The grid the lines are written on. */
  public Grid grid() {
    return grid;
  }
}
