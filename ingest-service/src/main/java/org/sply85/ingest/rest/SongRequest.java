package org.sply85.ingest.rest;

import java.util.UUID;
import org.sply85.contracts.event.PromptSubmitted;

/** The body of {@code POST /songs}: a {@link PromptSubmitted} without the song's id. */
record SongRequest(
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
    String language) {
  PromptSubmitted of(UUID songId) {
    return new PromptSubmitted(
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
        target,
        mixedStems,
        lyrics,
        language);
  }
}
