package org.sply85.ingest.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.sply85.contracts.FileRef;

/** A finished song's files, whole or in part. */
@Path("/songs/{id}/files/{name: .+}")
public class SongFilesResource {
  private static final int BUFFER_BYTES = 64 * 1024;
  private static final int RANGE_NOT_SATISFIABLE = 416;

  private final Songs songs;
  private final StoredSongs stored;

  SongFilesResource(Songs songs, StoredSongs stored) {
    this.songs = songs;
    this.stored = stored;
  }

  /**
   * The file; its entity tag is its content's hash.
   *
   * @param name like {@code song.mp3} or {@code stems/bass.flac}
   */
  @GET
  public Response get(
      @PathParam("id") String id,
      @PathParam("name") String name,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String have,
      @HeaderParam("Range") String range) {
    UUID songId = SongId.ofPath(id);
    FileRef file = songs.file(songId, name);
    EntityTag tag = new EntityTag(file.sha256());
    if (have != null && have.contains(file.sha256())) {
      return Response.notModified(tag).build();
    }
    Optional<ByteRange> part = ByteRange.of(range, file.sizeBytes());
    if (part.isEmpty()) {
      return Response.status(RANGE_NOT_SATISFIABLE)
          .header("Content-Range", "bytes */" + file.sizeBytes())
          .build();
    }
    return answer(file, part.get()).tag(tag).build();
  }

  private Response.ResponseBuilder answer(FileRef file, ByteRange part) {
    StreamingOutput body = out -> send(file, part, out);
    Response.ResponseBuilder answer = Response.ok(body);
    if (part.isPartOf(file.sizeBytes())) {
      answer
          .status(Response.Status.PARTIAL_CONTENT)
          .header("Content-Range", part.contentRange(file.sizeBytes()));
    }
    return answer
        .type(file.contentType())
        .header(HttpHeaders.CONTENT_LENGTH, part.length())
        .header("Accept-Ranges", "bytes")
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()));
  }

  private void send(FileRef file, ByteRange part, OutputStream out) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = stored.open(file, part.first())) {
      for (long left = part.length(); left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new EOFException("%s ended %d bytes early".formatted(file.key(), left));
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }

  /** Names are this system's own; the pattern makes sure that no header is ever broken by one. */
  static String disposition(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return "attachment; filename=\"%s\"".formatted(last.replaceAll("[^A-Za-z0-9._ -]", "_"));
  }
}
