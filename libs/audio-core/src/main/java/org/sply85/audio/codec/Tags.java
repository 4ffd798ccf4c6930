package org.sply85.audio.codec;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a sound file says about itself. Blank texts and a tempo of 0 are left out.
 *
 * @param title the song's title
 * @param artist who plays
 * @param album the record it is on
 * @param genre its style
 * @param tempoBpm beats per minute; 0 = not said
 * @param key as musicians write it: {@code "F#m"}
 * @param comment where it comes from: seed, label of origin
 * @param licence what others may do with it, a sentence
 */
public record Tags(
    String title,
    String artist,
    String album,
    String genre,
    int tempoBpm,
    String key,
    String comment,
    String licence) {
  /** The program that every file names as its maker. */
  public static final String SOFTWARE = "sply85";

  public Tags {
    if (tempoBpm < 0 || tempoBpm > 999) {
      throw new IllegalArgumentException("tempoBpm must be in 0..999, was " + tempoBpm);
    }
  }

  /** Only a title, an artist and a comment. */
  public static Tags of(String title, String artist, String comment) {
    return new Tags(title, artist, "", "", 0, "", comment, "");
  }

  /**
   * The values that are said, under a format's own names.
   *
   * @param names of title, artist, album, genre, tempo, key, comment and licence; "" leaves one out
   */
  Map<String, String> named(String... names) {
    String[] values = {
      title,
      artist,
      album,
      genre,
      tempoBpm == 0 ? "" : Integer.toString(tempoBpm),
      key,
      comment,
      licence
    };
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      if (!values[i].isBlank() && !names[i].isEmpty()) {
        named.put(names[i], values[i].strip());
      }
    }
    return named;
  }
}
