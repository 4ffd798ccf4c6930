package org.sply85.ingest.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Prompts in, songs out. */
@Path("/songs")
@Produces(MediaType.APPLICATION_JSON)
public class SongsResource {
  private static final int MOST_LISTED = 200;

  private final Songs songs;

  SongsResource(Songs songs) {
    this.songs = songs;
  }

  /**
   * Asks for a song. Answers when the broker has the prompt.
   *
   * @param key a UUID of the client's, which becomes the song's id; the same request again with the
   *     same key asks for the same song
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response submit(InputStream body, @HeaderParam("Idempotency-Key") String key)
      throws IOException {
    SongRequest request = SongRequestReader.read(body);
    UUID songId = key == null ? UUID.randomUUID() : idOf(key);
    boolean created = songs.submit(request.of(songId));
    SongView.Links links = SongView.Links.of(songId);
    return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
        .location(URI.create(links.self()))
        .entity(new Accepted(songId, links))
        .build();
  }

  /** The songs heard of last, the latest first. */
  @GET
  public List<SongView> list(@QueryParam("limit") @DefaultValue("50") String limit) {
    if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) > MOST_LISTED) {
      throw new ProblemException(
          Problem.ofField("limit", "limit must be in 0..%d".formatted(MOST_LISTED)));
    }
    return songs.recent(Integer.parseInt(limit));
  }

  /** How a song fares, or what it became. */
  @GET
  @Path("/{id}")
  public SongView get(@PathParam("id") String id) {
    return songs.view(SongId.ofPath(id));
  }

  private static UUID idOf(String key) {
    return SongId.parse(key)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.ofField("Idempotency-Key", "Idempotency-Key must be a UUID")));
  }

  /**
   * A song that will be made.
   *
   * @param id its id
   * @param links where to go from here
   */
  record Accepted(UUID id, SongView.Links links) {}
}
