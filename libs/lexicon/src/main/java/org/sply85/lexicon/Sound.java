package org.sply85.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * A phone in a word.
 *
 * @param stress of a vowel; {@link Stress#NONE} for consonants
 */
public record Sound(Phone phone, Stress stress) {
  private static final Phone[] PHONES = Phone.values();
  private static final Stress[] STRESSES = Stress.values();

  public Sound {
    if (phone.isConsonant() && stress != Stress.NONE) {
      throw new IllegalArgumentException("a consonant must have no stress, was " + stress);
    }
  }

  /** Reads CMUdict's notation, as in {@code "R OW1 Z AH0 Z"}. */
  public static List<Sound> parse(String phones) {
    List<Sound> sounds = new ArrayList<>();
    for (String symbol : phones.trim().split("\\s+")) {
      int last = symbol.charAt(symbol.length() - 1) - '0';
      boolean marked = last >= 0 && last <= 2;
      String name = marked ? symbol.substring(0, symbol.length() - 1) : symbol;
      sounds.add(new Sound(Phone.valueOf(name), marked ? STRESSES[last] : Stress.NONE));
    }
    return List.copyOf(sounds);
  }

  /** One byte for phone and stress. */
  byte code() {
    return (byte) (phone.ordinal() + PHONES.length * stress.ordinal());
  }

  static Sound of(byte code) {
    return new Sound(PHONES[code % PHONES.length], STRESSES[code / PHONES.length]);
  }

  Sound with(Stress other) {
    return new Sound(phone, phone.isVowel() ? other : Stress.NONE);
  }
}
