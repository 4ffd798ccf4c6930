package org.sply85.contracts.event;

import java.util.UUID;
import org.sply85.contracts.Stage;

/**
 * The song will not be made.
 *
 * @param songId the song's id
 * @param stage where it ended
 * @param reason a code for programs: INVALID_INPUT, TRANSIENT (retries ran out) or BUG
 * @param message a sentence for people: what was expected, what came
 */
public record SongFailed(UUID songId, Stage stage, String reason, String message)
    implements SongEvent {}
