package org.sply85.mastering.domain.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.sply85.audio.codec.SoundSource;

/**
 * A sound in pieces of seconds, each with what comes before and after it: effects that remember and
 * look ahead can then work on a piece by itself, in memory that does not grow with the sound.
 */
final class Pieces implements Closeable {
  /** What effects must have forgotten after: release times of compressors, many times over. */
  private static final double BEFORE_SECONDS = 1.5;

  private static final double AFTER_SECONDS = 0.25;
  private static final double BODY_SECONDS = 12;
  private static final int LONGEST_BODY_FRAMES = 600_000;

  private final SoundSource source;
  private final int before;
  private final int body;
  private final int after;
  private float[][] window;
  private int start;
  private int filled;
  private boolean ended;

  private Pieces(SoundSource source, int before, int body, int after) {
    this.source = source;
    this.before = before;
    this.body = body;
    this.after = after;
    window = new float[source.channels()][before + body + after];
  }

  /** Opens a file to be taken in pieces with surroundings. */
  static Pieces of(Path file) throws IOException {
    SoundSource source = SoundSource.open(file);
    double rate = source.sampleRate();
    int body = (int) Math.min(LONGEST_BODY_FRAMES, BODY_SECONDS * rate);
    return new Pieces(source, (int) (BEFORE_SECONDS * rate), body, (int) (AFTER_SECONDS * rate));
  }

  /** Opens a file to be taken in pieces alone. */
  static Pieces bare(Path file) throws IOException {
    SoundSource source = SoundSource.open(file);
    return new Pieces(source, 0, source.sampleRate(), 0);
  }

  /**
   * A piece.
   *
   * @param samples {@code [channel][frame]}, the receiver's own
   * @param before how many of them only lead up to the piece
   * @param frames how many are the piece; what follows leads away from it
   */
  record Piece(float[][] samples, int before, int frames) {}

  SoundSource source() {
    return source;
  }

  /** The next piece; empty at the end. */
  Optional<Piece> next() throws IOException {
    while (!ended && filled < window[0].length) {
      int count = source.read(window, filled, window[0].length - filled);
      ended = count == 0;
      filled += count;
    }
    int frames = Math.min(body, filled - start);
    if (frames <= 0) {
      return Optional.empty();
    }
    float[][] samples = new float[window.length][];
    for (int c = 0; c < samples.length; c++) {
      samples[c] = Arrays.copyOf(window[c], Math.min(filled, start + frames + after));
    }
    Piece piece = new Piece(samples, start, frames);
    moveOn(frames);
    return Optional.of(piece);
  }

  private void moveOn(int frames) {
    int behind = start + frames;
    int drop = Math.max(0, behind - before);
    for (float[] channel : window) {
      System.arraycopy(channel, drop, channel, 0, filled - drop);
    }
    start = behind - drop;
    filled -= drop;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
