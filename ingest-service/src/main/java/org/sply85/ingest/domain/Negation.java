package org.sply85.ingest.domain;

import java.util.regex.Pattern;

/** Finds out whether a word is denied: "not sad", "never too fast", "without being angry". */
final class Negation {
  private static final Pattern DENIED =
      Pattern.compile(
          "(?:\\b(?:not|no|never|without|nothing|neither|nor|less|hardly|avoid(?:s|ing)?|non)|n't)"
              + "(?:[\\s-]+(?:too|very|so|a|an|the|be|being|is|sound|sounding|any|overly|really"
              + "|want|it|to|feel|feeling|make|at|all|particularly|that|use|of|get|getting"
              + "|especially|remotely))*[\\s-]+$");
  private static final int REACH = 60;

  private Negation() {}

  /** Whether what stands at the place is denied by the words before it, in the same sentence. */
  static boolean before(PromptText text, int index) {
    String before = text.before(index);
    return DENIED.matcher(before.substring(Math.max(0, before.length() - REACH))).find();
  }
}
