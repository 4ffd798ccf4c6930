package org.sply85.contracts.song;

/**
 * A note or stroke of an idea for the band.
 *
 * @param step onset in steps from the idea's start
 * @param steps length in steps, at least 1
 * @param slot chord-relative pitch: 7 * octave + step of the chord's scale (root, 2, 3, 4, 5, 6,
 *     7), 0..34; of drums and fills the lane: kick, snare, rim, closed hat, open hat, ride, crash,
 *     high tom, low tom, 0..8
 * @param velocity MIDI velocity, 1..127
 */
public record BandEvent(int step, int steps, int slot, int velocity) {}
