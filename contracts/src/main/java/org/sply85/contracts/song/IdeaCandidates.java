package org.sply85.contracts.song;

import java.util.List;

/**
 * The kept proposals for an idea, best first.
 *
 * @param idea the idea's id
 * @param proposed how many were made before the choice
 * @param candidates the kept ones, by falling total, diverse
 */
public record IdeaCandidates(String idea, int proposed, List<Candidate> candidates) {
  public IdeaCandidates {
    candidates = List.copyOf(candidates);
  }
}
