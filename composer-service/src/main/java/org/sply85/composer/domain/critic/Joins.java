package org.sply85.composer.domain.critic;

import java.util.ArrayList;
import java.util.List;
import org.sply85.composer.domain.model.JoinModel;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.Join;
import org.sply85.encoding.BarEncoding;
import org.sply85.statistics.Passage;

/** Writes down how candidates begin and end, so that the arranger can tell how they join. */
public final class Joins {
  private final JoinModel model;

  /** With a critic of transitions. */
  public Joins(JoinModel model) {
    this.model = model;
  }

  /** The candidates with their joins. */
  public List<Candidate> of(IdeaScope scope, List<Candidate> candidates) {
    double height = (scope.lowest() + scope.plan().highestPitch()) / 2.0; // of the whole song
    List<float[]> openings = new ArrayList<>();
    List<float[]> endings = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Passage passage =
          new Passage(
              candidate.melody(),
              candidate.chords(),
              scope.key(),
              scope.grid().meter(),
              scope.idea().bars());
      openings.add(BarEncoding.opening(passage, height));
      endings.add(BarEncoding.ending(passage, height));
    }
    List<Join> joins = model.compare(openings, endings);
    List<Candidate> joined = new ArrayList<>();
    for (int i = 0; i < joins.size(); i++) {
      joined.add(candidates.get(i).withJoin(joins.get(i)));
    }
    return joined;
  }
}
