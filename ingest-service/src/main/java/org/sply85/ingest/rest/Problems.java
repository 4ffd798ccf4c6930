package org.sply85.ingest.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every refusal as problem+json, the framework's own included. */
final class Problems {
  @ServerExceptionMapper
  Response of(ProblemException refusal) {
    return refusal.problem().response();
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
