package org.sply85.arranger.domain;

import org.sply85.style.BandPart;

/**
 * A chair of the band with its player.
 *
 * @param part how it plays
 * @param program General MIDI program that sits here
 * @param title name of the instrument, as tracks show it
 * @param wished whether the user asked for it
 */
record Chair(BandPart part, int program, String title, boolean wished) {
  /** The same chair, joining at another energy. */
  Chair joining(double from) {
    return new Chair(part.joining(from), program, title, wished);
  }

  /** The same chair, spreading chords in another way. */
  Chair voiced(String voicing) {
    return new Chair(part.voiced(voicing), program, title, wished);
  }

  /** The same chair with another range. */
  Chair within(int low, int high) {
    return new Chair(part.within(low, high), program, title, wished);
  }

  String name() {
    return part.name();
  }

  String trackName() {
    return part.role().title() + " (" + title + ")";
  }
}
