package org.sply85.audio.codec;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** Writes MP3 by LAME, and at the end LAME's header frame into the place kept for it. */
final class Mp3Sink implements SoundSink {
  private static final int BLOCK_FRAMES = 1152 * 16;

  private final RandomAccessFile out;
  private final Lame lame;
  private final int tagBytes;

  Mp3Sink(Path file, Shape shape, Tags tags) throws IOException {
    lame = new Lame(shape.channels(), shape.sampleRate());
    out = new RandomAccessFile(file.toFile(), "rw");
    out.setLength(0);
    byte[] tag = Id3.tag(tags);
    out.write(tag);
    tagBytes = tag.length;
  }

  @Override
  public void write(float[][] samples, int from, int frames) throws IOException {
    for (int at = from; at < from + frames; at += BLOCK_FRAMES) {
      out.write(lame.encode(samples, at, Math.min(BLOCK_FRAMES, from + frames - at)));
    }
  }

  @Override
  public void finish() throws IOException {
    out.write(lame.finish());
    out.seek(tagBytes);
    out.write(lame.header());
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
