package org.sply85.contracts.event;

import java.util.UUID;
import org.sply85.contracts.song.SongBrief;

/**
 * The prompt is understood.
 *
 * @param songId the song's id
 * @param brief the prompt, understood
 * @param timing seconds spent so far
 */
public record SongBriefed(UUID songId, SongBrief brief, Timing timing) implements SongEvent {}
