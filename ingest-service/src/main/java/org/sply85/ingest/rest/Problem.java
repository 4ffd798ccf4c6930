package org.sply85.ingest.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;

/**
 * Why a request was not met, by RFC 9457.
 *
 * @param title the status in words
 * @param status the HTTP status
 * @param detail a sentence for people: what was expected, what came
 * @param field the request's field at fault; absent if it is none
 * @param reason what is wrong with the field; absent with it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String title, int status, String detail, String field, String reason) {
  static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(Response.StatusType status, String detail) {
    return new Problem(status.getReasonPhrase(), status.getStatusCode(), detail, "", "");
  }

  static Problem ofField(String field, String reason) {
    Response.Status status = Response.Status.BAD_REQUEST;
    return new Problem(status.getReasonPhrase(), status.getStatusCode(), reason, field, reason);
  }

  Response response() {
    return Response.status(status).type(MEDIA_TYPE).entity(this).build();
  }
}
