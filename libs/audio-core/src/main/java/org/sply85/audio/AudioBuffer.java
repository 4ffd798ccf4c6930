package org.sply85.audio;

/**
 * Sound in memory: {@code float[channel][frame]}, full scale at -1..1, values beyond allowed.
 *
 * <p>The arrays are held, not copied: minutes of stereo are tens of megabytes. Who is handed a
 * buffer may change its samples only if the giver says so.
 */
public final class AudioBuffer {
  private final float[][] samples;
  private final double sampleRate;

  /**
   * Holds the given samples.
   *
   * @param samples {@code [channel][frame]}, at least one channel, all of one length
   * @param sampleRate frames per second, 1000..768000
   */
  public AudioBuffer(float[][] samples, double sampleRate) {
    if (samples.length == 0) {
      throw new IllegalArgumentException("channels must be at least 1, was 0");
    }
    for (float[] channel : samples) {
      if (channel.length != samples[0].length) {
        throw new IllegalArgumentException(
            "every channel must have %d frames, one had %d"
                .formatted(samples[0].length, channel.length));
      }
    }
    if (!(sampleRate >= 1000 && sampleRate <= 768_000)) {
      throw new IllegalArgumentException("sampleRate must be in 1000..768000, was " + sampleRate);
    }
    this.samples = samples;
    this.sampleRate = sampleRate;
  }

  /** Silence of the given shape. */
  public static AudioBuffer silence(int channels, int frames, double sampleRate) {
    return new AudioBuffer(new float[channels][frames], sampleRate);
  }

  /** The samples themselves, {@code [channel][frame]}. */
  public float[][] samples() {
    return samples;
  }

  /** The samples of one channel, 0 = left. */
  public float[] channel(int index) {
    return samples[index];
  }

  /** Number of channels. */
  public int channels() {
    return samples.length;
  }

  /** Number of frames: samples in each channel. */
  public int frames() {
    return samples[0].length;
  }

  /** Frames per second. */
  public double sampleRate() {
    return sampleRate;
  }

  /** Length in seconds. */
  public double seconds() {
    return frames() / sampleRate;
  }
}
