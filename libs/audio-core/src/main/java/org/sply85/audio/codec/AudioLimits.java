package org.sply85.audio.codec;

import static org.sply85.audio.codec.RefusedAudioException.require;

/** Which sound files are read. */
final class AudioLimits {
  static final int CHANNELS = 2;
  static final int RATE_FROM = 8_000;
  static final int RATE_TO = 192_000;
  static final int SECONDS = 20 * 60;
  static final long SAMPLES = 120_000_000; // 20 minutes of stereo at 48 kHz, and a little

  private AudioLimits() {}

  static void check(String format, int channels, long sampleRate) throws RefusedAudioException {
    require(channels >= 1 && channels <= CHANNELS, format + " channels", "1 or 2", channels);
    require(
        sampleRate >= RATE_FROM && sampleRate <= RATE_TO,
        format + " sample rate",
        "in 8000..192000",
        sampleRate);
  }

  /** Whether a sound of so many frames may be held in memory as a whole. */
  static void checkLength(String format, int channels, long sampleRate, long frames)
      throws RefusedAudioException {
    require(
        frames <= sampleRate * SECONDS,
        format + " length",
        "at most " + SECONDS + " s",
        frames / sampleRate + " s");
    require(
        frames * channels <= SAMPLES, format + " samples", "at most " + SAMPLES, frames * channels);
  }
}
