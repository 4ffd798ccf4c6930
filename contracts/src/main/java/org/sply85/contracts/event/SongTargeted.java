package org.sply85.contracts.event;

import java.util.UUID;
import org.sply85.contracts.song.SongBrief;
import org.sply85.contracts.song.SongTargets;

/**
 * The brief has measurable aims.
 *
 * @param songId the song's id
 * @param brief the prompt, understood
 * @param targets its aims
 * @param timing seconds spent so far
 */
public record SongTargeted(UUID songId, SongBrief brief, SongTargets targets, Timing timing)
    implements SongEvent {}
