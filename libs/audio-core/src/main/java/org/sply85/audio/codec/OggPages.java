package org.sply85.audio.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Packs the packets of one stream into Ogg pages (RFC 3533). */
final class OggPages {
  private static final int SERIAL = 0x73706c79;
  private static final int BEGINS = 2;
  private static final int ENDS = 4;
  private static final int MOST_SEGMENTS = 255;
  private static final int HEAD_BYTES = 27;
  private static final int CHECKSUM_AT = 22;
  private static final int POLYNOMIAL = 0x04c11db7;
  private static final int[] CHECKSUMS = checksums();

  private final OutputStream out;
  private final ByteArrayOutputStream segments = new ByteArrayOutputStream();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int sequence;

  OggPages(OutputStream out) {
    this.out = out;
  }

  /** Whether a packet of so many bytes still fits on the page. */
  boolean fits(int bytes) {
    return segments.size() + bytes / MOST_SEGMENTS + 1 <= MOST_SEGMENTS;
  }

  /** Puts a packet on the page. */
  void add(byte[] packet, int length) {
    if (!fits(length)) {
      throw new IllegalArgumentException("a packet must fit on its page, has " + length + " bytes");
    }
    for (int left = length; left >= 0; left -= MOST_SEGMENTS) {
      segments.write(Math.min(left, MOST_SEGMENTS)); // one below 255 ends the packet
    }
    body.write(packet, 0, length);
  }

  /**
   * Ends the page.
   *
   * @param granule frames that are decoded when its last packet is
   * @param last whether the stream ends with it
   */
  void flush(long granule, boolean last) throws IOException {
    ByteBuffer page =
        ByteBuffer.allocate(HEAD_BYTES + segments.size() + body.size())
            .order(ByteOrder.LITTLE_ENDIAN);
    page.put("OggS".getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
    page.put((byte) ((sequence == 0 ? BEGINS : 0) | (last ? ENDS : 0))).putLong(granule);
    page.putInt(SERIAL).putInt(sequence++).putInt(0).put((byte) segments.size());
    page.put(segments.toByteArray()).put(body.toByteArray());
    page.putInt(CHECKSUM_AT, checksum(page.array()));
    out.write(page.array());
    segments.reset();
    body.reset();
  }

  private static int checksum(byte[] page) {
    int sum = 0;
    for (byte b : page) {
      sum = sum << 8 ^ CHECKSUMS[(sum >>> 24 ^ b) & 0xff];
    }
    return sum;
  }

  private static int[] checksums() {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      int sum = i << 24;
      for (int bit = 0; bit < 8; bit++) {
        sum = sum << 1 ^ (sum < 0 ? POLYNOMIAL : 0);
      }
      table[i] = sum;
    }
    return table;
  }
}
