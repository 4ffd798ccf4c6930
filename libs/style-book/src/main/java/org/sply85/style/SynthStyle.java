package org.sply85.style;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a style computes instead of playing it from samples.
 *
 * @param programs names of patches by General MIDI program
 * @param kick name of the patch that plays the kick; empty if the kit does
 * @param impact whether a riser lands on a boom
 */
public record SynthStyle(Map<Integer, String> programs, String kick, boolean impact) {
  /** A style of samples alone. */
  public static final SynthStyle NONE = new SynthStyle(Map.of(), "", false);

  public SynthStyle {
    programs = programs == null ? Map.of() : Map.copyOf(new TreeMap<>(programs));
    kick = kick == null ? "" : kick;
  }

  /** The patch that plays a program; empty if samples do. */
  public Optional<String> patch(int program) {
    return Optional.ofNullable(programs.get(program));
  }
}
