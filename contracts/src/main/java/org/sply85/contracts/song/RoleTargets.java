package org.sply85.contracts.song;

/**
 * Aims for one role of section.
 *
 * @param role verse, chorus, ...
 * @param bars usual length in bars
 * @param notesPerBar melody notes in a bar that has any
 * @param registerOffset mean melody pitch minus the verse's, semitones
 * @param offBeatShare share of melody onsets that are off the beat, 0..1
 * @param chordChangesPerBar chord onsets a bar
 * @param distinctChordsPerFourBars different chords in four bars
 * @param loopIdentity share of bars whose chords equal those four bars before, 0..1
 */
public record RoleTargets(
    String role,
    Target bars,
    Target notesPerBar,
    Target registerOffset,
    Target offBeatShare,
    Target chordChangesPerBar,
    Target distinctChordsPerFourBars,
    Target loopIdentity) {}
