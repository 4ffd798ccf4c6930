package org.sply85.kit.store;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.Result;
import io.minio.StatObjectArgs;
import io.minio.UploadObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sply85.contracts.Artifacts;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.Stage;
import org.sply85.kit.failure.PoisonException;
import org.sply85.kit.failure.TransientException;

/**
 * The artifact store on any S3 server, through the MinIO SDK. It asks no more of the server than
 * put (also conditional), get, stat and list.
 */
public final class S3ArtifactStore implements ArtifactStore {
  private static final Map<String, String> UNLESS_THERE = Map.of("If-None-Match", "*");
  private static final Set<String> ABSENT = Set.of("NoSuchKey", "NoSuchObject");
  private static final Set<String> PRESENT =
      Set.of("PreconditionFailed", "ConditionalRequestConflict");

  private final MinioClient client;
  private final String bucket;

  public S3ArtifactStore(MinioClient client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  /** Makes the bucket if it is missing. */
  public void ensureBucket() {
    call(
        "the bucket",
        () -> {
          if (!hasBucket()) {
            client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
          }
          return true;
        });
  }

  /**
   * Whether the bucket is there.
   *
   * @throws TransientException if the store does not answer
   */
  public boolean hasBucket() {
    return call(
        "the bucket", () -> client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build()));
  }

  @Override
  public FileRef put(UUID songId, Stage stage, String name, Path file) {
    String sha256 = Digests.sha256(file);
    return upload(reference(songId, stage, name, size(file), sha256), file);
  }

  @Override
  public FileRef putPackFile(UUID trainingId, String name, Path file) {
    String sha256 = Digests.sha256(file);
    String key = Artifacts.packFile(trainingId, sha256, name.replace('/', '-'));
    return upload(new FileRef(name, key, size(file), sha256, MediaTypes.of(name)), file);
  }

  @Override
  public FileRef putTrackFile(UUID trackId, String stage, String name, Path file) {
    String sha256 = Digests.sha256(file);
    String key = Artifacts.trackFile(trackId, stage, sha256, name);
    return upload(new FileRef(name, key, size(file), sha256, MediaTypes.of(name)), file);
  }

  @Override
  public FileRef putTrackFile(UUID trackId, String stage, String name, byte[] content) {
    String sha256 = Digests.sha256(content);
    String key = Artifacts.trackFile(trackId, stage, sha256, name);
    FileRef ref = new FileRef(name, key, content.length, sha256, MediaTypes.of(name));
    write(key, content, ref.contentType());
    return ref;
  }

  private FileRef upload(FileRef ref, Path file) {
    if (!exists(ref.key())) {
      callConditional(
          ref.key(),
          () ->
              client.uploadObject(
                  UploadObjectArgs.builder()
                      .bucket(bucket)
                      .object(ref.key())
                      .filename(file.toString())
                      .contentType(ref.contentType())
                      .build()));
    }
    return ref;
  }

  @Override
  public FileRef put(UUID songId, Stage stage, String name, byte[] content) {
    FileRef ref = reference(songId, stage, name, content.length, Digests.sha256(content));
    write(ref.key(), content, ref.contentType());
    return ref;
  }

  private static FileRef reference(
      UUID songId, Stage stage, String name, long size, String sha256) {
    String key = Artifacts.file(songId, stage.label(), sha256, name.replace('/', '-'));
    return new FileRef(name, key, size, sha256, MediaTypes.of(name));
  }

  @Override
  public byte[] get(FileRef file) {
    byte[] content =
        find(file.key()).orElseThrow(() -> new PoisonException("missing: " + file.key()));
    verify(file, content.length, Digests.sha256(content));
    return content;
  }

  @Override
  public void download(FileRef file, Path target) {
    try (InputStream in = open(file, 0)) {
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new TransientException("could not fetch " + file.key(), e);
    }
    verify(file, size(target), Digests.sha256(target));
  }

  private static void verify(FileRef file, long size, String sha256) {
    if (size != file.sizeBytes() || !sha256.equals(file.sha256())) {
      throw new PoisonException(
          "%s: expected %d bytes with sha256 %s, got %d with %s"
              .formatted(file.key(), file.sizeBytes(), file.sha256(), size, sha256));
    }
  }

  @Override
  public InputStream open(FileRef file, long offset) {
    GetObjectArgs.Builder args = GetObjectArgs.builder().bucket(bucket).object(file.key());
    if (offset > 0) {
      args.offset(offset);
    }
    return call(
            file.key(),
            () -> {
              try {
                return Optional.<InputStream>of(client.getObject(args.build()));
              } catch (ErrorResponseException e) {
                return S3ArtifactStore.<InputStream>absent(e);
              }
            })
        .orElseThrow(() -> new PoisonException("missing: " + file.key()));
  }

  @Override
  public Optional<byte[]> find(String key) {
    return call(
        key,
        () -> {
          GetObjectArgs args = GetObjectArgs.builder().bucket(bucket).object(key).build();
          try (InputStream in = client.getObject(args)) {
            return Optional.of(in.readAllBytes());
          } catch (ErrorResponseException e) {
            return absent(e);
          }
        });
  }

  @Override
  public boolean exists(String key) {
    return call(
        key,
        () -> {
          try {
            client.statObject(StatObjectArgs.builder().bucket(bucket).object(key).build());
            return true;
          } catch (ErrorResponseException e) {
            return absent(e).isPresent();
          }
        });
  }

  private static <T> Optional<T> absent(ErrorResponseException e) throws ErrorResponseException {
    if (ABSENT.contains(e.errorResponse().code())) {
      return Optional.empty();
    }
    throw e;
  }

  @Override
  public boolean putIfAbsent(String key, byte[] content) {
    return write(key, content, MediaTypes.of(key));
  }

  private boolean write(String key, byte[] content, String contentType) {
    return callConditional(
        key,
        () ->
            client.putObject(
                PutObjectArgs.builder()
                    .bucket(bucket)
                    .object(key)
                    .data(content, content.length)
                    .contentType(contentType)
                    .extraHeaders(UNLESS_THERE)
                    .build()));
  }

  @Override
  public List<String> list(String prefix) {
    return call(
        prefix,
        () -> {
          List<String> keys = new ArrayList<>();
          ListObjectsArgs args =
              ListObjectsArgs.builder().bucket(bucket).prefix(prefix).recursive(true).build();
          for (Result<Item> item : client.listObjects(args)) {
            keys.add(item.get().objectName());
          }
          return keys;
        });
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException("can not read " + file.getFileName(), e);
    }
  }

  private interface S3Call<T> {
    T run() throws MinioException, IOException;
  }

  /** Runs a conditional write; a key that is taken is no failure. */
  private boolean callConditional(String key, S3Call<?> write) {
    return call(
        key,
        () -> {
          try {
            write.run();
            return true;
          } catch (ErrorResponseException e) {
            if (PRESENT.contains(e.errorResponse().code())) {
              return false;
            }
            throw e;
          }
        });
  }

  private static <T> T call(String what, S3Call<T> call) {
    try {
      return call.run();
    } catch (ErrorResponseException e) {
      throw new TransientException(
          "the store refused %s: %s".formatted(what, e.errorResponse().code()), e);
    } catch (MinioException | IOException | IllegalStateException e) {
      // The SDK wraps a refused or broken connection in an IllegalStateException.
      throw new TransientException("the store did not answer for " + what, e);
    }
  }
}
