package org.sply85.composer.domain.critic;

import java.util.List;
import org.sply85.composer.domain.harmony.ChordLine;
import org.sply85.composer.domain.melody.Contour;
import org.sply85.composer.domain.model.Written;
import org.sply85.composer.domain.scope.Grid;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.composer.domain.scope.IdeaSheet;
import org.sply85.encoding.Frame;
import org.sply85.encoding.MelodyEncoding;
import org.sply85.music.Note;
import org.sply85.statistics.Passage;

/**
 * A complete proposal for an idea, to be judged.
 *
 * @param scope the idea
 * @param chords its chords
 * @param melody its notes in ticks from the idea's start; empty if it has none
 */
public record Proposal(IdeaScope scope, ChordLine chords, List<Note> melody) {
  public Proposal {
    melody = List.copyOf(melody);
  }

  /** As the measures want it. */
  public Passage passage() {
    return new Passage(
        melody, chords.spans(scope.key()), scope.key(), scope.grid().meter(), scope.idea().bars());
  }

  /** The melody as networks are shown it, its notes as places filled with pitches. */
  public Written written() {
    Frame frame = IdeaSheet.frame(scope);
    int[] onsets = melody.stream().mapToInt(n -> Grid.step(n.tick())).toArray();
    int[] lengths = melody.stream().mapToInt(n -> Math.max(1, Grid.step(n.duration()))).toArray();
    int[] tokens = melody.stream().mapToInt(n -> frame.token(n.pitch())).toArray();
    MelodyEncoding encoding =
        new MelodyEncoding(IdeaSheet.of(scope, chords.spans(scope.key())), frame);
    return new Written(encoding.places(onsets, lengths, Contour.heights(scope)), tokens);
  }
}
