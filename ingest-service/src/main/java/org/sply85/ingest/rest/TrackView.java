package org.sply85.ingest.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.sply85.contracts.track.TrackSummary;

/**
 * A track as clients see it.
 *
 * @param id its id
 * @param state SUBMITTED, INGESTED, ANALYZED or FAILED
 * @param licence what allows to train on it; absent if nothing does
 * @param reason why it failed, for programs; absent if it did not
 * @param message the same for people
 * @param summary what it measures, once it is analysed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrackView(
    UUID id, String state, String licence, String reason, String message, TrackSummary summary) {}
