package org.sply85.ingest.rest;

import jakarta.ws.rs.core.Response;

/** HTTP status 422 (RFC 9110, section 15.5.21), which the JAX-RS interface does not list. */
final class UnprocessableContent implements Response.StatusType {
  static final UnprocessableContent STATUS = new UnprocessableContent();

  private UnprocessableContent() {}

  @Override
  public int getStatusCode() {
    return 422;
  }

  @Override
  public Response.Status.Family getFamily() {
    return Response.Status.Family.CLIENT_ERROR;
  }

  @Override
  public String getReasonPhrase() {
    return "Unprocessable Content";
  }
}
