package org.sply85.contracts.song;

import java.util.List;

/**
 * What all occurrences of a role share, composed once.
 *
 * @param id a fixed word from this system, like {@code verse}
 * @param role verse, prechorus, chorus, hook, bridge, intro, solo, break or outro
 * @param bars length in bars
 * @param energy intended intensity of its first occurrence, 0..1
 * @param melodic whether a lead melody is composed
 * @param loop name of the chord loop the plan leans to; candidates may depart from it
 * @param chords the loop in Harte symbols, in the song's key
 * @param barsPerChord how long each chord of the loop lasts, in bars: 0.5, 1 or 2
 * @param registerOffset semitones above the verse's mean pitch
 * @param phrases in order, filling the bars
 */
public record Idea(
    String id,
    String role,
    int bars,
    double energy,
    boolean melodic,
    String loop,
    List<String> chords,
    double barsPerChord,
    double registerOffset,
    List<PlannedPhrase> phrases) {
  public Idea {
    chords = List.copyOf(chords);
    phrases = List.copyOf(phrases);
  }
}
