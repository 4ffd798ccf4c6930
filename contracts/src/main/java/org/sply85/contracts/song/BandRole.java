package org.sply85.contracts.song;

/** What an idea for the band is for. */
public enum BandRole {
  /** Chords of keyboards and guitars, whole textures. */
  COMP,
  /** Held chords. */
  PAD,
  /** Broken chords, one tone at a time. */
  ARP,
  STRINGS,
  BASS,
  /** A groove. */
  DRUMS,
  /** Drums at the end of a bar. */
  FILL
}
