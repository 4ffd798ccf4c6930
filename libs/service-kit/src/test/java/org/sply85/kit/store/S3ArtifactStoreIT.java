package org.sply85.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minio.MinioClient;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.Stage;
import org.sply85.embedded.EmbeddedS3;
import org.sply85.kit.failure.PoisonException;
import org.sply85.kit.failure.TransientException;

class S3ArtifactStoreIT {
  @TempDir Path folder;

  private final UUID song = UUID.randomUUID();
  private EmbeddedS3 s3;
  private S3ArtifactStore store;

  @BeforeEach
  void start() throws Exception {
    s3 = EmbeddedS3.start(folder.resolve("s3"), 0, "key", "secret");
    store = store("secret");
    store.ensureBucket();
  }

  @AfterEach
  void stop() throws Exception {
    s3.close();
  }

  @Test
  void bringsAFileOfManyPartsBackAsItWas() throws Exception {
    byte[] content = random(12_345_678);
    Path file = Files.write(folder.resolve("song.wav"), content);
    FileRef ref = store.put(song, Stage.MASTER, "song.wav", file);
    Path back = folder.resolve("back.wav");
    store.download(ref, back);
    assertThat(back).hasBinaryContent(content);
    assertThat(ref.name()).isEqualTo("song.wav");
    assertThat(ref.contentType()).isEqualTo("audio/wav");
    assertThat(ref.key()).startsWith("songs/" + song + "/master/").endsWith("-song.wav");
  }

  /** S3Proxy lost the parts of an upload when its folder was given as a relative path. */
  @Test
  void bringsAFileOfManyPartsBackFromARelativeFolder() throws Exception {
    s3.close();
    Path relative = Path.of("").toAbsolutePath().relativize(folder.resolve("relative"));
    s3 = EmbeddedS3.start(relative, 0, "key", "secret");
    store = store("secret");
    store.ensureBucket();
    byte[] content = random(6_000_000);
    FileRef ref =
        store.put(song, Stage.MASTER, "a.flac", Files.write(folder.resolve("a.flac"), content));
    store.download(ref, folder.resolve("back.flac"));
    assertThat(folder.resolve("back.flac")).hasBinaryContent(content);
  }

  @Test
  void storesTheSameContentOnce() {
    FileRef first = store.put(song, Stage.PLAN, "plan.json", new byte[] {1, 2});
    FileRef again = store.put(song, Stage.PLAN, "plan.json", new byte[] {1, 2});
    FileRef other = store.put(song, Stage.PLAN, "plan.json", new byte[] {3});
    assertThat(again).isEqualTo(first);
    assertThat(store.list("songs/" + song + "/"))
        .containsExactlyInAnyOrder(first.key(), other.key());
  }

  @Test
  void keepsTheNameAUserSeesApartFromTheKey() {
    FileRef ref = store.put(song, Stage.ARRANGE, "stems/bass.flac", new byte[] {1});
    assertThat(ref.name()).isEqualTo("stems/bass.flac");
    assertThat(ref.key()).endsWith("-stems-bass.flac");
  }

  @Test
  void letsTheFirstWriterOfAFixedKeyWin() {
    String key = "songs/" + song + "/plan/result.json";
    assertThat(store.find(key)).isEmpty();
    assertThat(store.exists(key)).isFalse();
    assertThat(store.putIfAbsent(key, new byte[] {1})).isTrue();
    assertThat(store.putIfAbsent(key, new byte[] {2})).isFalse();
    assertThat(store.find(key)).contains(new byte[] {1});
  }

  @Test
  void readsFromAnOffset() throws Exception {
    FileRef ref = store.put(song, Stage.MASTER, "song.mp3", new byte[] {1, 2, 3, 4});
    try (InputStream in = store.open(ref, 2)) {
      assertThat(in.readAllBytes()).containsExactly(3, 4);
    }
  }

  @Test
  void refusesWhatIsNotAsItsReferenceSays() {
    FileRef ref = store.put(song, Stage.PLAN, "plan.json", new byte[] {1, 2});
    FileRef longer = new FileRef(ref.name(), ref.key(), 3, ref.sha256(), ref.contentType());
    FileRef other = new FileRef(ref.name(), ref.key(), 2, "0".repeat(64), ref.contentType());
    FileRef gone = new FileRef(ref.name(), ref.key() + "x", 2, ref.sha256(), ref.contentType());
    Path target = folder.resolve("target");
    for (FileRef wrong : new FileRef[] {longer, other, gone}) {
      assertThatThrownBy(() -> store.get(wrong)).isInstanceOf(PoisonException.class);
      assertThatThrownBy(() -> store.download(wrong, target)).isInstanceOf(PoisonException.class);
    }
  }

  @Test
  void keepsItsObjectsOverARestart() throws Exception {
    FileRef ref = store.put(song, Stage.PLAN, "plan.json", new byte[] {1, 2});
    s3.close();
    s3 = EmbeddedS3.start(folder.resolve("s3"), 0, "key", "secret");
    assertThat(store("secret").get(ref)).containsExactly(1, 2);
  }

  @Test
  void callsAStoreThatIsAwayATransientFailure() throws Exception {
    s3.close();
    assertThatThrownBy(() -> store.exists("any")).isInstanceOf(TransientException.class);
    assertThatThrownBy(() -> store.putIfAbsent("any", new byte[1]))
        .isInstanceOf(TransientException.class);
    assertThatThrownBy(() -> store.hasBucket()).isInstanceOf(TransientException.class);
  }

  @Test
  void getsNowhereWithAnotherSecret() {
    FileRef ref = store.put(song, Stage.PLAN, "plan.json", new byte[] {1, 2});
    assertThatThrownBy(() -> store("guessed").get(ref)).isInstanceOf(TransientException.class);
  }

  private S3ArtifactStore store(String secret) {
    return new S3ArtifactStore(
        MinioClient.builder()
            .endpoint(s3.endpoint())
            .region("us-east-1")
            .credentials("key", secret)
            .build(),
        "sply85");
  }

  private static byte[] random(int length) {
    byte[] content = new byte[length];
    new Random(7).nextBytes(content);
    return content;
  }
}
