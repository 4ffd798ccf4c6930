package org.sply85.local.song;

import java.text.Normalizer;
import java.util.Locale;

/** A title as a folder's name: a-z, 0-9 and single hyphens. */
public final class Slug {
  private static final int LONGEST = 60;

  private Slug() {}

  /** Never empty, never hidden, never a path. */
  public static String of(String title) {
    String ascii =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("['\u2019]", "")
            .replaceAll("[^a-z0-9]+", "-");
    String shortened = ascii.substring(0, Math.min(LONGEST, ascii.length()));
    String trimmed = shortened.replaceAll("^-+|-+$", "");
    return trimmed.isEmpty() ? "song" : trimmed;
  }
}
