package org.sply85.mastering.domain;

import java.util.List;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Decibels;
import org.sply85.audio.effect.Biquad;
import org.sply85.audio.effect.Compressor;
import org.sply85.audio.effect.Crossover;
import org.sply85.audio.effect.Density;
import org.sply85.audio.effect.Dither;
import org.sply85.audio.effect.Dynamics;
import org.sply85.audio.effect.Maximizer;
import org.sply85.audio.effect.MultibandCompressor;
import org.sply85.audio.effect.StereoWidth;
import org.sply85.audio.loudness.LoudnessSeries;
import org.sply85.contracts.song.Delivery;
import org.sply85.style.MixStyle.Bus;
import org.sply85.style.MixStyle.Squeeze;

/** Makes a master of a mix: sections, glue, tone, width, ending, loudness, dither. */
final class Master {
  // So much work is left to the limiter; beyond, the song is made denser before it.
  private static final double LIMITED_DB = 2.5;
  private static final double FULL_DENSITY_OVER_DB = 6;
  private static final double SUBSONIC_HERTZ = 26;
  private static final double MONO_LOSS_DB = 2.5;
  private static final double LOW_BAND_HERTZ = 160;
  private static final double HIGH_BAND_HERTZ = 3200;

  private final Bus bus;
  private final Delivery delivery;
  private final long seed;

  /**
   * @param bus the style's settings
   * @param delivery what the master must measure
   * @param seed of the dither
   */
  Master(Bus bus, Delivery delivery, long seed) {
    this.bus = bus;
    this.delivery = delivery;
    this.seed = seed;
  }

  /**
   * A finished sound.
   *
   * @param sound stereo, every sample on the grid of 24 bits
   * @param gainReductionDb deepest work of the limiter, dB, not negative
   */
  record Finished(AudioBuffer sound, double gainReductionDb) {}

  /**
   * Masters a mix; its samples are used up.
   *
   * @param sectionStarts onsets of the sections, seconds
   * @throws UnmasterableException if the loudness can not be reached
   */
  Finished finish(AudioBuffer mix, double[] sectionStarts) {
    for (float[] channel : mix.samples()) {
      Biquad.highPass(SUBSONIC_HERTZ, Biquad.BUTTERWORTH, mix.sampleRate()).apply(channel);
    }
    new SectionRide(sectionStarts, bus.sectionRangeLu()).apply(mix);
    glue(mix);
    new ToneMatch(bus.spectrum(), bus.toneDb()).equalizer(mix).apply(mix.samples());
    double width = Stereo.of(mix).widthLosingAtMost(MONO_LOSS_DB, bus.width());
    new StereoWidth(width, bus.monoBelowHertz(), mix.sampleRate())
        .apply(mix.channel(0), mix.channel(1));
    AudioBuffer song = Ending.trimmed(mix);
    double reduction = maximize(song);
    Dither.toTwentyFourBits(song.samples(), seed);
    return new Finished(song, reduction);
  }

  private void glue(AudioBuffer mix) {
    Squeeze glue = bus.glue();
    if (glue.ratio() == 1) {
      return;
    }
    double loudness = LoudnessSeries.of(mix).integrated();
    Dynamics dynamics = ChannelStrip.dynamics(glue, loudness + glue.aboveLoudnessDb());
    Compressor compressor = new Compressor(dynamics, mix.sampleRate());
    if (bus.glueBands() == 1) {
      compressor.apply(mix.samples());
      return;
    }
    Crossover crossover = new Crossover(LOW_BAND_HERTZ, HIGH_BAND_HERTZ, mix.sampleRate());
    // Treble peaks lie lower than the rest, so their threshold does too.
    Dynamics treble = ChannelStrip.dynamics(glue, loudness + glue.aboveLoudnessDb() - 6);
    List<Compressor> bands =
        List.of(compressor, compressor, new Compressor(treble, mix.sampleRate()));
    new MultibandCompressor(crossover, bands).apply(mix.samples());
  }

  private double maximize(AudioBuffer song) {
    double ceiling = Ceiling.ofCoded(delivery);
    makeDense(song, ceiling);
    Maximizer maximizer = new Maximizer(delivery.integratedLufs(), ceiling, song.sampleRate());
    return maximizer
        .apply(song.samples())
        .map(outcome -> -outcome.reductionDb())
        .orElseThrow(() -> outOfReach(song));
  }

  /** Spares the limiter hard work, if it would have any. */
  private void makeDense(AudioBuffer song, double ceilingDb) {
    double peak = 0;
    for (float[] channel : song.samples()) {
      for (float sample : channel) {
        peak = Math.max(peak, Math.abs(sample));
      }
    }
    double lufs = LoudnessSeries.of(song).integrated();
    double work = Decibels.fromGain(peak) + delivery.integratedLufs() - lufs - ceilingDb;
    if (work > LIMITED_DB && Double.isFinite(work)) {
      double amount = Math.min(1, (work - LIMITED_DB) / FULL_DENSITY_OVER_DB);
      new Density(amount, lufs, song.sampleRate()).apply(song.samples());
    }
  }

  private UnmasterableException outOfReach(AudioBuffer song) {
    return new UnmasterableException(
        UnmasterableException.Reason.LOUDNESS_OUT_OF_REACH,
        "the song must reach %.1f LUFS below %.1f dBTP, it measures %.1f LUFS and no gain does that"
            .formatted(
                delivery.integratedLufs(),
                delivery.truePeakDbtp(),
                LoudnessSeries.of(song).integrated()));
  }
}
