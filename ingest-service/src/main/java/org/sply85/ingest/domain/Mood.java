package org.sply85.ingest.domain;

import java.util.List;
import org.sply85.contracts.song.Source;

/**
 * The mood of a prompt.
 *
 * @param words names of the moods asked for, in the order of the prompt
 * @param valence -1 sad .. 1 happy; 0 when nothing was said
 * @param arousal -1 calm .. 1 excited; 0 when nothing was said
 * @param source how it is known; CHOSEN when nothing was said
 * @param evidence the user's words
 */
record Mood(List<String> words, double valence, double arousal, Source source, String evidence) {
  static final Mood NONE = new Mood(List.of(), 0, 0, Source.CHOSEN, "");

  boolean known() {
    return source != Source.CHOSEN;
  }
}
