package org.sply85.local.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sply85.composer.domain.IdeaComposer;
import org.sply85.composer.domain.Proposers;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.contracts.song.ScoreCard;
import org.sply85.statistics.SongTables;

/** Changed composers, to find what a part of the composer is worth. */
public final class Variants {
  private Variants() {}

  /** Those that an evaluation with ablations tries, by what was changed. */
  public static Map<String, Composing> of(Proposers all) {
    Map<String, Composing> variants = new LinkedHashMap<>(ruled());
    all.withoutEach().forEach((name, p) -> variants.put(name, new IdeaComposer(p)::compose));
    Proposers bare = new Proposers(all.chords(), all.rhythms(), all.melodies(), all.judges());
    variants.put(
        "without critic of phrases, repair, touch and networks of the band",
        new IdeaComposer(bare)::compose);
    variants.put("the critic's order reversed", reversed(new IdeaComposer(all)::compose));
    return variants;
  }

  /** The composer that has rules and tables only. */
  public static Map<String, Composing> ruled() {
    Proposers ruled = Proposers.byRule(SongTables.standard());
    return Map.of("by rule only, without models", new IdeaComposer(ruled)::compose);
  }

  /** The same candidates, the worst kept one first and best rated. */
  static Composing reversed(Composing composing) {
    return (plan, idea) -> {
      IdeaCandidates kept = composing.compose(plan, idea);
      List<Candidate> upsideDown = new ArrayList<>();
      int last = kept.candidates().size() - 1;
      for (int i = 0; i <= last; i++) {
        Candidate candidate = kept.candidates().get(last - i);
        double total = kept.candidates().get(i).card().total();
        upsideDown.add(
            new Candidate(
                candidate.id(),
                candidate.proposers(),
                candidate.chords(),
                candidate.melody(),
                new ScoreCard(candidate.card().terms(), total),
                candidate.join(),
                candidate.lyrics()));
      }
      return new IdeaCandidates(idea, kept.proposed(), Collections.unmodifiableList(upsideDown));
    };
  }
}
