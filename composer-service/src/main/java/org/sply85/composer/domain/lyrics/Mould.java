package org.sply85.composer.domain.lyrics;

/**
 * A pattern of lines.
 *
 * @param tells what its lines are for: scene, memory, feeling, claim or turn
 * @param voice {@code y} speaks to somebody, {@code w} of us, {@code -} of nobody or of me
 * @param opener whether its lines open a sentence that the next line ends
 * @param text words, {fields}, and (what may be left out)
 */
record Mould(String tells, String voice, boolean opener, String text) {
  private static final String OF_ME = ".*\\b(?:I|I'm|I'll|I've|I'd|me|my)\\b.*";

  /** Whether somebody of the point of view may say it. */
  boolean suits(String pointOfView) {
    return switch (pointOfView) {
      case "we" -> voice.equals("w") || voice.equals("-") && !text.matches(OF_ME);
      case "you" -> !voice.equals("w");
      default -> voice.equals("-");
    };
  }
}
