package org.sply85.singing;

import static org.sply85.singing.Phone.Kind.DIPHTHONG;
import static org.sply85.singing.Phone.Kind.SONORANT;
import static org.sply85.singing.Phone.Kind.VOICED_FRICATIVE;
import static org.sply85.singing.Phone.Kind.VOICED_STOP;
import static org.sply85.singing.Phone.Kind.VOICELESS;
import static org.sply85.singing.Phone.Kind.VOWEL;

/** The sounds of American English in ARPAbet, as the CMU pronouncing dictionary writes them. */
public enum Phone {
  AA(VOWEL),
  AE(VOWEL),
  AH(VOWEL),
  AO(VOWEL),
  AW(DIPHTHONG),
  AY(DIPHTHONG),
  B(VOICED_STOP),
  CH(VOICELESS),
  D(VOICED_STOP),
  DH(VOICED_FRICATIVE),
  EH(VOWEL),
  ER(VOWEL),
  EY(DIPHTHONG),
  F(VOICELESS),
  G(VOICED_STOP),
  HH(VOICELESS),
  IH(VOWEL),
  IY(VOWEL),
  JH(VOICED_FRICATIVE),
  K(VOICELESS),
  L(SONORANT),
  M(SONORANT),
  N(SONORANT),
  NG(SONORANT),
  OW(DIPHTHONG),
  OY(DIPHTHONG),
  P(VOICELESS),
  R(SONORANT),
  S(VOICELESS),
  SH(VOICELESS),
  T(VOICELESS),
  TH(VOICELESS),
  UH(VOWEL),
  UW(VOWEL),
  V(VOICED_FRICATIVE),
  W(SONORANT),
  Y(SONORANT),
  Z(VOICED_FRICATIVE),
  ZH(VOICED_FRICATIVE),
  /** Nothing is said. */
  SILENCE(Kind.SILENCE);

  /** How a sound is made, as far as singing it goes. */
  public enum Kind {
    VOWEL,
    DIPHTHONG,
    SONORANT,
    VOICED_FRICATIVE,
    VOICED_STOP,
    VOICELESS,
    SILENCE
  }

  private final Kind kind;

  Phone(Kind kind) {
    this.kind = kind;
  }

  /** How it is made. */
  public Kind kind() {
    return kind;
  }

  /** Whether it can be held on a note. */
  public boolean vowel() {
    return kind == VOWEL || kind == DIPHTHONG;
  }

  /** Whether it has a pitch. */
  public boolean voiced() {
    return kind != VOICELESS && kind != Kind.SILENCE;
  }

  /** Whether it hisses so much that a de-esser listens to it. */
  public boolean sibilant() {
    return switch (this) {
      case S, SH, CH, Z, ZH, JH -> true;
      default -> false;
    };
  }
}
