package org.sply85.lexicon;

import java.util.EnumSet;
import java.util.Set;

/** The 39 sounds of North American English, named as in ARPAbet and CMUdict. */
public enum Phone {
  AA(Manner.VOWEL, Place.BACK, true),
  AE(Manner.VOWEL, Place.FRONT, true),
  AH(Manner.VOWEL, Place.CENTRAL, true),
  AO(Manner.VOWEL, Place.BACK, true),
  AW(Manner.VOWEL, Place.CENTRAL, true),
  AY(Manner.VOWEL, Place.CENTRAL, true),
  EH(Manner.VOWEL, Place.FRONT, true),
  ER(Manner.VOWEL, Place.CENTRAL, true),
  EY(Manner.VOWEL, Place.FRONT, true),
  IH(Manner.VOWEL, Place.FRONT, true),
  IY(Manner.VOWEL, Place.FRONT, true),
  OW(Manner.VOWEL, Place.BACK, true),
  OY(Manner.VOWEL, Place.BACK, true),
  UH(Manner.VOWEL, Place.BACK, true),
  UW(Manner.VOWEL, Place.BACK, true),
  B(Manner.STOP, Place.LABIAL, true),
  CH(Manner.AFFRICATE, Place.PALATAL, false),
  D(Manner.STOP, Place.ALVEOLAR, true),
  DH(Manner.FRICATIVE, Place.DENTAL, true),
  F(Manner.FRICATIVE, Place.LABIAL, false),
  G(Manner.STOP, Place.VELAR, true),
  HH(Manner.FRICATIVE, Place.GLOTTAL, false),
  JH(Manner.AFFRICATE, Place.PALATAL, true),
  K(Manner.STOP, Place.VELAR, false),
  L(Manner.LIQUID, Place.ALVEOLAR, true),
  M(Manner.NASAL, Place.LABIAL, true),
  N(Manner.NASAL, Place.ALVEOLAR, true),
  NG(Manner.NASAL, Place.VELAR, true),
  P(Manner.STOP, Place.LABIAL, false),
  R(Manner.LIQUID, Place.PALATAL, true),
  S(Manner.FRICATIVE, Place.ALVEOLAR, false),
  SH(Manner.FRICATIVE, Place.PALATAL, false),
  T(Manner.STOP, Place.ALVEOLAR, false),
  TH(Manner.FRICATIVE, Place.DENTAL, false),
  V(Manner.FRICATIVE, Place.LABIAL, true),
  W(Manner.GLIDE, Place.LABIAL, true),
  Y(Manner.GLIDE, Place.PALATAL, true),
  Z(Manner.FRICATIVE, Place.ALVEOLAR, true),
  ZH(Manner.FRICATIVE, Place.PALATAL, true);

  /** How a sound is made. */
  public enum Manner {
    VOWEL,
    STOP,
    AFFRICATE,
    FRICATIVE,
    NASAL,
    LIQUID,
    GLIDE
  }

  /** Where a sound is made: of consonants from lips to throat, of vowels the tongue's place. */
  public enum Place {
    LABIAL,
    DENTAL,
    ALVEOLAR,
    PALATAL,
    VELAR,
    GLOTTAL,
    FRONT,
    CENTRAL,
    BACK
  }

  private static final Set<Phone> GLIDING = EnumSet.of(AW, AY, EY, OW, OY);
  private static final Set<Phone> OPEN = EnumSet.of(AA, AE, AO, AW, AY, EY, OW);
  private static final Set<Phone> SHORT = EnumSet.of(AH, EH, IH, UH);

  private final Manner manner;
  private final Place place;
  private final boolean voiced;

  Phone(Manner manner, Place place, boolean voiced) {
    this.manner = manner;
    this.place = place;
    this.voiced = voiced;
  }

  public Manner manner() {
    return manner;
  }

  public Place place() {
    return place;
  }

  /** Whether the vocal folds sound in it. */
  public boolean voiced() {
    return voiced;
  }

  public boolean isVowel() {
    return manner == Manner.VOWEL;
  }

  public boolean isConsonant() {
    return !isVowel();
  }

  /** Whether it is a vowel that moves from one place to another. */
  public boolean isDiphthong() {
    return GLIDING.contains(this);
  }

  /** Whether it is a vowel that carries a long note well: the mouth is wide open. */
  public boolean isOpen() {
    return OPEN.contains(this);
  }

  /** Whether it is a vowel that is short in speech. */
  public boolean isShort() {
    return SHORT.contains(this);
  }
}
