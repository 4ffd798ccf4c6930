package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sply85.contracts.song.BandIdea;
import org.sply85.contracts.song.BandRole;
import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.contracts.song.ScoreCard;
import org.sply85.music.Note;
import org.sply85.music.TrackRole;
import org.sply85.style.Playing;

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

  private final Map<String, List<BandIdea>> ideas = new LinkedHashMap<>();

  PartChooser(List<IdeaCandidates> candidates) {
    candidates.forEach(c -> ideas.put(c.idea(), c.band()));
  }

  /**
   * Something to play in a section.
   *
   * @param id {@link #GRAMMAR} or the idea's
   * @param source who made it
   * @param notes what is heard
   * @param card how good it is
   */
  record Proposal(String id, String source, List<Note> notes, ScoreCard card) {}

  /** The ideas that a chair may play in a passage. */
  List<BandIdea> ideas(Chair chair, Passage passage) {
    List<BandRole> roles = roles(chair);
    return ideas.getOrDefault(passage.section().idea(), List.of()).stream()
        .filter(i -> roles.contains(i.role()))
        .filter(i -> i.stepsPerBar() == passage.meter().stepsPerBar())
        .toList();
  }

  /** The ideas of a role of the band for a passage. */
  List<BandIdea> ideas(BandRole role, Passage passage) {
    return ideas.getOrDefault(passage.section().idea(), List.of()).stream()
        .filter(i -> i.role() == role)
        .filter(i -> i.stepsPerBar() == passage.meter().stepsPerBar())
        .toList();
  }

  private static List<BandRole> roles(Chair chair) {
    TrackRole role = chair.part().role();
    Playing playing = chair.part().playing();
    return switch (playing) {
      case BLOCK -> keys(chair) && role == TrackRole.CHORDS ? List.of(BandRole.COMP) : List.of();
      case ARPEGGIO -> broken(chair, role);
      case SUSTAIN -> role == TrackRole.PAD ? List.of(BandRole.PAD) : List.of();
      case LINE -> role == TrackRole.STRINGS ? List.of(BandRole.STRINGS) : List.of();
      case BASS -> List.of(BandRole.BASS);
      default -> List.of();
    };
  }

  private static List<BandRole> broken(Chair chair, TrackRole role) {
    if (role == TrackRole.ARPEGGIO) {
      return List.of(BandRole.ARP);
    }
    return keys(chair) ? List.of(BandRole.COMP, BandRole.ARP) : List.of(BandRole.ARP);
  }

  // Pianos, and the harp.
  private static boolean keys(Chair chair) {
    return chair.program() < 8 || chair.program() == 46;
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
