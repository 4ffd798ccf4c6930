package org.sply85.style;

import java.util.List;
import org.sply85.music.TrackRole;

/**
 * An instrument that people ask for.
 *
 * @param name like {@code nylon guitar}
 * @param aliases other words that people use in prompts
 * @param program General MIDI program counted from 0; the kit number of a drum kit
 * @param family like {@code guitar}, for people
 * @param kindOf name of the instrument whose word also means this one; empty if there is none
 * @param percussion whether it is played on the MIDI drum channel
 * @param roles jobs in the band it is fit for, the fittest first
 * @param lowest lowest comfortable MIDI pitch, as it sounds
 * @param highest highest comfortable MIDI pitch, as it sounds
 */
public record Instrument(
    String name,
    List<String> aliases,
    int program,
    String family,
    String kindOf,
    boolean percussion,
    List<TrackRole> roles,
    int lowest,
    int highest) {
  public Instrument {
    kindOf = kindOf == null ? "" : kindOf;
    aliases = List.copyOf(aliases);
    roles = List.copyOf(roles);
    if (program < 0 || program > 127) {
      throw new IllegalArgumentException(
          "program of %s must be in 0..127, was %d".formatted(name, program));
    }
    if (lowest < 0 || lowest > highest || highest > 127) {
      throw new IllegalArgumentException(
          "range of %s must rise within 0..127, was %d..%d".formatted(name, lowest, highest));
    }
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("roles of %s must not be empty".formatted(name));
    }
  }

  /** Whether the instrument can do the job. */
  public boolean plays(TrackRole role) {
    return roles.contains(role);
  }
}
