package org.sply85.contracts.song;

/**
 * A part of the band that plays as another style does: "trap drums" in a jazz song.
 *
 * @param part {@code drums}, {@code bass}, {@code keys}, {@code guitar} or {@code strings}
 * @param style a name from the style book
 */
public record PartStyle(String part, String style) {}
