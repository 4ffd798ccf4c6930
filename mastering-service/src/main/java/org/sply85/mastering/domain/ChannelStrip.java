package org.sply85.mastering.domain;

import java.util.List;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Decibels;
import org.sply85.audio.effect.Biquad;
import org.sply85.audio.effect.Compressor;
import org.sply85.audio.effect.Dynamics;
import org.sply85.audio.effect.Equalizer;
import org.sply85.audio.effect.Saturator;
import org.sply85.audio.effect.StereoWidth;
import org.sply85.audio.loudness.LoudnessSeries;
import org.sply85.style.MixStyle.Channel;
import org.sply85.style.MixStyle.Filter;
import org.sply85.style.MixStyle.Squeeze;

/**
 * One channel of the desk: filters, compressor, saturation, width, pan, and a fader set by
 * measurement. Soundbanks balance their presets by up to 7 dB differently, so a stem's own level
 * says nothing: the fader brings its loudness, measured while it plays, to the level that the style
 * asks.
 */
final class ChannelStrip {
  /** Loudness of a lead in the mix before mastering, LUFS; leaves the sum headroom. */
  static final double LEAD_LUFS = -20;

  // Quieter stems hold nothing but noise of a decaying preset.
  private static final double SILENT_LUFS = -65;
  private static final double KNEE_DB = 6;
  private static final double SATURATION_AT_DB = -9;
  private static final double MONO_BELOW_HERTZ = 100;

  private final Channel channel;
  private final double pan;
  private final double crowdDb;

  /**
   * @param channel the style's settings
   * @param pan -1 left .. 1 right
   * @param sameRole how many tracks share the role, and so its loudness
   */
  ChannelStrip(Channel channel, double pan, int sameRole) {
    this.channel = channel;
    this.pan = pan;
    // Between adding up in power (10) and each counting in full (0): parts rarely all play at once.
    this.crowdDb = -7 * Math.log10(sameRole);
  }

  /**
   * A stem ready for the bus.
   *
   * @param samples stereo
   * @param measuredLufs of the stem as it came; {@link TrackLevel#SILENCE_LUFS} for silence
   * @param gainDb all gain applied; 0 for silence
   */
  record Strip(float[][] samples, double measuredLufs, double gainDb) {
    boolean silent() {
      return measuredLufs == TrackLevel.SILENCE_LUFS;
    }
  }

  /**
   * Treats a stem; its samples are used up.
   *
   * @param stem mono or stereo
   */
  Strip process(AudioBuffer stem) {
    double rate = stem.sampleRate();
    float[][] samples = stereo(stem);
    double measured = loudness(samples, rate);
    if (measured < SILENT_LUFS) {
      return new Strip(samples, TrackLevel.SILENCE_LUFS, 0);
    }
    equalizer(rate).apply(samples);
    colour(samples, rate);
    if (channel.width() != 1) {
      new StereoWidth(channel.width(), MONO_BELOW_HERTZ, rate).apply(samples[0], samples[1]);
    }
    double gainDb = LEAD_LUFS + channel.levelLu() + crowdDb - loudness(samples, rate);
    double angle = (pan + 1) * Math.PI / 4;
    double gain = Decibels.toGain(gainDb) * Math.sqrt(2);
    scale(samples[0], gain * Math.cos(angle));
    scale(samples[1], gain * Math.sin(angle));
    return new Strip(samples, measured, gainDb);
  }

  /** Compressor and saturation act around the sound's loudness, so they come as one. */
  private void colour(float[][] samples, double rate) {
    Squeeze squeeze = channel.squeeze();
    if (squeeze.ratio() > 1) {
      double threshold = loudness(samples, rate) + squeeze.aboveLoudnessDb();
      new Compressor(dynamics(squeeze, threshold), rate).apply(samples);
    }
    if (channel.driveDb() > 0) {
      double toKnee = SATURATION_AT_DB - loudness(samples, rate);
      Saturator saturator = new Saturator(clamp(toKnee - 6 + channel.driveDb()));
      for (float[] side : samples) {
        saturator.apply(side);
      }
    }
  }

  private static double clamp(double driveDb) {
    return Math.max(-60, Math.min(60, driveDb));
  }

  static Dynamics dynamics(Squeeze squeeze, double thresholdDb) {
    return new Dynamics(
        Math.max(-120, Math.min(24, thresholdDb)),
        squeeze.ratio(),
        KNEE_DB,
        squeeze.attackMs(),
        squeeze.releaseMs());
  }

  private Equalizer equalizer(double rate) {
    List<Biquad> bands = channel.equalizer().stream().map(f -> biquad(f, rate)).toList();
    return new Equalizer(bands);
  }

  private static Biquad biquad(Filter filter, double rate) {
    double hertz = Math.min(filter.hertz(), 0.45 * rate);
    return switch (filter.type()) {
      case HIGH_PASS -> Biquad.highPass(hertz, filter.q(), rate);
      case LOW_PASS -> Biquad.lowPass(hertz, filter.q(), rate);
      case BELL -> Biquad.peak(hertz, filter.gainDb(), filter.q(), rate);
      case LOW_SHELF -> Biquad.lowShelf(hertz, filter.gainDb(), rate);
      case HIGH_SHELF -> Biquad.highShelf(hertz, filter.gainDb(), rate);
    };
  }

  private static float[][] stereo(AudioBuffer stem) {
    if (stem.channels() == 2) {
      return stem.samples();
    }
    float[] mono = stem.channel(0);
    float[] other = mono.clone();
    scale(mono, Math.sqrt(0.5));
    scale(other, Math.sqrt(0.5));
    return new float[][] {mono, other};
  }

  private static double loudness(float[][] samples, double rate) {
    return LoudnessSeries.of(new AudioBuffer(samples, rate)).integrated();
  }

  private static void scale(float[] samples, double gain) {
    float factor = (float) gain;
    for (int i = 0; i < samples.length; i++) {
      samples[i] *= factor;
    }
  }
}
