package org.sply85.composer.domain.band;

import java.util.Map;

/**
 * How far what pop pianists play suits a style, 0..1: the bank's textures are from pop ballads, and
 * styles whose comping is a figure of its own (the skank of reggae, the clave of latin music) have
 * little use for them.
 */
final class StyleFit {
  private static final double UNKNOWN = 0.5;
  private static final Map<String, Double> COMP =
      Map.ofEntries(
          Map.entry("ballad", 1.0),
          Map.entry("pop", 1.0),
          Map.entry("rnb", 0.85),
          Map.entry("cinematic", 0.85),
          Map.entry("lo-fi", 0.75),
          Map.entry("folk", 0.75),
          Map.entry("rock", 0.7),
          Map.entry("hip-hop", 0.65),
          Map.entry("jazz", 0.5),
          Map.entry("blues", 0.5),
          Map.entry("dance", 0.5),
          Map.entry("synthwave", 0.5),
          Map.entry("latin", 0.45),
          Map.entry("funk", 0.4),
          Map.entry("reggaeton", 0.4),
          Map.entry("reggae", 0.25));
  private static final Map<String, Double> ARP =
      Map.ofEntries(
          Map.entry("ballad", 1.0),
          Map.entry("cinematic", 1.0),
          Map.entry("pop", 0.9),
          Map.entry("folk", 0.9),
          Map.entry("synthwave", 0.55),
          Map.entry("dance", 0.55),
          Map.entry("rock", 0.75),
          Map.entry("rnb", 0.75),
          Map.entry("lo-fi", 0.75));

  private static final Map<String, Double> BASS =
      Map.ofEntries(
          Map.entry("ballad", 1.0),
          Map.entry("pop", 0.95),
          Map.entry("rock", 0.95),
          Map.entry("cinematic", 0.85),
          Map.entry("folk", 0.85),
          Map.entry("rnb", 0.75),
          Map.entry("lo-fi", 0.75),
          Map.entry("synthwave", 0.65),
          Map.entry("hip-hop", 0.6),
          Map.entry("jazz", 0.3),
          Map.entry("funk", 0.35),
          Map.entry("latin", 0.35),
          Map.entry("reggaeton", 0.3),
          Map.entry("reggae", 0.2));
  private static final Map<String, Double> KIT =
      Map.ofEntries(
          Map.entry("rock", 0.95),
          Map.entry("pop", 0.8),
          Map.entry("ballad", 0.7),
          Map.entry("synthwave", 0.65),
          Map.entry("folk", 0.55),
          Map.entry("jazz", 0.2),
          Map.entry("latin", 0.2),
          Map.entry("reggaeton", 0.2),
          Map.entry("reggae", 0.2));

  private StyleFit() {}

  /** Of basses as pianists' left hands and rock bands play them. */
  static double bass(String style) {
    return BASS.getOrDefault(style, UNKNOWN);
  }

  /** Of drums as rock bands play them. */
  static double kit(String style) {
    return KIT.getOrDefault(style, UNKNOWN);
  }

  static double comp(String style) {
    return COMP.getOrDefault(style, UNKNOWN);
  }

  static double arp(String style) {
    return ARP.getOrDefault(style, UNKNOWN);
  }
}
