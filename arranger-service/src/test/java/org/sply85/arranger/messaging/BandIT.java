package org.sply85.arranger.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minio.MinioClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.arranger.config.ArrangerConfig;
import org.sply85.arranger.domain.Sounding;
import org.sply85.arranger.domain.StemPlayer;
import org.sply85.arranger.domain.Vocals;
import org.sply85.contracts.event.SongProgress;
import org.sply85.contracts.event.Stem;
import org.sply85.embedded.EmbeddedS3;
import org.sply85.kit.event.EventPublisher;
import org.sply85.kit.event.OutgoingEvent;
import org.sply85.kit.step.Progress;
import org.sply85.kit.store.S3ArtifactStore;
import org.sply85.music.KeyMark;
import org.sply85.music.Score;
import org.sply85.music.TempoMark;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

class BandIT {
  private static final Sounding SOUNDING = new Sounding(new Vocals("female", 1), "pop");
  @TempDir static Path folder;

  private static EmbeddedS3 s3;
  private static S3ArtifactStore store;

  private final List<SongProgress> told = new ArrayList<>();
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();
  private Band band;

  @BeforeAll
  static void start() throws Exception {
    s3 = EmbeddedS3.start(folder, 0, "key", "secret");
    store =
        new S3ArtifactStore(
            MinioClient.builder()
                .endpoint(s3.endpoint())
                .region("us-east-1")
                .credentials("key", "secret")
                .build(),
            "sply85");
    store.ensureBucket();
  }

  @AfterAll
  static void stop() throws Exception {
    s3.close();
  }

  @AfterEach
  void leavesNoTemporaryFiles() {
    band.stop();
    assertThat(folders).isNotEmpty().allSatisfy(f -> assertThat(f).doesNotExist());
  }

  @Test
  void storesAStemForEachTrackInTheirOrder() {
    band = band("none");
    List<Stem> stems =
        band.play(UUID.randomUUID(), score("Lead", "Pad", "Pad", "Bass", "Strings"), SOUNDING);
    assertThat(stems)
        .extracting(s -> s.file().name())
        .containsExactly(
            "stems/lead.flac",
            "stems/pad.flac",
            "stems/pad-2.flac",
            "stems/bass.flac",
            "stems/strings.flac");
    assertThat(stems)
        .allSatisfy(
            s -> assertThat(store.get(s.file())).asString().isEqualTo("sound of " + s.track()));
    assertThat(told).extracting(SongProgress::percent).hasSize(5).contains(70);
  }

  @Test
  void passesTheFailureOfATrackOn() {
    band = band("Bass");
    Score score = score("Lead", "Bass", "Pad", "Strings");
    assertThatThrownBy(() -> band.play(UUID.randomUUID(), score, SOUNDING))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("No space left");
  }

  private Band band(String broken) {
    StemPlayer player =
        new StemPlayer() {
          @Override
          public String soundbank() {
            return "test";
          }

          @Override
          public void play(Score score, Track track, Sounding sounding, Path flac) {
            folders.add(flac.getParent());
            write(track.name().equals(broken), flac, "sound of " + track.name());
          }
        };
    ArrangerConfig config =
        new ArrangerConfig() {
          @Override
          public Optional<Path> soundfont() {
            return Optional.empty();
          }

          @Override
          public int workers() {
            return 2;
          }
        };
    return new Band(player, store, new Progress(new Listening()), config);
  }

  private static void write(boolean broken, Path flac, String sound) {
    try {
      if (broken) {
        throw new IOException("No space left on device");
      }
      Files.write(flac, sound.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Score score(String... tracks) {
    return new Score(
        "Test",
        "4/4",
        List.of(new TempoMark(0, 120)),
        List.of(new KeyMark(0, "C major")),
        List.of(),
        List.of(),
        java.util.stream.Stream.of(tracks)
            .map(n -> new Track(n, TrackRole.PAD, 0, 0, 0, List.of(), List.of(), List.of()))
            .toList());
  }

  private final class Listening implements EventPublisher {
    @Override
    public void publish(OutgoingEvent event) {
      announce(event);
    }

    @Override
    public synchronized void announce(OutgoingEvent event) {
      told.add((SongProgress) event.body());
    }
  }
}
