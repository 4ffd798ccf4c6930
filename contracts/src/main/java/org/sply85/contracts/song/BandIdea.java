package org.sply85.contracts.song;

import java.util.List;

/**
 * A proposal for how a part of the band may accompany an idea. It stands in no key: it is laid on
 * the chords of the sections, and comes around again where they are longer.
 *
 * @param id unique within the idea, like {@code textureBank-2}
 * @param role who may play it
 * @param source who made it, like {@code textureBank}
 * @param stepsPerBar sixteenths in a bar
 * @param bars length in bars
 * @param events by onset
 * @param energy the intensity it suits, 0..1
 * @param card how good its maker finds it
 */
public record BandIdea(
    String id,
    BandRole role,
    String source,
    int stepsPerBar,
    int bars,
    List<BandEvent> events,
    double energy,
    ScoreCard card) {
  public BandIdea {
    events = List.copyOf(events);
  }
}
