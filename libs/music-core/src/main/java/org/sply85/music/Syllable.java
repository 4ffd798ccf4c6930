package org.sply85.music;

/**
 * A syllable sung on the note that starts at the same tick.
 *
 * @param tick onset in ticks from the start of the song
 * @param text the syllable; ends with {@code "-"} when the word goes on
 */
public record Syllable(int tick, String text) {
  public Syllable {
    Checks.notBlank("text", text);
  }
}
