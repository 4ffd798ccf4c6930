package org.sply85.contracts.song;

import java.util.List;

/**
 * The kept proposals for an idea, best first.
 *
 * @param idea the idea's id
 * @param proposed how many were made before the choice
 * @param candidates the kept ones, by falling total, diverse
 * @param band proposals for the accompaniment, by role, best first; empty if absent
 */
public record IdeaCandidates(
    String idea, int proposed, List<Candidate> candidates, List<BandIdea> band) {
  public IdeaCandidates {
    candidates = List.copyOf(candidates);
    band = band == null ? List.of() : List.copyOf(band);
  }

  /** Proposals without any for the accompaniment. */
  public IdeaCandidates(String idea, int proposed, List<Candidate> candidates) {
    this(idea, proposed, candidates, List.of());
  }

  /** The same with other proposals for the accompaniment. */
  public IdeaCandidates withBand(List<BandIdea> newBand) {
    return new IdeaCandidates(idea, proposed, candidates, newBand);
  }
}
