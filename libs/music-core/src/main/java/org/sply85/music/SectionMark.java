package org.sply85.music;

/**
 * Where a section of the song begins.
 *
 * @param label as shown to people: {@code "verse 1"}
 * @param role verse, chorus, ...
 * @param tick onset in ticks from the start of the song
 * @param bars length in bars
 * @param energy intended intensity, 0..1
 */
public record SectionMark(String label, String role, int tick, int bars, double energy) {
  public SectionMark {
    Checks.notBlank("label", label);
    Checks.notBlank("role", role);
    Checks.atLeast("tick", tick, 0);
    Checks.atLeast("bars", bars, 1);
    Checks.within("energy", energy, 0, 1);
  }
}
