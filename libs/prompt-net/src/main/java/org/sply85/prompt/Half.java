package org.sply85.prompt;

/** Numbers in half precision, IEEE 754 binary16. */
final class Half {
  private static final int LARGEST = 0x7BFF; // 65504

  private Half() {}

  /** The nearest half, ties to even; what is too large becomes the largest finite one. */
  static short of(float value) {
    int bits = Float.floatToIntBits(value);
    int sign = (bits >>> 16) & 0x8000;
    int magnitude = bits & 0x7FFFFFFF;
    if (magnitude >= 0x477FF000) {
      return (short) (sign | LARGEST);
    }
    if (magnitude < 0x38800000) { // below the smallest normal half: a multiple of 2^-24
      return (short) (sign | (int) Math.rint(Math.abs(value) * 0x1p24));
    }
    int rounded = magnitude + 0xFFF + ((magnitude >>> 13) & 1);
    return (short) (sign | ((rounded - 0x38000000) >>> 13));
  }

  static float value(short half) {
    int exponent = (half >>> 10) & 0x1F;
    int fraction = half & 0x3FF;
    float magnitude =
        exponent == 0
            ? fraction * 0x1p-24f
            : Float.intBitsToFloat(((exponent + 112) << 23) | (fraction << 13));
    return (half & 0x8000) == 0 ? magnitude : -magnitude;
  }
}
