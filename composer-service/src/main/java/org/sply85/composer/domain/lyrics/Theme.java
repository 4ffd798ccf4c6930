package org.sply85.composer.domain.lyrics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A field of words that a song's lines are made of.
 *
 * @param name like {@code rain}
 * @param pointOfView you, we or I
 * @param valence -1 sad .. 1 happy
 * @param keys words of prompts that call for it
 * @param fields fillers by the name of the slot: scene, place, ving, obj, time, noun, adj, sim
 * @param titles seeds of titles
 */
record Theme(
    String name,
    String pointOfView,
    double valence,
    List<String> keys,
    Map<String, List<String>> fields,
    List<String> titles) {
  Theme {
    keys = List.copyOf(keys);
    fields = Map.copyOf(fields);
    titles = List.copyOf(titles);
  }

  /** The same with topics to be named. */
  Theme about(List<String> topics) {
    Map<String, List<String>> more = new HashMap<>(fields);
    more.put("topic", topics);
    return new Theme(name, pointOfView, valence, keys, more, titles);
  }

  List<String> fillers(String field) {
    return fields.getOrDefault(field, List.of());
  }
}
