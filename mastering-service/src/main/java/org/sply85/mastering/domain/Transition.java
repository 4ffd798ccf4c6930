package org.sply85.mastering.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sply85.audio.seam.SeamFigure;

/**
 * How one section passes into the next, as the report tells it.
 *
 * @param boundary like {@code "verse 1 - chorus 1"}
 * @param atSeconds where it lies in the master
 * @param devices what joins the sections; empty if nothing was said of them
 * @param figures what was measured, each with the share of real seams that are worse in it
 * @param score share of real seams that are worse, 0..1
 * @param passes whether it is as good as real seams are: {@link SeamCard#THRESHOLD}
 */
public record Transition(
    String boundary,
    double atSeconds,
    List<String> devices,
    Map<SeamFigure, SeamCard.Figure> figures,
    double score,
    boolean passes) {
  public Transition {
    devices = List.copyOf(devices);
  }

  /**
   * The transitions of a song.
   *
   * @param seams as measured, in order
   * @param arrangement what the arranger said: its {@code links} name the devices, seam by seam
   */
  static List<Transition> of(List<SeamCard> seams, Map<String, Object> arrangement) {
    List<?> links = arrangement.get("links") instanceof List<?> all ? all : List.of();
    List<Transition> transitions = new ArrayList<>();
    for (int i = 0; i < seams.size(); i++) {
      SeamCard seam = seams.get(i);
      transitions.add(
          new Transition(
              seam.from() + " - " + seam.to(),
              seam.atSeconds(),
              i < links.size() ? devices(links.get(i)) : List.of(),
              seam.figures(),
              seam.score(),
              seam.passes()));
    }
    return transitions;
  }

  private static List<String> devices(Object link) {
    boolean named = link instanceof Map<?, ?> map && map.get("devices") instanceof List<?>;
    List<?> devices = named ? (List<?>) ((Map<?, ?>) link).get("devices") : List.of();
    return devices.stream().map(String::valueOf).toList();
  }
}
