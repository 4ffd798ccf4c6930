package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sply85.contracts.song.ScoreCard;
import org.sply85.music.Note;

/**
 * Chooses for a chair, section by section, between the style's own figures and the ideas for the
 * band. Every proposal is played and judged by its {@link PartCard}. A section costs -ln of the
 * total, and {@value #IDENTITY} more if it leaves the proposal that its role has chosen as home;
 * for each role the home is taken with which its sections cost least. Of equal ones the earlier
 * wins, the style's own first.
 */
final class PartChooser {
  /** The source of the style's own figures. */
  static final String GRAMMAR = "grammar";

  private static final double IDENTITY = 0.35;

  private final List<Arrangement.BandChoice> choices = new ArrayList<>();

  /**
   * Something to play in a section.
   *
   * @param id {@link #GRAMMAR} or the idea's
   * @param source who made it
   * @param notes what is heard
   * @param card how good it is
   */
  record Proposal(String id, String source, List<Note> notes, ScoreCard card) {}

  /**
   * Chooses for a part in the passages it plays in, and notes what was chosen where there was a
   * choice.
   *
   * @param part as the choice is to name it
   * @param proposals for a passage: the style's own first
   * @return a proposal for each passage
   */
  Map<Passage, Proposal> choose(
      String part, List<Passage> passages, Function<Passage, List<Proposal>> proposals) {
    List<List<Proposal>> all = passages.stream().map(proposals).toList();
    List<Integer> chosen = chosen(passages.stream().map(Passage::role).toList(), all);
    Map<Passage, Proposal> taken = new LinkedHashMap<>();
    for (int i = 0; i < passages.size(); i++) {
      List<Proposal> here = all.get(i);
      Proposal best = here.get(chosen.get(i));
      taken.put(passages.get(i), best);
      if (here.size() > 1) {
        choices.add(
            new Arrangement.BandChoice(
                passages.get(i).label(),
                part,
                best.source(),
                best.id(),
                here.size(),
                best.card(),
                here.get(0).card().total()));
      }
    }
    return taken;
  }

  /** What has been chosen so far. */
  List<Arrangement.BandChoice> choices() {
    return List.copyOf(choices);
  }

  /**
   * The chosen place in the proposals of each section; proposals of one idea stand in one order.
   *
   * @param roles of the sections
   * @param proposals of the sections, each at least one
   */
  static List<Integer> chosen(List<String> roles, List<List<Proposal>> proposals) {
    Map<String, String> homes = new LinkedHashMap<>();
    for (String role : roles) {
      homes.computeIfAbsent(role, r -> home(r, roles, proposals));
    }
    List<Integer> chosen = new ArrayList<>();
    for (int i = 0; i < roles.size(); i++) {
      chosen.add(cheapest(proposals.get(i), homes.get(roles.get(i))));
    }
    return chosen;
  }

  private static String home(String role, List<String> roles, List<List<Proposal>> proposals) {
    Map<String, Double> costs = new LinkedHashMap<>();
    for (int i = 0; i < roles.size(); i++) {
      if (roles.get(i).equals(role)) {
        proposals.get(i).forEach(p -> costs.put(p.id(), 0.0));
      }
    }
    for (String home : costs.keySet()) {
      double sum = 0;
      for (int i = 0; i < roles.size(); i++) {
        if (roles.get(i).equals(role)) {
          List<Proposal> here = proposals.get(i);
          sum += cost(here.get(cheapest(here, home)), home);
        }
      }
      costs.put(home, sum);
    }
    return costs.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private static int cheapest(List<Proposal> proposals, String home) {
    int best = 0;
    for (int i = 1; i < proposals.size(); i++) {
      if (cost(proposals.get(i), home) < cost(proposals.get(best), home) - 1e-12) {
        best = i;
      }
    }
    return best;
  }

  private static double cost(Proposal proposal, String home) {
    double total = Math.max(1e-6, proposal.card().total());
    return -Math.log(total) + (proposal.id().equals(home) ? 0 : IDENTITY);
  }
}
