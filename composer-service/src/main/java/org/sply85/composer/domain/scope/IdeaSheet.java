package org.sply85.composer.domain.scope;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sply85.contracts.song.PlannedPhrase;
import org.sply85.encoding.Frame;
import org.sply85.encoding.Sheet;
import org.sply85.encoding.SheetPhrase;
import org.sply85.encoding.Source;
import org.sply85.music.ChordSpan;
import org.sply85.statistics.SectionRole;

/** An idea as the trained models are told of it. */
public final class IdeaSheet {
  private static final double MIDDLE = 0.42; // where a song's mean pitch lies in its range

  private IdeaSheet() {}

  /**
   * The sheet of an idea.
   *
   * @param chords in ticks from the idea's start; may be empty
   */
  public static Sheet of(IdeaScope scope, List<ChordSpan> chords) {
    return of(scope, chords, melodies(scope));
  }

  /** The sheet of an idea whose chords are to be judged as chords. */
  public static Sheet withChords(IdeaScope scope, List<ChordSpan> chords) {
    return of(scope, chords, harmonies(scope));
  }

  /** The sheet of an idea whose chords are still to be found. */
  public static Sheet withoutChords(IdeaScope scope) {
    return of(scope, List.of(), harmonies(scope));
  }

  private static Sheet of(IdeaScope scope, List<ChordSpan> chords, Source source) {
    SectionRole role = SectionRole.find(scope.idea().role()).orElse(SectionRole.VERSE);
    List<SheetPhrase> phrases = new ArrayList<>();
    Map<String, Integer> byId = new HashMap<>();
    for (PlannedPhrase phrase : scope.idea().phrases()) {
      int reference =
          repeats(phrase)
              ? byId.getOrDefault(phrase.reference(), SheetPhrase.NEW)
              : SheetPhrase.NEW;
      byId.put(phrase.id(), phrases.size());
      phrases.add(new SheetPhrase(phrase.startBar(), phrase.bars(), role, reference));
    }
    if (phrases.isEmpty()) {
      phrases.add(new SheetPhrase(0, scope.idea().bars(), role, SheetPhrase.NEW));
    }
    return new Sheet(
        source,
        scope.key(),
        scope.grid().meter(),
        scope.plan().tempoBpm(),
        scope.idea().bars(),
        chords,
        phrases);
  }

  /** Whether a phrase has the notes of the one it takes after, but for an ending of its own. */
  public static boolean repeats(PlannedPhrase phrase) {
    return phrase.variation().equals("exact") || phrase.variation().equals("newTail");
  }

  /** The frame that the melodies of all ideas of the song are written in. */
  public static Frame frame(IdeaScope scope) {
    double range = scope.plan().highestPitch() - scope.lowest();
    return Frame.of(scope.key(), scope.lowest() + MIDDLE * range);
  }

  /** Whose melodies the style's are like: those of older songs in jazz, of pop in all others. */
  private static Source melodies(IdeaScope scope) {
    return scope.plan().style().equals("jazz") ? Source.LEAD_SHEET : Source.POP;
  }

  /** Whose chords the song's are like: rich ones change more than those of most hits. */
  private static Source harmonies(IdeaScope scope) {
    if (scope.plan().style().equals("jazz")) {
      return Source.LEAD_SHEET;
    }
    return scope.plan().brief().harmony().value().equals("rich") ? Source.POP : Source.HIT;
  }
}
