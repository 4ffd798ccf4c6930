package org.sply85.music;

/** The jobs in the band. */
public enum TrackRole {
  LEAD("Lead"),
  HARMONY("Harmony"),
  CHORDS("Chords"),
  PAD("Pad"),
  ARPEGGIO("Arpeggio"),
  STRINGS("Strings"),
  BRASS("Brass"),
  BASS("Bass"),
  DRUMS("Drums"),
  PERCUSSION("Percussion"),
  COUNTER("Counter"),
  EFFECTS("Effects");

  private final String title;

  TrackRole(String title) {
    this.title = title;
  }

  /** The word that every track name of this role begins with. */
  public String title() {
    return title;
  }
}
