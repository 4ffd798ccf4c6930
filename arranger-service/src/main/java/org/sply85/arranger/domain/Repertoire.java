package org.sply85.arranger.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sply85.contracts.song.BandIdea;
import org.sply85.contracts.song.BandRole;
import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.music.TrackRole;
import org.sply85.style.Playing;

/** The ideas that were sent for the band, and who may play them. */
final class Repertoire {
  // Electric pianos and grands; the clavinet has figures of its own.
  private static final int LAST_PIANO = 5;
  private static final int HARP = 46;

  private final Map<String, List<BandIdea>> ideas = new LinkedHashMap<>();

  Repertoire(List<IdeaCandidates> candidates) {
    candidates.forEach(c -> ideas.put(c.idea(), c.band()));
  }

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

  /**
   * How far what the idea's maker plays is of the style, 0..1. How good the idea is otherwise is
   * for the arranger's own cards to say, which judge it and the style's own figure alike.
   */
  static double suits(BandIdea idea) {
    return idea.card().terms().getOrDefault("style", idea.card().total());
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

  private static boolean keys(Chair chair) {
    return chair.program() <= LAST_PIANO || chair.program() == HARP;
  }
}
