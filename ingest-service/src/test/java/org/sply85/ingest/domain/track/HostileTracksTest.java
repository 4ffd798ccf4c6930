package org.sply85.ingest.domain.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sply85.ingest.domain.track.TrackReading.Read;
import org.sply85.ingest.domain.track.TrackReading.Refused;

/**
 * Whatever is wrong with a file, it is read or refused: nothing else is thrown, nothing hangs, no
 * memory is taken on a file's word, and nothing is left behind. {@code -Dsply85.mutations=10000}
 * tries as many damages of each format; they are drawn by a fixed seed.
 */
class HostileTracksTest {
  private static final int MUTATIONS = Integer.getInteger("sply85.mutations", 300);
  private static final long SEED = Long.getLong("sply85.mutations.seed", 85);

  /** Bytes that reading a damaged file of a second or two may allocate, what is freed included. */
  private static final long MOST_ALLOCATED = 96L << 20;

  private final TrackReader reader = new TrackReader();
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"wav", "aiff", "flac", "mp3", "ogg", "midi"})
  @Timeout(value = 2, unit = TimeUnit.HOURS)
  void damagedFilesAreReadOrRefused(String format) throws IOException {
    Map<String, byte[]> whole = TrackSamples.all(folder);
    SplittableRandom random = new SplittableRandom(SEED);
    int refused = 0;
    long most = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      Path file = Files.write(folder.resolve("track"), damaged(whole.get(format), random));
      long before = threads.getCurrentThreadAllocatedBytes();
      refused += readOrRefuse(file, "%s, damage %d".formatted(format, i)) ? 0 : 1;
      most = Math.max(most, threads.getCurrentThreadAllocatedBytes() - before);
      Files.delete(file);
    }
    assertThat(refused).as("some damage is beyond repair").isPositive();
    assertThat(most).as("bytes allocated").isLessThan(MOST_ALLOCATED);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  /** Whether it was read. */
  private boolean readOrRefuse(Path file, String what) {
    TrackReading[] reading = new TrackReading[1];
    assertThatCode(() -> reading[0] = reader.read(file)).as(what).doesNotThrowAnyException();
    if (reading[0] instanceof Refused refused) {
      assertThat(refused.reason()).as(what).isNotBlank();
      return false;
    }
    assertThat(((Read) reading[0]).seconds()).as(what).isPositive();
    return true;
  }

  private static byte[] damaged(byte[] bytes, SplittableRandom random) {
    int length = random.nextInt(4) == 0 ? 5 + random.nextInt(bytes.length - 5) : bytes.length;
    byte[] out = Arrays.copyOf(bytes, length);
    int reach = random.nextBoolean() ? Math.min(64, length) : length;
    for (int k = random.nextInt(8); k >= 0; k--) {
      out[4 + random.nextInt(reach - 4)] = (byte) random.nextInt(256);
    }
    return out;
  }

  /** 44 bytes that announce four gigabytes of sound. */
  @Test
  void aHeadWithoutSoundIsRefusedWithoutMemory() throws IOException {
    byte[] head = Arrays.copyOf(TrackSamples.all(folder).get("wav"), 44);
    ByteBuffer.wrap(head).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(40, -1);
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThat(reader.read(Files.write(folder.resolve("bomb"), head))).isInstanceOf(Refused.class);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(8L << 20);
  }

  /** Some bytes that last 25 days: a note of 2^31 ticks. */
  @Test
  void notesThatLastForDaysAreRefused() throws IOException {
    byte[] track = {
      0,
      (byte) 0x90,
      60,
      64,
      (byte) 0xff,
      (byte) 0xff,
      (byte) 0xff,
      0x7f,
      (byte) 0x80,
      60,
      0,
      0,
      (byte) 0xff,
      0x2f,
      0
    };
    ByteBuffer file = ByteBuffer.allocate(22 + track.length);
    file.put("MThd".getBytes(StandardCharsets.ISO_8859_1)).putInt(6);
    file.putShort((short) 0).putShort((short) 1).putShort((short) 1);
    file.put("MTrk".getBytes(StandardCharsets.ISO_8859_1)).putInt(track.length).put(track);
    TrackReading reading = reader.read(Files.write(folder.resolve("bomb"), file.array()));
    assertThat(reading).isInstanceOf(Refused.class);
  }

  /** A tag that announces 256 MB before the first frame. */
  @Test
  void tagsThatAnnounceHundredsOfMegabytesAreRefused() throws IOException {
    byte[] lie = new byte[200];
    System.arraycopy("ID3".getBytes(StandardCharsets.ISO_8859_1), 0, lie, 0, 3);
    Arrays.fill(lie, 6, 10, (byte) 0x7f);
    assertThat(reader.read(Files.write(folder.resolve("bomb"), lie))).isInstanceOf(Refused.class);
  }
}
