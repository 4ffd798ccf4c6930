package org.sply85.composer.domain.lyrics;

import java.util.List;
import java.util.regex.Pattern;

/** What makes a filled mould nonsense. */
final class Sense {
  private static final Pattern YOU_DO =
      Pattern.compile(".*\\byou(?:'re| are| were)\\b.*\\{ving\\}.*");
  private static final Pattern WE_DO =
      Pattern.compile(".*\\bwe(?:'re| are| were|'ve been| could be)\\b.*\\{ving\\}.*");
  private static final Pattern I_DO =
      Pattern.compile(".*\\bI(?:'m| was|'ve been|'ll be| can't keep)\\b.*\\{ving\\}.*");
  private static final Pattern OF_YOU = Pattern.compile(".*\\b(?:you|your)\\b.*");
  private static final Pattern OF_ME = Pattern.compile(".*\\b(?:me|my)\\b.*");
  private static final Pattern OF_US = Pattern.compile(".*\\b(?:us|our)\\b.*");
  private static final Pattern GIVEN =
      Pattern.compile(".*(?:you gave me|for you|away for you|because of you|to you).*");
  private static final Pattern DOUBLED = Pattern.compile(".*\\b(\\w{4,})\\b.*\\b\\1\\b.*");
  private static final Pattern TWO_AND = Pattern.compile(".*\\band\\b.*\\band\\b.*");

  private static final Pattern HEARD = Pattern.compile(".*heard \\{noun\\}.*");
  private static final Pattern AUDIBLE =
      Pattern.compile(
          ".*(?:rain|thunder|music|laughter|static|silence|whisper|drum|saxophone|echo|wind|noise"
              + "|lullab|bell|water|excuse|goodbye|bass|applause).*");

  private static final Pattern THEN =
      Pattern.compile(
          ".*(?:when I was|in those days|back in|years ago|once upon|way back|that September"
              + "|long ago|in nineteen|at seventeen|last summer).*");
  private static final Pattern NOW =
      Pattern.compile(
          ".*(?:tonight|right now|from now on|one day soon|until you come|today|by now|in real time"
              + "|any time you call|this time|come Monday|come Friday|come Sunday|come the day).*");

  private Sense() {}

  private static final Pattern OF_ONE =
      Pattern.compile(
          ".*(?:there was|there's|all that|everything is) \\{noun\\}.*"
              + "|.*\\{noun\\} (?:was|is)\\b.*");
  private static final Pattern MANY = Pattern.compile(".*[^s]s");

  /** Whether the fillers' times agree with the tense of what the mould tells. */
  static boolean inTime(Mould mould, List<String> fillers) {
    String filled = String.join(" ", fillers);
    return switch (mould.tells()) {
      case "scene" -> !THEN.matcher(filled).matches();
      case "memory" -> !NOW.matcher(filled).matches();
      default -> true;
    };
  }

  /** Whether a line makes sense, given the fillers of its mould. */
  static boolean holds(String mould, List<String> fillers, String line) {
    String filled = String.join(" ", fillers);
    boolean you = OF_YOU.matcher(filled).matches();
    boolean me = OF_ME.matcher(filled).matches();
    if (YOU_DO.matcher(mould).matches() && (you || me || OF_US.matcher(filled).matches())) {
      return false;
    }
    if (WE_DO.matcher(mould).matches() && (you || me)) {
      return false;
    }
    if (I_DO.matcher(mould).matches() && OF_US.matcher(filled).matches()) {
      return false;
    }
    if (GIVEN.matcher(mould).matches() && (you || me)) {
      return false;
    }
    if (HEARD.matcher(mould).matches() && !AUDIBLE.matcher(filled).matches()) {
      return false;
    }
    if (OF_ONE.matcher(mould).matches()
        && fillers.stream().anyMatch(f -> MANY.matcher(f).matches())) {
      return false;
    }
    if (TWO_AND.matcher(line).matches()) {
      return false;
    }
    boolean wanted =
        mould.matches(".*\\{noun\\}.*\\{noun\\}.*") || DOUBLED.matcher(mould).matches();
    return wanted || !DOUBLED.matcher(line).matches();
  }
}
