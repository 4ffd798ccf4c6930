package org.sply85.audio.synth;

/**
 * A note in seconds.
 *
 * @param start onset from the start of the song, at least 0
 * @param seconds how long it is held, > 0
 * @param pitch MIDI note number, 0..127
 * @param velocity 1..127
 */
public record SynthNote(double start, double seconds, int pitch, int velocity) {
  public SynthNote {
    if (!(start >= 0) || !(seconds > 0)) {
      throw new IllegalArgumentException(
          "a note must start at 0 or later and last, was %s for %s".formatted(start, seconds));
    }
    if (pitch < 0 || pitch > 127 || velocity < 1 || velocity > 127) {
      throw new IllegalArgumentException(
          "pitch must be in 0..127 and velocity in 1..127, were %d and %d"
              .formatted(pitch, velocity));
    }
  }

  /** Frequency in equal temperament, A4 = 440 Hz. */
  double hertz() {
    return 440 * Math.pow(2, (pitch - 69) / 12.0);
  }

  /** Amplitude, 0..1: 30 dB between the softest and the hardest stroke that music uses. */
  double gain() {
    return Math.pow(velocity / 127.0, 1.5);
  }
}
