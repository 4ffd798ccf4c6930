package org.sply85.style;

/**
 * A General MIDI program as the bands use it.
 *
 * @param program counted from 0
 * @param title what a track name shows
 * @param as name of the instrument it counts as in the {@link InstrumentBook}; empty if no wish can
 *     mean it
 */
public record BandProgram(int program, String title, String as) {}
