package org.sply85.ingest.domain;

import org.sply85.style.MoodBook;

/** The words of the mood book, found in prompts. */
final class MoodLexicon {
  private static final Phrases<MoodBook.Mood> PHRASES = new Phrases<>(MoodBook.words(), false);

  private MoodLexicon() {}

  static Phrases<MoodBook.Mood> phrases() {
    return PHRASES;
  }

  /** How many words it knows. */
  static int size() {
    return MoodBook.words().size();
  }
}
