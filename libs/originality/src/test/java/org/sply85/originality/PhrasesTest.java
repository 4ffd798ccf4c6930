package org.sply85.originality;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sply85.music.Note;

class PhrasesTest {
  @Test
  void similarityIsOneLessTheEditDistanceOverTheLongerLength() {
    // Levenshtein's textbook pairs: distances 3 of 7 and 3 of 8.
    assertThat(similarity("kitten", "sitting")).isCloseTo(1 - 3 / 7.0, within(1e-9));
    assertThat(similarity("saturday", "sunday")).isCloseTo(1 - 3 / 8.0, within(1e-9));
    assertThat(similarity("same", "same")).isEqualTo(1);
  }

  private static double similarity(String a, String b) {
    return Phrases.similarity(a.getBytes(US_ASCII), b.getBytes(US_ASCII));
  }

  @Test
  void aPhraseEndsAtTheFirstRestAfterTwentyFourMoves() {
    List<Note> melody = Melodies.joined(Melodies.wandering(1, 30), Melodies.wandering(2, 30));
    List<Note> apart =
        melody.stream().map(n -> melody.indexOf(n) < 30 ? n : n.shifted(960)).toList();

    assertThat(Phrases.of(Moves.of(apart)))
        .containsExactly(new Phrases.Span(0, 29), new Phrases.Span(30, 59));
  }

  @Test
  void aPhraseWithAFewOtherNotesStaysTheNearest() {
    List<Note> known = Melodies.wandering(1, 31);
    OriginalityIndex index = Melodies.index(known, Melodies.wandering(2, 31));
    List<Note> other = new ArrayList<>(known);
    other.set(10, known.get(10).transposed(1)); // two moves of 30 differ

    Moves moves = Moves.of(other);

    assertThat(index.nearest(moves, Phrases.of(moves).get(0)))
        .isCloseTo(1 - 2 / 30.0, within(1e-9));
  }
}
