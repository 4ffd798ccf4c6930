package org.sply85.feature.domain;

import java.util.Map;

/**
 * How a style leans away from the middle of all songs, in shares of songs: +.1 aims at the value
 * that ten more songs in a hundred lie below.
 *
 * @param density of the melody
 * @param offBeat syncopation of the melody
 * @param chords how fast and how variously chords change
 * @param loops how strictly four bars of chords come again
 */
record StyleLean(double density, double offBeat, double chords, double loops) {
  private static final StyleLean NONE = new StyleLean(0, 0, 0, 0);
  private static final Map<String, StyleLean> STYLES =
      Map.ofEntries(
          Map.entry("pop", new StyleLean(0, .05, 0, .1)),
          Map.entry("ballad", new StyleLean(0, 0, 0, 0)),
          Map.entry("rock", new StyleLean(-.05, -.05, -.1, .1)),
          Map.entry("dance", new StyleLean(-.1, .1, -.25, .25)),
          Map.entry("hip-hop", new StyleLean(.35, .25, -.25, .25)),
          Map.entry("lo-fi", new StyleLean(-.15, .1, 0, .2)),
          Map.entry("jazz", new StyleLean(0, .2, .35, -.25)),
          Map.entry("folk", new StyleLean(-.1, -.2, -.1, .05)),
          Map.entry("synthwave", new StyleLean(-.15, 0, -.15, .2)),
          Map.entry("rnb", new StyleLean(.1, .25, .1, .1)),
          Map.entry("funk", new StyleLean(.1, .3, -.2, .2)),
          Map.entry("latin", new StyleLean(.1, .25, .05, .05)),
          Map.entry("reggaeton", new StyleLean(.15, .3, -.1, .25)),
          Map.entry("cinematic", new StyleLean(-.25, -.25, -.1, -.1)),
          Map.entry("reggae", new StyleLean(0, .25, -.2, .2)),
          Map.entry("blues", new StyleLean(0, .2, -.15, -.1)));

  /** The lean of a style; none for a style without an entry. */
  static StyleLean of(String style) {
    return STYLES.getOrDefault(style, NONE);
  }

  /** Whether the style has an entry. */
  static boolean knows(String style) {
    return STYLES.containsKey(style);
  }
}
