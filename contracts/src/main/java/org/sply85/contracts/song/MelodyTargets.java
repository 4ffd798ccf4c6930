package org.sply85.contracts.song;

/**
 * Aims for the melody as a whole; shares are 0..1.
 *
 * @param stepShare moves of one or two semitones
 * @param repeatShare repeated pitches
 * @param leapShare moves of more than four semitones
 * @param rangeSemitones from the 2.5th to the 97.5th percentile of pitch
 * @param chordToneShare notes that belong to the chord under them
 * @param strongChordToneShare the same, of notes on strong beats
 * @param pickupShare phrases that begin before their bar
 */
public record MelodyTargets(
    Target stepShare,
    Target repeatShare,
    Target leapShare,
    Target rangeSemitones,
    Target chordToneShare,
    Target strongChordToneShare,
    Target pickupShare) {}
