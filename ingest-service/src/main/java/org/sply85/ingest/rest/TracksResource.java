package org.sply85.ingest.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.sply85.ingest.domain.track.TrackRequestCheck;

/** Recordings and MIDI files in, to be learnt from. */
@Path("/tracks")
@Produces(MediaType.APPLICATION_JSON)
public class TracksResource {
  private final Tracks tracks;

  TracksResource(Tracks tracks) {
    this.tracks = tracks;
  }

  /**
   * Hands in a track. Answers when the store has the file and the broker the news. The same file
   * again is the same track.
   *
   * @param file the track, told by its content
   * @param licence what allows to train on it; without it no model learns from it
   * @param lyrics its words
   * @param labels its sections: start, end and label, a line each
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response submit(
      @RestForm("file") FileUpload file,
      @RestForm("licence") String licence,
      @RestForm("lyrics") String lyrics,
      @RestForm("labels") String labels)
      throws IOException {
    if (file == null) {
      throw new ProblemException(Problem.ofField("file", "file must be a part of the form"));
    }
    Optional<TrackRequestCheck.Fault> fault =
        TrackRequestCheck.fault(file.fileName(), licence, lyrics, labels);
    if (fault.isPresent()) {
      throw new ProblemException(Problem.ofField(fault.get().field(), fault.get().reason()));
    }
    Tracks.Submitted submitted =
        tracks.submit(file.uploadedFile(), file.fileName(), licence, lyrics, labels);
    return Response.status(submitted.created() ? Response.Status.CREATED : Response.Status.OK)
        .location(URI.create("/tracks/" + submitted.id()))
        .entity(tracks.view(submitted.id()))
        .build();
  }

  /** How a track fares, or what it measures. */
  @GET
  @Path("/{id}")
  public TrackView get(@PathParam("id") String id) {
    UUID trackId =
        SongId.parse(id)
            .orElseThrow(
                () -> new ProblemException(Problem.ofField("id", "a track's id must be a UUID")));
    return tracks.view(trackId);
  }
}
