package org.sply85.encoding.band;

/** Who plays, in the order of the conditions. */
public enum BandVoice {
  COMP,
  PAD,
  ARP,
  STRINGS,
  BASS,
  DRUMS,
  FILL
}
