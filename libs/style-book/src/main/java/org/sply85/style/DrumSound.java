package org.sply85.style;

/** The sounds of the drum kit, with their General MIDI percussion notes. */
public enum DrumSound {
  KICK(36),
  SNARE(38),
  RIM(37),
  CLAP(39),
  BRUSH(40),
  HAT(42),
  PEDAL(44),
  OPEN(46),
  TOM_LOW(43),
  TOM_MID(47),
  TOM_HIGH(50),
  CRASH(49),
  RIDE(51),
  BELL(53),
  TAMBOURINE(54),
  SPLASH(55),
  COWBELL(56),
  BONGO_HIGH(60),
  BONGO_LOW(61),
  CONGA_MUTE(62),
  CONGA_HIGH(63),
  CONGA_LOW(64),
  TIMBALE_HIGH(65),
  TIMBALE_LOW(66),
  AGOGO(67),
  CABASA(69),
  SHAKER(70),
  GUIRO(73),
  CLAVES(75),
  TRIANGLE(81);

  private final int note;

  DrumSound(int note) {
    this.note = note;
  }

  /** MIDI note number on the drum channel. */
  public int note() {
    return note;
  }
}
