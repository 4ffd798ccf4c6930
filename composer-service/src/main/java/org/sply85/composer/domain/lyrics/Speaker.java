package org.sply85.composer.domain.lyrics;

import java.util.regex.Pattern;

/**
 * What somebody of a song's point of view may say.
 *
 * @param pointOfView you (I to you), we or I
 */
record Speaker(String pointOfView) {
  private static final Pattern ME = Pattern.compile("(?i)\\b(?:I|I'm|I'll|I've|I'd|me|my|mine)\\b");
  private static final Pattern YOU = Pattern.compile("(?i)\\b(?:you|your|you're|you'll|yours)\\b");
  private static final Pattern US = Pattern.compile("(?i)\\b(?:we|us|our|we're|we'll|ours)\\b");
  private static final Pattern OTHERS =
      Pattern.compile("(?i)\\b(?:he|she|him|her|his|hers|he's|she's|himself|herself)\\b");
  private static final Pattern PAST =
      Pattern.compile(
          "(?i)\\b(?:was|were|had|did|came|went|said|knew|saw|heard|made|took|gave)\\b");
  private static final Pattern PRESENT =
      Pattern.compile("(?i)\\b(?:is|are|am|has|will|shall|comes|goes|i'm|you're|we're|i'll)\\b");

  /** Whether a line may stand in a section that tells this. */
  boolean may(String text, String tells) {
    boolean person =
        switch (pointOfView) {
          case "we" -> !ME.matcher(text).find();
          case "you" -> !US.matcher(text).find();
          default -> !YOU.matcher(text).find() && !US.matcher(text).find();
        };
    boolean tense =
        tells.equals("memory") ? !PRESENT.matcher(text).find() : !PAST.matcher(text).find();
    return person && tense && !OTHERS.matcher(text).find();
  }

  /** A word as it is printed within a line. */
  static String printed(String word) {
    return word.matches("i|i'.+") ? "I" + word.substring(1) : word;
  }
}
