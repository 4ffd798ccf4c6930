package org.sply85.music;

/** The two modes that a key is stated in. */
public enum Mode {
  MAJOR(new int[] {0, 2, 4, 5, 7, 9, 11}),
  MINOR(new int[] {0, 2, 3, 5, 7, 8, 10});

  private final int[] steps;

  Mode(int[] steps) {
    this.steps = steps;
  }

  /** Semitones above the tonic of the seven scale degrees (natural minor for MINOR). */
  public int[] steps() {
    return steps.clone();
  }

  /** Lower-case name: {@code major} or {@code minor}. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
