package org.sply85.trainer.data;

import java.util.ArrayList;
import java.util.List;
import org.sply85.encoding.Places;

/**
 * A real sequence to learn from.
 *
 * @param id of its song
 * @param places what is known ahead
 * @param tokens what the places are filled with
 */
public record Sequence(String id, Places places, List<Integer> tokens) {
  public Sequence {
    tokens = List.copyOf(tokens);
    if (tokens.size() != places.size()) {
      throw new IllegalArgumentException(
          "%s has %d places and %d tokens".formatted(id, places.size(), tokens.size()));
    }
  }

  static Sequence of(String id, Places places, int[] tokens) {
    List<Integer> list = new ArrayList<>(tokens.length);
    for (int token : tokens) {
      list.add(token);
    }
    return new Sequence(id, places, list);
  }

  /** Number of places. */
  public int size() {
    return tokens.size();
  }
}
