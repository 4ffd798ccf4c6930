package org.sply85.music;

/**
 * A syllable sung on the note that starts at the same tick, and on further notes up to the next
 * syllable that follow without a rest.
 *
 * @param tick onset in ticks from the start of the song
 * @param text the syllable; ends with {@code "-"} when the word goes on
 * @param word the whole word that it belongs to, as it is spelled; empty if that is not known
 * @param index place of the syllable in the word, from 0
 * @param phones its sounds in CMUdict's notation, as in {@code "R OW1"}; empty if not known
 */
public record Syllable(int tick, String text, String word, int index, String phones) {
  public Syllable {
    Checks.notBlank("text", text);
    word = word == null ? "" : word;
    phones = phones == null ? "" : phones;
  }

  /** A syllable of which only the text is known. */
  public Syllable(int tick, String text) {
    this(tick, text, "", 0, "");
  }

  /** The same syllable at another tick. */
  public Syllable at(int newTick) {
    return new Syllable(newTick, text, word, index, phones);
  }
}
