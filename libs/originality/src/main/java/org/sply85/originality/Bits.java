package org.sply85.originality;

import java.io.ByteArrayOutputStream;

/** Numbers as bits, most significant first. */
final class Bits {
  private Bits() {}

  /** Collects bits to bytes. */
  static final class Writer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int pending;
    private int count;

    void write(long value, int width) {
      for (int i = width - 1; i >= 0; i--) {
        pending = pending << 1 | (int) (value >>> i & 1);
        if (++count == Byte.SIZE) {
          bytes.write(pending);
          pending = 0;
          count = 0;
        }
      }
    }

    /** Rice's code: the quotient by 2^k in unary, the rest in k bits. */
    void rice(long value, int k) {
      for (long q = value >>> k; q > 0; q--) {
        write(1, 1);
      }
      write(0, 1);
      write(value, k);
    }

    byte[] bytes() {
      if (count > 0) {
        write(0, Byte.SIZE - count);
      }
      return bytes.toByteArray();
    }
  }

  /** Takes bits from bytes. */
  static final class Reader {
    private final byte[] bytes;
    private long at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    long read(int width) {
      long value = 0;
      for (int left = width; left > 0; ) {
        int inByte = (int) (at & 7);
        int take = Math.min(left, Byte.SIZE - inByte);
        int whole = bytes[(int) (at >> 3)] & 0xff;
        value = value << take | whole >> Byte.SIZE - inByte - take & (1 << take) - 1;
        at += take;
        left -= take;
      }
      return value;
    }

    long rice(int k) {
      long q = 0;
      for (; (bytes[(int) (at >> 3)] >> 7 - (at & 7) & 1) == 1; at++) {
        q++;
      }
      at++;
      return q << k | read(k);
    }
  }
}
