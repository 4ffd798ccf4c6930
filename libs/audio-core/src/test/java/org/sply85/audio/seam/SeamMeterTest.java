package org.sply85.audio.seam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sply85.audio.Decibels;
import org.sply85.audio.Signals;

/** Sounds of 16 s, a plucked tone or noise on every half second, and a seam at 8 s. */
class SeamMeterTest {
  private static final double RATE = 48000;
  private static final int FRAMES = (int) (16 * RATE);
  private static final int SEAM = (int) (8 * RATE);
  private static final double[] ONSETS = everyHalfSecond();

  private static double[] everyHalfSecond() {
    double[] onsets = new double[32];
    Arrays.setAll(onsets, i -> i / 2.0);
    return onsets;
  }

  private static Map<SeamFigure, Double> measure(float[] sound) {
    return new SeamMeter(Signals.stereo(sound, RATE)).measure(new SeamSite(8, 2, ONSETS));
  }

  // Partials 1 to 5 of each pitch, struck on every half second and ringing for about one.
  private static float[] plucks(double hertzBefore, double hertzAfter) {
    float[] sound = new float[FRAMES];
    for (double onset : ONSETS) {
      double hertz = onset < 8 ? hertzBefore : hertzAfter;
      int from = (int) (onset * RATE);
      for (int i = from; i < Math.min(FRAMES, from + 3 * (int) RATE); i++) {
        double t = (i - from) / RATE;
        double envelope = 0.1 * Math.min(1, t * 400) * Math.exp(-5 * t);
        for (int k = 1; k <= 5; k++) {
          sound[i] += (float) (envelope / k * Math.sin(2 * Math.PI * k * hertz * t));
        }
      }
    }
    return sound;
  }

  private static float[] scaledAfterSeam(float[] sound, double db) {
    float[] scaled = sound.clone();
    for (int i = SEAM; i < FRAMES; i++) {
      scaled[i] *= (float) Decibels.toGain(db);
    }
    return scaled;
  }

  @Test
  void findsNothingWhereNothingHappens() {
    Map<SeamFigure, Double> figures = measure(plucks(220, 220));
    assertThat(figures).hasSize(SeamFigure.values().length);
    assertThat(figures.get(SeamFigure.LOUDNESS_STEP)).isLessThan(0.1);
    assertThat(figures.get(SeamFigure.BEAT_JUMP)).isZero();
    assertThat(figures.get(SeamFigure.FLUX_RATIO)).isCloseTo(1, within(0.05));
    assertThat(figures.get(SeamFigure.SPECTRAL_DISTANCE)).isLessThan(0.001);
    assertThat(figures.get(SeamFigure.CHROMA_DISTANCE)).isLessThan(0.001);
    assertThat(figures.get(SeamFigure.CLICK)).isCloseTo(1, within(0.2));
  }

  @Test
  void measuresAStepOfLoudnessInDecibels() {
    float[] noise = Signals.noise(0.1, 1, FRAMES);
    assertThat(measure(scaledAfterSeam(noise, 8)).get(SeamFigure.LOUDNESS_STEP))
        .isCloseTo(8, within(0.1));
    assertThat(measure(scaledAfterSeam(noise, -8)).get(SeamFigure.LOUDNESS_STEP))
        .isCloseTo(8, within(0.1));
  }

  @Test
  void measuresHowDeepAHoleIs() {
    float[] noise = Signals.noise(0.1, 1, FRAMES);
    float[] softer = noise.clone();
    for (int i = SEAM - 14400; i < SEAM; i++) {
      softer[i] *= (float) Decibels.toGain(-20);
    }
    assertThat(measure(noise).get(SeamFigure.HOLE)).isLessThan(0.5);
    // The hole itself makes the bar of 2 s before softer, by 15 % of its power: 0.7 LU.
    assertThat(measure(softer).get(SeamFigure.HOLE)).isCloseTo(19.3, within(0.5));
  }

