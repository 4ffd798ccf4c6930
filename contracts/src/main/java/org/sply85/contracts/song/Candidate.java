package org.sply85.contracts.song;

import java.util.List;
import org.sply85.music.ChordSpan;
import org.sply85.music.Note;

/**
 * One proposal for an idea. Ticks count from the idea's start.
 *
 * @param id unique within the idea, like {@code c3}
 * @param proposers who made its chords, rhythm and melody, like {@code loop+cells+contour}
 * @param chords filling the idea's bars
 * @param melody the lead; pickups have negative ticks; empty when the idea has no melody
 * @param card how good it is
 * @param join how it begins and ends; null if no network was asked
 * @param lyrics words for the melody, one for each section that sings them; empty if absent
 */
public record Candidate(
    String id,
    String proposers,
    List<ChordSpan> chords,
    List<Note> melody,
    ScoreCard card,
    Join join,
    List<SectionLyrics> lyrics) {
  public Candidate {
    chords = List.copyOf(chords);
    melody = List.copyOf(melody);
    lyrics = lyrics == null ? List.of() : List.copyOf(lyrics);
  }

  /** A candidate without words, of which it is not known how it joins others. */
  public Candidate(
      String id, String proposers, List<ChordSpan> chords, List<Note> melody, ScoreCard card) {
    this(id, proposers, chords, melody, card, null, List.of());
  }

  /** The same with words. */
  public Candidate withLyrics(List<SectionLyrics> words) {
    return new Candidate(id, proposers, chords, melody, card, join, words);
  }

  /** The same with another join. */
  public Candidate withJoin(Join newJoin) {
    return new Candidate(id, proposers, chords, melody, card, newJoin, lyrics);
  }
}
