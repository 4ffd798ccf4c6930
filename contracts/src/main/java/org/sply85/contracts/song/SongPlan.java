package org.sply85.contracts.song;

import java.util.List;

/**
 * The plan of a song, made before any note.
 *
 * @param brief what was asked
 * @param targets what to measure up to
 * @param seed every random choice derives from it
 * @param title the song's title
 * @param style name in the style book
 * @param key like {@code "D major"}
 * @param meter like {@code "4/4"}
 * @param tempoBpm quarter notes per minute
 * @param lowestPitch lowest MIDI pitch of the lead
 * @param highestPitch highest MIDI pitch of the lead
 * @param motifs the motif bank
 * @param ideas composed independently of each other
 * @param sections the form, in order, without gaps
 * @param lyrics what the words are about; absent in plans of older versions = no words
 */
public record SongPlan(
    SongBrief brief,
    SongTargets targets,
    long seed,
    String title,
    String style,
    String key,
    String meter,
    double tempoBpm,
    int lowestPitch,
    int highestPitch,
    List<Motif> motifs,
    List<Idea> ideas,
    List<PlannedSection> sections,
    LyricPlan lyrics) {
  public SongPlan {
    motifs = List.copyOf(motifs);
    ideas = List.copyOf(ideas);
    sections = List.copyOf(sections);
    lyrics = LyricPlan.orNone(lyrics);
  }

  /** A plan of a song without words. */
  public SongPlan(
      SongBrief brief,
      SongTargets targets,
      long seed,
      String title,
      String style,
      String key,
      String meter,
      double tempoBpm,
      int lowestPitch,
      int highestPitch,
      List<Motif> motifs,
      List<Idea> ideas,
      List<PlannedSection> sections) {
    this(
        brief,
        targets,
        seed,
        title,
        style,
        key,
        meter,
        tempoBpm,
        lowestPitch,
        highestPitch,
        motifs,
        ideas,
        sections,
        LyricPlan.NONE);
  }

  /** The style that a part of the band plays in, see {@link PartStyle}. */
  public String styleOf(String part) {
    return brief.partStyles().value().isEmpty() ? style : brief.styleOf(part);
  }

  /**
   * The idea with the id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Idea idea(String id) {
    return ideas.stream()
        .filter(i -> i.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the plan has no idea '" + id + "'"));
  }
}
