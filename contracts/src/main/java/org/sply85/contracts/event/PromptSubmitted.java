package org.sply85.contracts.event;

import java.util.UUID;

/**
 * Somebody wants a song. Only {@code prompt} is required; what is not given is read from the
 * prompt, or chosen.
 *
 * @param songId the song's id; when absent, the record's key if that is a UUID, else derived from
 *     the record's place
 * @param prompt what the song shall be, 1..2,000 code points
 * @param seed makes the choices repeatable; absent = drawn from the song's id
 * @param bpm quarter notes per minute, 40..220
 * @param key like {@code "F# minor"}
 * @param meter like {@code "3/4"}
 * @param duration like {@code "2:30"}, 0:20..10:00
 * @param style a name from the style book
 * @param instrumental true = no voice
 * @param voice female, male, duet or choir
 * @param title the song's title, 1..120 code points
 * @param loudnessLufs integrated loudness of the master, -36..-6; absent = the target's
 * @param truePeakDbtp highest true peak of the master, -9..0; absent = the target's
 * @param target where the song will be heard: streaming, club, broadcast or cd; absent = streaming
 * @param mixedStems true = stems that sum to the mix; absent = stems as they were played
 * @param lyrics the user's own words, 1..20,000 code points, headings like {@code [Chorus]}
 *     optional; absent = words are written
 * @param language of the words, ISO 639-1; only {@code en} is sung; absent = en
 */
public record PromptSubmitted(
    UUID songId,
    String prompt,
    Long seed,
    Double bpm,
    String key,
    String meter,
    String duration,
    String style,
    Boolean instrumental,
    String voice,
    String title,
    Double loudnessLufs,
    Double truePeakDbtp,
    String target,
    Boolean mixedStems,
    String lyrics,
    String language)
    implements SongEvent {
  /** A request that names neither target nor stems, and leaves the words open. */
  public PromptSubmitted(
      UUID songId,
      String prompt,
      Long seed,
      Double bpm,
      String key,
      String meter,
      String duration,
      String style,
      Boolean instrumental,
      String voice,
      String title,
      Double loudnessLufs,
      Double truePeakDbtp) {
    this(
        songId,
        prompt,
        seed,
        bpm,
        key,
        meter,
        duration,
        style,
        instrumental,
        voice,
        title,
        loudnessLufs,
        truePeakDbtp,
        null,
        null,
        null,
        null);
  }
}
