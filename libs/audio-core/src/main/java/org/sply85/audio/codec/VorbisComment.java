package org.sply85.audio.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/** Vorbis comments, as FLAC and Opus files hold them. */
final class VorbisComment {
  private static final int LAST_BLOCK = 0x80;
  private static final int TYPE = 4;

  private VorbisComment() {}

  /** What is said, under the names that are usual there. */
  static Map<String, String> fields(Tags tags) {
    Map<String, String> fields =
        tags.named("TITLE", "ARTIST", "ALBUM", "GENRE", "BPM", "INITIALKEY", "COMMENT", "LICENSE");
    fields.put("ENCODER", Tags.SOFTWARE);
    return fields;
  }

  /** As the last metadata block of a FLAC file, with its head (RFC 9639 section 8.6). */
  static byte[] block(Map<String, String> fields) {
    byte[] body = body(fields);
    return ByteBuffer.allocate(4 + body.length)
        .putInt((LAST_BLOCK | TYPE) << 24 | body.length)
        .put(body)
        .array();
  }

  /** The comments alone. */
  static byte[] body(Map<String, String> fields) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    text(body, Tags.SOFTWARE);
    body.writeBytes(little(fields.size()));
    fields.forEach((name, value) -> text(body, name + "=" + value));
    return body.toByteArray();
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
