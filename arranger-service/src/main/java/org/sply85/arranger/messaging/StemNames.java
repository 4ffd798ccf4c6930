package org.sply85.arranger.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

/**
 * File names for stems: {@code "Lead (Flute)"} becomes {@code lead-flute}, a lead with words {@code
 * vocals}.
 */
final class StemNames {
  private StemNames() {}

  /** A name for each track, all different, in the order of the tracks. */
  static List<String> of(List<Track> tracks) {
    Map<String, Integer> taken = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (Track track : tracks) {
      String slug = track.syllables().isEmpty() ? slug(track.name()) : sung(track);
      int count = taken.merge(slug, 1, Integer::sum);
      names.add(count == 1 ? slug : slug + "-" + count);
    }
    return names;
  }

  private static String sung(Track track) {
    return track.role() == TrackRole.LEAD ? "vocals" : "vocals-backing";
  }

  private static String slug(String name) {
    String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String trimmed = slug.replaceAll("^-|-$", "");
    return trimmed.isEmpty() ? "track" : trimmed;
  }
}
