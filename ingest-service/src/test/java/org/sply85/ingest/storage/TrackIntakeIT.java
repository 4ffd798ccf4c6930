package org.sply85.ingest.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minio.MinioClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.audio.codec.FlacFile;
import org.sply85.audio.codec.Mp3File;
import org.sply85.audio.codec.Tags;
import org.sply85.contracts.Artifacts;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.event.TrackIngested;
import org.sply85.contracts.event.TrackSubmitted;
import org.sply85.embedded.EmbeddedS3;
import org.sply85.ingest.domain.track.TrackReader;
import org.sply85.ingest.domain.track.TrackSamples;
import org.sply85.kit.failure.DuplicateException;
import org.sply85.kit.failure.InvalidInputException;
import org.sply85.kit.failure.PoisonException;
import org.sply85.kit.store.S3ArtifactStore;
import org.sply85.kit.store.TrackIds;

class TrackIntakeIT {
  private static final Tags TAGS = Tags.of("t", "a", "c");

  @TempDir private static Path folder;
  private static EmbeddedS3 s3;
  private static S3ArtifactStore store;
  private static TrackIntake intake;

  @BeforeAll
  static void start() throws IOException {
    s3 = EmbeddedS3.start(folder.resolve("s3"), 0, "sply85", "sply85-secret");
    store =
        new S3ArtifactStore(
            MinioClient.builder()
                .endpoint(s3.endpoint())
                .region("us-east-1")
                .credentials("sply85", "sply85-secret")
                .build(),
            Artifacts.BUCKET);
    store.ensureBucket();
    intake = new TrackIntake(store, new TrackReader());
  }

  @AfterAll
  static void stop() throws IOException {
    s3.close();
  }

  @Test
  void takesATrackOnceHoweverItIsEncoded() throws IOException {
    Path flac = folder.resolve("tune.flac");
    FlacFile.write24(TrackSamples.tune(11, 20), flac, TAGS);
    TrackIngested first = take(Files.readAllBytes(flac), "la la", "0 5 intro\n5 20 verse");
    assertThat(first.format()).isEqualTo("flac");
    assertThat(first.seconds()).isEqualTo(20);
    assertThat(first.attached())
        .extracting(FileRef::name)
        .containsExactly("lyrics.txt", "labels.txt");
    assertThat(new String(store.get(first.attached().get(0)), StandardCharsets.UTF_8))
        .isEqualTo("la la");

    assertThat(take(Files.readAllBytes(flac), "la la", "0 5 intro\n5 20 verse"))
        .as("delivered again")
        .isEqualTo(first);
    Path mp3 = folder.resolve("tune.mp3");
    Mp3File.write(TrackSamples.tune(11, 20), mp3, TAGS);
    byte[] encoded = Files.readAllBytes(mp3);
    assertThatThrownBy(() -> take(encoded, null, null))
        .isInstanceOf(DuplicateException.class)
        .hasMessageContaining(first.trackId().toString());
    Mp3File.write(TrackSamples.tune(12, 20), mp3, TAGS);
    assertThat(take(Files.readAllBytes(mp3), null, null).format()).isEqualTo("mp3");
  }

  @Test
  void aTrackThatFailedIsNobodysTwin() throws IOException {
    TrackIngested first = take(TrackSamples.midi(21, 90), null, null);
    byte[] renamed = TrackSamples.midi(21, 90).clone();
    renamed[renamed.length - 1] = 0;
    byte[] other = java.util.Arrays.copyOf(renamed, renamed.length + 3); // what follows is ignored
    assertThatThrownBy(() -> take(other, null, null)).isInstanceOf(DuplicateException.class);
    store.putIfAbsent(Artifacts.trackFailure(first.trackId()), new byte[] {'{', '}'});
    assertThat(take(other, null, null).format()).isEqualTo("midi");
  }

  @Test
  void refusesWhatIsNoTrack() {
    assertThatThrownBy(() -> take("hello".getBytes(StandardCharsets.UTF_8), null, null))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("WAV, AIFF, FLAC, MP3 or Ogg Vorbis");
  }

  @Test
  void refusesAnOriginalThatIsNotWhatIsSaid() throws IOException {
    FileRef stored = put(TrackSamples.midi(31, 90));
    FileRef lie =
        new FileRef(
            stored.name(), stored.key(), stored.sizeBytes(), "0".repeat(64), stored.contentType());
    UUID id = TrackIds.of(stored.sha256());
    assertThatThrownBy(() -> intake.take(id, new TrackSubmitted(id, lie, null, null, null)))
        .isInstanceOf(PoisonException.class);
  }

  private static FileRef put(byte[] content) {
    UUID id = TrackIds.of(org.sply85.kit.store.Digests.sha256(content));
    return store.putTrackFile(id, TrackIds.ORIGINAL, TrackIds.ORIGINAL, content);
  }

  private static TrackIngested take(byte[] content, String lyrics, String labels) {
    FileRef file = put(content);
    UUID id = TrackIds.of(file.sha256());
    return intake.take(id, new TrackSubmitted(id, file, null, lyrics, labels));
  }
}
