package org.sply85.feature.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.minio.MinioClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.codec.FlacFile;
import org.sply85.audio.codec.Tags;
import org.sply85.contracts.Artifacts;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.event.TrackAnalyzed;
import org.sply85.contracts.event.TrackIngested;
import org.sply85.contracts.track.TrackSummary;
import org.sply85.embedded.EmbeddedS3;
import org.sply85.feature.domain.track.TrackAnalyst;
import org.sply85.kit.Json;
import org.sply85.kit.store.Digests;
import org.sply85.kit.store.S3ArtifactStore;
import org.sply85.kit.store.TrackIds;
import org.sply85.kit.store.TrackIndex;

class TrackDeskIT {
  @TempDir private static Path folder;
  private static EmbeddedS3 s3;
  private static S3ArtifactStore store;
  private static TrackDesk desk;

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
    desk = new TrackDesk(store, new TrackAnalyst());
  }

  @AfterAll
  static void stop() throws IOException {
    s3.close();
  }

  @Test
  void keepsFeaturesAnalysisAndSummaryAndEntersTheIndex() throws IOException {
    TrackIngested track = ingested(clicks(100, 12), "0 6 verse\n6 12 chorus");
    TrackAnalyzed analyzed = desk.analyze(track);
    assertThat(desk.analyze(track)).as("the same bytes again").isEqualTo(analyzed);

    TrackSummary summary = Json.require(store.get(analyzed.summary()), TrackSummary.class);
    assertThat(summary.figures().sections()).extracting("role").containsExactly("verse", "chorus");
    assertThat(summary.figures().seconds()).isEqualTo(12);
    assertThat(summary.figures().brightnessHz()).isBetween(200.0, 8000.0);
    assertThat(summary.figures().tone()).hasSize(24);
    assertThat(new ObjectMapper().readTree(store.get(analyzed.analysis())).get("sections"))
        .hasSize(2);
    assertThat(entries(store.get(analyzed.features())))
        .contains("mfcc.npy", "chroma_cqt.npy", "rms.npy", "onset_strength.npy");

    Path file = folder.resolve("index.jsonl");
    TrackIndex index = new TrackIndex(store, Optional.of(file));
    assertThat(index.read()).containsExactly(new TrackIndex.Entry(summary, ""));
    store.putIfAbsent(
        Artifacts.trackLicence(track.trackId()), "mine".getBytes(StandardCharsets.UTF_8));
    assertThat(index.read()).containsExactly(new TrackIndex.Entry(summary, "mine"));
    TrackAnalyzed second = desk.analyze(ingested(clicks(140, 10), ""));
    Files.writeString(file, Files.readString(file) + "{\"track\": {\"cut sho");
    assertThat(index.read())
        .as("what was cut short is read again")
        .extracting(e -> e.track().trackId())
        .contains(track.trackId(), second.trackId())
        .hasSize(2);
    long lines = Files.lines(file).count();
    index.read();
    assertThat(Files.lines(file).count()).as("nothing is read twice").isEqualTo(lines);
  }

  private static TrackIngested ingested(AudioBuffer sound, String labels) throws IOException {
    Path file = folder.resolve("track.flac");
    FlacFile.write24(sound, file, Tags.of("t", "a", "c"));
    UUID id = TrackIds.of(Digests.sha256(file));
    FileRef original = store.putTrackFile(id, TrackIds.ORIGINAL, TrackIds.ORIGINAL, file);
    List<FileRef> attached = new ArrayList<>();
    if (!labels.isEmpty()) {
      byte[] text = labels.getBytes(StandardCharsets.UTF_8);
      attached.add(store.putTrackFile(id, "ingest", "labels.txt", text));
    }
    return new TrackIngested(id, original, "flac", sound.seconds(), attached);
  }

  private static AudioBuffer clicks(double bpm, int seconds) {
    int rate = 22_050;
    float[] out = new float[rate * seconds];
    for (double at = 0; at < seconds; at += 60 / bpm) {
      int from = (int) (at * rate);
      for (int i = 0; i < rate / 4 && from + i < out.length; i++) {
        double t = i / (double) rate;
        out[from + i] +=
            (float) (0.4 * Math.exp(-12 * t) * (Math.sin(2764 * t) + Math.sin(9000 * t) / 2));
      }
    }
    return new AudioBuffer(new float[][] {out}, rate);
  }

  private static List<String> entries(byte[] zip) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        names.add(e.getName());
      }
    }
    return names;
  }
}
