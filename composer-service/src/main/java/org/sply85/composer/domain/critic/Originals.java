package org.sply85.composer.domain.critic;

import java.util.List;
import java.util.function.Function;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.originality.OriginalityChecker;
import org.sply85.originality.OriginalityIndex;
import org.sply85.originality.OriginalityReport;

/** Keeps melodies that copy a known song from being proposed. */
public final class Originals {
  static final Originals STANDARD = new Originals(OriginalityIndex.standard());

  /** How often a melody that breaks a veto is drawn again. */
  public static final int RETRIES = 3;

  private final OriginalityChecker checker;

  Originals(OriginalityIndex index) {
    this.checker = new OriginalityChecker(index);
  }

  /**
   * A melody that breaks no veto, of up to four; if all do, the last, which the critic will refuse.
   *
   * @param write draws a melody; the word it gets tells the draws apart in the seed: empty at first
   */
  public static List<Note> draw(IdeaScope scope, Function<String, List<Note>> write) {
    return STANDARD.draw(scope.grid().meter(), write);
  }

  /** Whether a melody breaks no veto. */
  public static boolean allows(IdeaScope scope, List<Note> melody) {
    return !copied(STANDARD.report(melody, scope.grid().meter()));
  }

  List<Note> draw(Meter meter, Function<String, List<Note>> write) {
    List<Note> melody = write.apply("");
    for (int again = 1; again <= RETRIES && copied(report(melody, meter)); again++) {
      melody = write.apply("again" + again);
    }
    return melody;
  }

  OriginalityReport report(List<Note> melody, Meter meter) {
    return checker.check(melody, meter);
  }

  static boolean copied(OriginalityReport report) {
    return !report.brokenVetoes().isEmpty();
  }
}
