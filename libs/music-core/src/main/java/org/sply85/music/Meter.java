package org.sply85.music;

/**
 * A time signature.
 *
 * @param beats the upper number, 2..12
 * @param unit the lower number, 4 or 8
 */
public record Meter(int beats, int unit) {
  public static final Meter FOUR_FOUR = new Meter(4, 4);

  public Meter {
    Checks.within("meter beats", beats, 2, 12);
    if (unit != 4 && unit != 8) {
      throw new IllegalArgumentException("meter unit must be 4 or 8, was " + unit);
    }
  }

  /**
   * Reads {@code "3/4"}.
   *
   * @throws IllegalArgumentException if it is not a meter
   */
  public static Meter parse(String text) {
    String[] parts = text.strip().split("/");
    try {
      return new Meter(Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[1].strip()));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalArgumentException("meter must look like '4/4', was '%s'".formatted(text), e);
    }
  }

  /** Length of a bar in ticks. */
  public int barTicks() {
    return beats * Ticks.PER_QUARTER * 4 / unit;
  }

  /** Sixteenth steps in a bar: 16 in 4/4, 12 in 3/4 and 6/8. */
  public int stepsPerBar() {
    return barTicks() / Ticks.PER_SIXTEENTH;
  }

  /** Whether the beat divides in three: 6/8, 9/8, 12/8. */
  public boolean compound() {
    return unit == 8 && beats % 3 == 0;
  }

  /** Length of the felt beat in ticks: a quarter, or a dotted quarter in compound meters. */
  public int beatTicks() {
    return compound() ? Ticks.PER_QUARTER * 3 / 2 : Ticks.PER_QUARTER * 4 / unit;
  }

  /** {@code "3/4"}. */
  @Override
  public String toString() {
    return beats + "/" + unit;
  }
}
