package org.sply85.ingest.rest;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** A song's progress as server-sent events. */
@Path("/songs/{id}/events")
public class SongEventsResource {
  private final Songs songs;
  private final ProgressBoard board;

  SongEventsResource(Songs songs, ProgressBoard board) {
    this.songs = songs;
    this.board = board;
  }

  /** Tells the last news at once, then all others; ends with the song. */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Blocking
  public Multi<SongEventView> events(@PathParam("id") String id) {
    UUID songId = SongId.ofPath(id);
    SongNews known = songs.news(songId);
    return known.isFinal()
        ? Multi.createFrom().item(SongEventView.of(known))
        : Multi.createFrom().emitter(emitter -> follow(songId, emitter));
  }

  private void follow(UUID songId, MultiEmitter<? super SongEventView> emitter) {
    Runnable leave = board.follow(songId, news -> tell(news, emitter));
    emitter.onTermination(leave);
  }

  private static void tell(SongNews news, MultiEmitter<? super SongEventView> emitter) {
    emitter.emit(SongEventView.of(news));
    if (news.isFinal()) {
      emitter.complete();
    }
  }
}
