package org.sply85.style;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sply85.music.TrackRole;

/**
 * How a style is mixed.
 *
 * @param roles the desk's channel for each role of track; every role has one
 * @param room the near space
 * @param hall the far space
 * @param delay the echoes
 * @param duckReleaseBeats how long what the kick pushed down takes to come back, beats
 * @param leadOverBandLu how loud the lead is to stay above all the others together, LU; mostly
 *     negative
 * @param bus what happens to the sum
 */
public record MixStyle(
    Map<TrackRole, Channel> roles,
    Space room,
    Space hall,
    Echo delay,
    double duckReleaseBeats,
    double leadOverBandLu,
    Bus bus) {
  /** The send level that means none. */
  public static final double OFF = -96;

  public MixStyle {
    roles = Collections.unmodifiableMap(new EnumMap<>(roles));
    for (TrackRole role : TrackRole.values()) {
      if (!roles.containsKey(role)) {
        throw new IllegalArgumentException(
            "the mix must have a channel for every role, lacked " + role);
      }
    }
    within("duckReleaseBeats", duckReleaseBeats, 0.05, 2);
    within("leadOverBandLu", leadOverBandLu, -12, 6);
  }

  /** The channel of a role. */
  public Channel channel(TrackRole role) {
    return roles.get(role);
  }

  /**
   * A channel of the desk, in the order of the signal.
   *
   * @param equalizer filters
   * @param squeeze the compressor
   * @param driveDb saturation: 0 is none, 6 is plain to hear
   * @param width factor of the stereo side, 0 = mono .. 2
   * @param levelLu loudness while it plays, relative to the lead's
   * @param duckDb how far each kick pushes it down, 0..12
   * @param roomDb loudness of its reverberation in the room, relative to itself; {@link #OFF} =
   *     none
   * @param hallDb the same for the hall
   * @param delayDb the same for the echoes
   */
  public record Channel(
      List<Filter> equalizer,
      Squeeze squeeze,
      double driveDb,
      double width,
      double levelLu,
      double duckDb,
      double roomDb,
      double hallDb,
      double delayDb) {
    public Channel {
      equalizer = List.copyOf(equalizer);
      within("driveDb", driveDb, 0, 12);
      within("width", width, 0, 2);
      within("levelLu", levelLu, -40, 6);
      within("duckDb", duckDb, 0, 12);
      within("roomDb", roomDb, OFF, 0);
      within("hallDb", hallDb, OFF, 0);
      within("delayDb", delayDb, OFF, 0);
    }
  }

  /**
   * A filter.
   *
   * @param type its shape
   * @param hertz corner or centre
   * @param gainDb of bells and shelves
   * @param q of bells: 0.7 is wide, 3 is narrow
   */
  public record Filter(FilterType type, double hertz, double gainDb, double q) {
    public Filter {
      within("hertz", hertz, 10, 20_000);
      within("gainDb", gainDb, -18, 18);
      within("q", q, 0, 20);
    }
  }

  /** Shapes of filters. */
  public enum FilterType {
    HIGH_PASS,
    LOW_PASS,
    BELL,
    LOW_SHELF,
    HIGH_SHELF
  }

  /**
   * A compressor whose threshold follows the sound's own loudness.
   *
   * @param aboveLoudnessDb peak level above the measured loudness from which it acts, dB
   * @param ratio 1 = not at all
   * @param attackMs time constant of the attack
   * @param releaseMs time constant of the release
   */
  public record Squeeze(double aboveLoudnessDb, double ratio, double attackMs, double releaseMs) {
    public Squeeze {
      within("ratio", ratio, 1, 20);
    }
  }

  /**
   * A space, as the reverb of audio-core takes it.
   *
   * @param decaySeconds T60 of low frequencies
   * @param highDecayRatio T60 of high frequencies, as a share
   * @param size 0.3..2
   * @param preDelayMs before the first reflection
   */
  public record Space(double decaySeconds, double highDecayRatio, double size, double preDelayMs) {}

  /**
   * Echoes in time with the song.
   *
   * @param beats between echoes
   * @param feedback factor from echo to echo
   */
  public record Echo(double beats, double feedback) {}

  /**
   * What happens to the sum of all channels.
   *
   * @param sectionRangeLu how far the quietest section may lie below the loudest
   * @param glue the compressor that binds them
   * @param glueBands 1, or 3 for a compressor of its own in lows, middles and highs
   * @param spectrum where the song's long-term spectrum is led to: dB of octave bands by their
   *     centre in Hz, only their differences matter
   * @param toneDb the most any band is turned, dB, 0..3
   * @param width factor of the stereo side
   * @param monoBelowHertz everything below comes from the middle
   */
  public record Bus(
      double sectionRangeLu,
      Squeeze glue,
      int glueBands,
      Map<Double, Double> spectrum,
      double toneDb,
      double width,
      double monoBelowHertz) {
    public Bus {
      spectrum = Collections.unmodifiableMap(new TreeMap<>(spectrum));
      if (glueBands != 1 && glueBands != 3) {
        throw new IllegalArgumentException("glueBands must be 1 or 3, was " + glueBands);
      }
      within("sectionRangeLu", sectionRangeLu, 0, 30);
      within("toneDb", toneDb, 0, 3);
      within("width", width, 0, 2);
      within("monoBelowHertz", monoBelowHertz, 20, 500);
    }
  }

  private static void within(String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          "%s must be in %s..%s, was %s".formatted(name, low, high, value));
    }
  }
}
