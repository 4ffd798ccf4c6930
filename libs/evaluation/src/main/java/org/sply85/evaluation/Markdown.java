package org.sply85.evaluation;

import java.util.Locale;

/** A page in Markdown that grows line by line, and how its cells are written. */
final class Markdown {
  private final StringBuilder text = new StringBuilder();

  /** Adds a line; the format as of {@link String#format}. */
  void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  /** Adds lines as they are. */
  void lines(String block) {
    text.append(block);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  static String band(Row row) {
    return number(row.low()) + "–" + number(row.high());
  }

  static String plain(Figure figure) {
    return figure.known() ? number(figure.mean()) + " ± " + number(figure.deviation()) : "";
  }

  static String spread(double spread) {
    if (Double.isNaN(spread)) {
      return "";
    }
    return spread >= .6 && spread <= 1.6 ? number(spread) : "**" + number(spread) + "**";
  }

  static String judged(Row row, Figure figure) {
    if (!figure.known()) {
      return "";
    }
    String mean = plain(figure);
    return row.accepts(figure.mean()) ? mean : "**" + mean + "**";
  }

  static String number(double value) {
    double size = Math.abs(value);
    String text =
        String.format(Locale.ROOT, size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", value);
    return text.replaceFirst("^(-?)0\\.", "$1.");
  }
}
