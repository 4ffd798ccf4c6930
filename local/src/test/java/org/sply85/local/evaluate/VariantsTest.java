package org.sply85.local.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.contracts.song.ScoreCard;

class VariantsTest {
  private static Candidate candidate(String id, double total) {
    return new Candidate(id, "loop", List.of(), List.of(), new ScoreCard(Map.of(), total));
  }

  @Test
  void reversesTheOrderButNotTheRatings() {
    Composing two =
        (plan, idea) ->
            new IdeaCandidates(idea, 9, List.of(candidate("best", 0.9), candidate("worst", 0.2)));

    IdeaCandidates reversed = Variants.reversed(two).compose(null, "verse");

    assertThat(reversed.candidates()).extracting(Candidate::id).containsExactly("worst", "best");
    assertThat(reversed.candidates()).extracting(c -> c.card().total()).containsExactly(0.9, 0.2);
    assertThat(reversed.proposed()).isEqualTo(9);
  }
}
