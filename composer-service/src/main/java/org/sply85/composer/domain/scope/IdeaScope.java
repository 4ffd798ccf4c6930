package org.sply85.composer.domain.scope;

import org.sply85.contracts.song.Idea;
import org.sply85.contracts.song.PlannedSection;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Ticks;
import org.sply85.style.ComposingBook;
import org.sply85.style.ComposingStyle;

/** What a proposer may know: the plan and the idea to be composed, and what follows from them. */
public final class IdeaScope {
  private static final double VERSE_PLACE = 0.34;
  private static final double SOLO_DENSITY = 1.2;
  private static final int ROOM_BELOW = 4;
  private static final int ROOM_ABOVE = 4;

  private final SongPlan plan;
  private final Idea idea;
  private final Key key;
  private final Grid grid;
  private final ComposingStyle style;
  private final Scale scale;
  private final int highest;

  public IdeaScope(SongPlan plan, Idea idea) {
    this.plan = plan;
    this.idea = idea;
    this.key = Key.parse(plan.key());
    this.grid = new Grid(Meter.parse(plan.meter()));
    this.style = ComposingBook.standard().style(plan.style());
    this.scale = new Scale(key, style.scales().get(key.mode().label()));
    int lift =
        plan.sections().stream()
            .filter(s -> s.idea().equals(idea.id()))
            .mapToInt(PlannedSection::transpose)
            .max()
            .orElse(0);
    this.highest = plan.highestPitch() - Math.max(0, lift);
  }

  /** The song's plan. */
  public SongPlan plan() {
    return plan;
  }

  /** The idea to be composed. */
  public Idea idea() {
    return idea;
  }

  /** The song's key. */
  public Key key() {
    return key;
  }

  /** The grid of the song's meter. */
  public Grid grid() {
    return grid;
  }

  /** How the song's style is composed. */
  public ComposingStyle style() {
    return style;
  }

  /** The tones of the melody. */
  public Scale scale() {
    return scale;
  }

  /** What the idea's role aims at. */
  public Aims aims() {
    return new Aims(plan.targets(), idea.role());
  }

  /** Length of a bar in seconds. */
  public double barSeconds() {
    return Ticks.toSeconds(grid.meter().barTicks(), plan.tempoBpm());
  }

  /** Lowest MIDI pitch of the melody. */
  public int lowest() {
    return plan.lowestPitch();
  }

  /**
   * Highest MIDI pitch of the melody, such that the highest section that sings it stays in range.
   */
  public int highest() {
    return highest;
  }

  /** Where the melody lies on average, as a MIDI pitch. */
  public double register() {
    double verse = lowest() + VERSE_PLACE * (plan.highestPitch() - lowest());
    double wanted = verse + idea.registerOffset();
    return Math.max(lowest() + ROOM_BELOW, Math.min(highest - ROOM_ABOVE, wanted));
  }

  /** Notes a bar to aim at, within what can be sung at the tempo. */
  public double notesPerBar() {
    double flourish = idea.role().equals("solo") ? SOLO_DENSITY : 1;
    double target = flourish * aims().notesPerBar().value();
    return Math.max(0.8 * barSeconds(), Math.min(4.2 * barSeconds(), target));
  }
}
