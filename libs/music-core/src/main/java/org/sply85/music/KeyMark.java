package org.sply85.music;

/**
 * A key from here on.
 *
 * @param tick onset in ticks from the start of the song
 * @param key as {@link Key#parse} reads it
 */
public record KeyMark(int tick, String key) {
  public KeyMark {
    Checks.atLeast("tick", tick, 0);
    Key.parse(key);
  }
}
