package org.sply85.composer.domain.lyrics;

/**
 * Which lines of a section rhyme. A letter stands twice for two lines that rhyme; X is free; T says
 * the title.
 */
final class Scheme {
  private Scheme() {}

  /** A pattern of four lines stretched to so many, with new letters for each four. */
  static String of(String pattern, int lines) {
    StringBuilder scheme = new StringBuilder();
    for (int block = 0; scheme.length() < lines; block++) {
      int left = lines - scheme.length();
      boolean title = pattern.contains("T");
      String part =
          left >= 4
              ? pattern
              : switch (left) {
                case 1 -> title ? "T" : "X";
                case 2 -> title ? "XT" : "AA";
                default -> title ? "TAA" : "XAA";
              };
      for (char c : part.toCharArray()) {
        scheme.append(c == 'X' || c == 'T' ? c : (char) (c + 2 * block));
      }
    }
    return scheme.toString();
  }
}
