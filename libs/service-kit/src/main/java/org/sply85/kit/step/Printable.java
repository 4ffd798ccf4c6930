package org.sply85.kit.step;

/** Text that may quote a stranger's record, made fit for logs, headers and people. */
public final class Printable {
  private static final int LONGEST = 500;

  private Printable() {}

  /** The text without control and format characters or lone surrogates, bounded. */
  public static String of(String text) {
    if (text == null) {
      return "no reason was given";
    }
    String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String clean = head.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\u2028\\u2029]", " ");
    return text.length() > LONGEST ? clean + "..." : clean;
  }
}
