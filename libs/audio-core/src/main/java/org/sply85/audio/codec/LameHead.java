package org.sply85.audio.codec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What LAME's header frame says of an MP3 file (gabriel.mp3-tech.org/mp3infotag.html).
 *
 * @param present whether there is one
 * @param mpegFrames frames after it
 * @param delay frames of padding before the sound
 * @param padding frames of padding after it
 */
record LameHead(boolean present, long mpegFrames, int delay, int padding) {
  private static final LameHead NONE = new LameHead(false, 0, 0, 0);
  private static final int FRAME_BYTES = 200;
  private static final int FRAMES_ARE_TOLD = 1;
  // From "Xing": the flags, then frames, bytes, 100 of contents and a quality, then LAME's part.
  private static final int LAME_AT = 120;
  private static final int DELAYS_AT = LAME_AT + 21;

  /**
   * Reads it.
   *
   * @param audioAt where the first frame is expected, after any tag
   */
  static LameHead of(Path file, long audioAt) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.skip(audioAt);
      return read(in.readNBytes(FRAME_BYTES));
    }
  }

  private static LameHead read(byte[] frame) {
    String text = new String(frame, StandardCharsets.ISO_8859_1);
    int at = Math.max(text.indexOf("Xing"), text.indexOf("Info"));
    if (at < 0 || at > 40 || at + DELAYS_AT + 3 > frame.length) {
      return NONE;
    }
    ByteBuffer bytes = ByteBuffer.wrap(frame);
    if ((bytes.getInt(at + 4) & FRAMES_ARE_TOLD) == 0) {
      return NONE;
    }
    int delays = bytes.getInt(at + DELAYS_AT) >>> 8;
    return new LameHead(true, bytes.getInt(at + 8) & 0xffff_ffffL, delays >> 12, delays & 0xfff);
  }

  /** Frames of sound, if each frame of MPEG holds so many. */
  long frames(int inOne) {
    return Math.max(0, mpegFrames * inOne - delay - padding);
  }
}
