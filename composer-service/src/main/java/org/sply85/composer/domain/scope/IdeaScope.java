package org.sply85.composer.domain.scope;

import org.sply85.contracts.song.Idea;
import org.sply85.contracts.song.PlannedSection;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Ticks;
import org.sply85.style.ComposingBook;
import org.sply85.style.ComposingStyle;

/**
 * What a proposer may know: the plan and the idea to be composed.
 *
 * @param plan the song's plan
 * @param idea one of its ideas
 */
public record IdeaScope(SongPlan plan, Idea idea) {
  private static final double VERSE_PLACE = 0.36;
  private static final int ROOM_BELOW = 4;
  private static final int ROOM_ABOVE = 4;

  /** The song's key. */
  public Key key() {
    return Key.parse(plan.key());
  }

  /** The grid of the song's meter. */
  public Grid grid() {
    return new Grid(Meter.parse(plan.meter()));
  }

  /** How the song's style is composed. */
  public ComposingStyle style() {
    return ComposingBook.standard().style(plan.style());
  }

  /** The tones of the melody. */
  public Scale scale() {
    return new Scale(key(), style().scales().get(key().mode().label()));
  }

  /** What the idea's role aims at. */
  public Aims aims() {
    return new Aims(plan.targets(), idea.role());
  }

  /** Length of a bar in seconds. */
  public double barSeconds() {
    return Ticks.toSeconds(grid().meter().barTicks(), plan.tempoBpm());
  }

  /** Lowest MIDI pitch of the melody. */
  public int lowest() {
    return plan.lowestPitch();
  }

  /**
   * Highest MIDI pitch of the melody, such that the highest section that sings it stays in range.
   */
  public int highest() {
    int lift =
        plan.sections().stream()
            .filter(s -> s.idea().equals(idea.id()))
            .mapToInt(PlannedSection::transpose)
            .max()
            .orElse(0);
    return plan.highestPitch() - Math.max(0, lift);
  }

  /** Where the melody lies on average, as a MIDI pitch. */
  public double register() {
    double verse = lowest() + VERSE_PLACE * (plan.highestPitch() - lowest());
    double wanted = verse + idea.registerOffset();
    return Math.max(lowest() + ROOM_BELOW, Math.min(highest() - ROOM_ABOVE, wanted));
  }

  /** Notes a bar to aim at, within what can be sung at the tempo. */
  public double notesPerBar() {
    double target = aims().notesPerBar().value();
    return Math.max(0.8 * barSeconds(), Math.min(4.2 * barSeconds(), target));
  }
}
