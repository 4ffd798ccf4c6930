package org.sply85.singing;

import org.sply85.lexicon.Phone;

/** How a sound is made, as far as singing it goes. */
public enum Articulation {
  VOWEL(true, false),
  /** A vowel that moves to another place of the mouth. */
  DIPHTHONG(true, false),
  /** Nasals, liquids and glides. */
  SONORANT(true, false),
  VOICED_FRICATIVE(true, false),
  VOICED_SIBILANT(true, true),
  VOICED_STOP(true, false),
  /** Stops and fricatives without voice. */
  VOICELESS(false, false),
  VOICELESS_SIBILANT(false, true),
  /** Nothing is said. */
  SILENCE(false, false);

  private final boolean voiced;
  private final boolean sibilant;

  Articulation(boolean voiced, boolean sibilant) {
    this.voiced = voiced;
    this.sibilant = sibilant;
  }

  /** How a sound of English is made. */
  public static Articulation of(Phone phone) {
    boolean hisses =
        switch (phone) {
          case S, SH, CH, Z, ZH, JH -> true;
          default -> false;
        };
    return switch (phone.manner()) {
      case VOWEL -> phone.isDiphthong() ? DIPHTHONG : VOWEL;
      case NASAL, LIQUID, GLIDE -> SONORANT;
      case STOP -> phone.voiced() ? VOICED_STOP : VOICELESS;
      case AFFRICATE, FRICATIVE -> {
        if (phone.voiced()) {
          yield hisses ? VOICED_SIBILANT : VOICED_FRICATIVE;
        }
        yield hisses ? VOICELESS_SIBILANT : VOICELESS;
      }
    };
  }

  /** Whether it can be held on a note. */
  public boolean vowel() {
    return this == VOWEL || this == DIPHTHONG;
  }

  /** Whether it has a pitch. */
  public boolean voiced() {
    return voiced;
  }

  /** Whether it hisses so much that a de-esser listens to it. */
  public boolean sibilant() {
    return sibilant;
  }
}