  @Test
  void measuresAnArrivalThatIsStrongerThanTheNotesAround() {
    float[] sound = plucks(220, 220);
    assertThat(measure(scaledAfterSeam(sound, 9)).get(SeamFigure.FLUX_RATIO)).isGreaterThan(1.1);
    float[] faint = plucks(220, 220);
    Arrays.fill(faint, SEAM, SEAM + 12000, 0);
    assertThat(measure(faint).get(SeamFigure.FLUX_RATIO)).isLessThan(0.3);
  }

  @Test
  void measuresHowFarTheBeatMoves() {
    float[] sound = plucks(220, 220);
    for (double shift : new double[] {0.085, -0.085, 0.05}) {
      int frames = (int) Math.round(shift * RATE);
      float[] shifted = sound.clone();
      for (int i = SEAM; i < FRAMES; i++) {
        int from = Math.min(FRAMES - 1, i - frames);
        shifted[i] = from < SEAM && frames > 0 ? 0 : sound[from];
      }
      assertThat(measure(shifted).get(SeamFigure.BEAT_JUMP))
          .isCloseTo(1000 * Math.abs(shift) - 20, within(6.0));
    }
  }

  @Test
  void tellsTonesAndPitchesApart() {
    // A fifth shares partials, an octave the pitch class, and another timbre neither bands.
    double fifth = measure(plucks(220, 330)).get(SeamFigure.CHROMA_DISTANCE);
    double tritone = measure(plucks(220, 311.13)).get(SeamFigure.CHROMA_DISTANCE);
    double octave = measure(plucks(220, 440)).get(SeamFigure.CHROMA_DISTANCE);
    assertThat(octave).isLessThan(fifth);
    assertThat(fifth).isLessThan(tritone);
    float[] highTone =
        Signals.join(Signals.tone(200, -20, RATE, 8), Signals.tone(4000, -20, RATE, 8));
    assertThat(measure(highTone).get(SeamFigure.SPECTRAL_DISTANCE)).isGreaterThan(0.9);
  }

  @Test
  void hearsAClickButNotTheBeginningOfANote() {
    float[] clicked = plucks(220, 220);
    clicked[SEAM - 200] += 0.1f;
    assertThat(measure(clicked).get(SeamFigure.CLICK)).isGreaterThan(3);
    assertThat(measure(scaledAfterSeam(plucks(220, 330), 6)).get(SeamFigure.CLICK)).isLessThan(2);
  }

  @Test
  void tellsTailsThatRingOnFromTailsCutShort() {
    float[] rings = plucks(220, 311.13);
    float[] cut = rings.clone();
    float[] later = plucks(0, 311.13);
    System.arraycopy(later, SEAM, cut, SEAM, FRAMES - SEAM);
    double natural = measure(rings).get(SeamFigure.TAIL_CUT);
    assertThat(natural).isLessThan(8);
    assertThat(measure(cut).get(SeamFigure.TAIL_CUT)).isGreaterThan(natural + 15);
  }

  @Test
  void leavesOutWhatCanNotBeToldWithoutNotes() {
    Map<SeamFigure, Double> figures =
        new SeamMeter(Signals.stereo(Signals.noise(0.1, 2, FRAMES), RATE))
            .measure(new SeamSite(8, 2, new double[0]));
    assertThat(figures).doesNotContainKeys(SeamFigure.BEAT_JUMP, SeamFigure.FLUX_RATIO);
  }

  @Test
  void measuresASeamNearTheEndsAndInSilence() {
    SeamMeter silence = new SeamMeter(Signals.stereo(new float[(int) RATE], RATE));
    for (double at : new double[] {0, 0.5, 1, 3}) {
      assertThat(silence.measure(new SeamSite(at, 2, new double[] {0, 0.2, 0.4, 0.6})))
          .allSatisfy((figure, value) -> assertThat(value).isFinite());
    }
  }

  @Test
  void refusesSitesThatCanNotBe() {
    assertThatThrownBy(() -> new SeamSite(-1, 2, ONSETS))
        .hasMessageContaining("atSeconds must be at least 0, was -1.0");
    assertThatThrownBy(() -> new SeamSite(1, 0, ONSETS))
        .hasMessageContaining("barSeconds must be more than 0, was 0.0");
  }
}
