package org.sply85.audio.codec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** ID3v2.3 tags with UTF-16 texts (id3.org/id3v2.3.0). */
final class Id3 {
  private static final byte UTF_16 = 1;
  private static final String COMMENT = "COMM";
  private static final String TERMS_OF_USE = "USER";

  private Id3() {}

  /** The whole tag. */
  static byte[] tag(Tags tags) {
    Map<String, String> named =
        tags.named("TIT2", "TPE1", "TALB", "TCON", "TBPM", "TKEY", COMMENT, TERMS_OF_USE);
    named.put("TENC", Tags.SOFTWARE);
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    named.forEach((id, text) -> frames.writeBytes(frame(id, text)));
    int size = frames.size();
    return ByteBuffer.allocate(10 + size)
        .put(new byte[] {'I', 'D', '3', 3, 0, 0})
        .put(new byte[] {(byte) (size >> 21), sevenBits(size, 14), sevenBits(size, 7)})
        .put(sevenBits(size, 0))
        .put(frames.toByteArray())
        .array();
  }

  /** Bytes of the tag that begins with these, at least 10; 0 if none does. */
  static int length(byte[] head) {
    if (head[0] != 'I' || head[1] != 'D' || head[2] != '3') {
      return 0;
    }
    return 10
        + ((head[6] & 0x7f) << 21
            | (head[7] & 0x7f) << 14
            | (head[8] & 0x7f) << 7
            | head[9] & 0x7f);
  }

  private static byte sevenBits(int size, int shift) {
    return (byte) (size >> shift & 0x7f);
  }

  private static byte[] frame(String id, String text) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(UTF_16);
    if (id.equals(COMMENT) || id.equals(TERMS_OF_USE)) {
      body.writeBytes("eng".getBytes(StandardCharsets.US_ASCII));
    }
    if (id.equals(COMMENT)) {
      body.writeBytes(utf16(""));
      body.writeBytes(new byte[2]);
    }
    body.writeBytes(utf16(text));
    return ByteBuffer.allocate(10 + body.size())
        .put(id.getBytes(StandardCharsets.US_ASCII))
        .putInt(body.size())
        .putShort((short) 0)
        .put(body.toByteArray())
        .array();
  }

  private static byte[] utf16(String text) {
    byte[] little = text.getBytes(StandardCharsets.UTF_16LE);
    return ByteBuffer.allocate(2 + little.length)
        .put(new byte[] {(byte) 0xff, (byte) 0xfe})
        .put(little)
        .array();
  }
}
