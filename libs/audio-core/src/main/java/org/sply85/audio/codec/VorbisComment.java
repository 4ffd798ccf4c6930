package org.sply85.audio.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/** Vorbis comments as the last metadata block of a FLAC file (RFC 9639 section 8.6). */
final class VorbisComment {
  private static final int LAST_BLOCK = 0x80;
  private static final int TYPE = 4;

  private VorbisComment() {}

  /** The whole block with its head. */
  static byte[] block(Map<String, String> fields) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    text(body, Tags.SOFTWARE);
    body.writeBytes(little(fields.size()));
    fields.forEach((name, value) -> text(body, name + "=" + value));
    return ByteBuffer.allocate(4 + body.size())
        .putInt((LAST_BLOCK | TYPE) << 24 | body.size())
        .put(body.toByteArray())
        .array();
  }

  private static void text(ByteArrayOutputStream out, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    out.writeBytes(little(bytes.length));
    out.writeBytes(bytes);
  }

  private static byte[] little(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }
}
