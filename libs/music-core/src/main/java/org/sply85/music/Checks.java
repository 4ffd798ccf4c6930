package org.sply85.music;

/** Argument checks whose messages say what was expected and what came. */
final class Checks {
  private Checks() {}

  static void within(String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          "%s must be in %s..%s, was %s".formatted(name, trim(low), trim(high), trim(value)));
    }
  }

  static void atLeast(String name, double value, double low) {
    if (!(value >= low)) {
      throw new IllegalArgumentException(
          "%s must be at least %s, was %s".formatted(name, trim(low), trim(value)));
    }
  }

  static void notBlank(String name, String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
  }

  private static String trim(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
