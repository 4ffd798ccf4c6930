package org.sply85.contracts.event;

import java.util.UUID;
import org.sply85.contracts.Stage;

/**
 * How far a song is. The topic is compacted: the last one stays.
 *
 * @param songId the song's id
 * @param stage the stage that speaks
 * @param state STARTED, WORKING, DONE or FAILED, of that stage
 * @param percent of the whole song, 0..100
 * @param part the idea or track that it is about; empty for the whole song
 * @param message for people: {@code "composed the chorus"}
 */
public record SongProgress(
    UUID songId, Stage stage, String state, int percent, String part, String message)
    implements SongEvent {}
