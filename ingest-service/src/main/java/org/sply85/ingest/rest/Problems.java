package org.sply85.ingest.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sply85.kit.failure.TransientException;

/** Answers every refusal as problem+json, the framework's own included. */
final class Problems {
  private static final int RETRY_AFTER_SECONDS = 5;

  @ServerExceptionMapper
  Response of(ProblemException refusal) {
    return refusal.problem().response();
  }

  /** The broker or the store is away; that passes. */
  @ServerExceptionMapper
  Response of(TransientException outage) {
    Problem problem =
        Problem.of(
            Response.Status.SERVICE_UNAVAILABLE,
            "a part of the system does not answer; please try again soon");
    return Response.fromResponse(problem.response())
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .build();
  }

  @ServerExceptionMapper
  Response of(WebApplicationException refusal) {
    Response answer = refusal.getResponse();
    if (answer.hasEntity() || answer.getStatus() < 400) {
      return answer;
    }
    Response.ResponseBuilder problem =
        Response.fromResponse(Problem.of(answer.getStatusInfo(), refusal.getMessage()).response());
    Object allowed = answer.getHeaders().getFirst(HttpHeaders.ALLOW);
    return (allowed == null ? problem : problem.header(HttpHeaders.ALLOW, allowed)).build();
  }
}
