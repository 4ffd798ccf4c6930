package org.sply85.mastering.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.sply85.audio.Decibels;
import org.sply85.contracts.song.Delivery;
import org.sply85.music.TrackRole;
import org.sply85.style.MixBook;

class VoiceFaderTest {
  private final Songs song = Songs.band("pop", Delivery.STREAMING);

  @Test
  void liesOverWhatTheBandHasWhereWordsAre() {
    float[][] voice = both(sine(1000, 0.05));
    float[] band = sine(600, 0.2);
    float[] bass = sine(60, 0.6); // loud, but where no words are
    for (int i = 0; i < band.length; i++) {
      band[i] += bass[i];
    }
    VoiceFader fader = new VoiceFader(song.score(), Songs.RATE);
    fader.level(voice, both(band));
    Map<String, Double> over = fader.ride(voice, both(band));
    // Both tones lie where K-weighting is flat: the distance is that of their levels.
    double apart = Decibels.fromGain(rms(voice[0], 3) / rms(sine(600, 0.2), 3));
    assertThat(apart).isCloseTo(VoiceFader.OVER_BAND_LU, within(1.0));
    assertThat(over.get("verses")).isCloseTo(VoiceFader.OVER_BAND_LU, within(0.5));
  }

  @Test
  void staysOverABandThatGrows() {
    float[][] voice = both(sine(1000, 0.1));
    float[] band = sine(600, 0.1);
    for (int i = band.length / 2; i < band.length; i++) {
      band[i] *= 2; // 6 dB
    }
    Map<String, Double> over = new VoiceFader(song.score(), Songs.RATE).ride(voice, both(band));
    assertThat(over).containsOnlyKeys("verses", "choruses", "song", "lowest");
    assertThat(over.get("verses")).isBetween(0.0, 4.0);
    assertThat(over.get("choruses")).isBetween(0.0, 4.0);
    assertThat(over.get("lowest")).isGreaterThan(-2);
  }

  @Test
  void saysNothingOfAVoiceThatIsSilent() {
    float[][] voice = both(new float[(int) (8 * Songs.RATE)]);
    assertThat(new VoiceFader(song.score(), Songs.RATE).ride(voice, both(sine(600, 0.2))))
        .isEmpty();
  }

  @Test
  void theMixTellsHowFarAVoiceLiesOverTheBand() {
    Songs sung = song.sung("Lead (Voice)", Songs.tone(440, 0.1, 0.5));
    var executor = Executors.newSingleThreadExecutor();
    try {
      Mixer.Mix mix =
          new Mixer(sung.reader(), StemTaker.NONE, executor)
              .mix(sung.job(), MixBook.standard().mix("pop"));
      TrackLevel voice = mix.tracks().get(4);
      assertThat(voice.role()).isEqualTo(TrackRole.LEAD);
      assertThat(voice.overBandLu().get("verses")).isBetween(0.0, 4.0);
      assertThat(mix.tracks().get(0).overBandLu()).isEmpty();
    } finally {
      executor.shutdownNow();
    }
  }

  private static float[][] both(float[] side) {
    return new float[][] {side, side.clone()};
  }

  private static float[] sine(double hertz, double gain) {
    float[] sine = new float[(int) (8 * Songs.RATE)];
    for (int i = 0; i < sine.length; i++) {
      sine[i] = (float) (gain * Math.sin(2 * Math.PI * hertz * i / Songs.RATE));
    }
    return sine;
  }

  private static double rms(float[] sound, double second) {
    double sum = 0;
    int from = (int) (second * Songs.RATE);
    for (int i = from; i < from + 4800; i++) {
      sum += (double) sound[i] * sound[i];
    }
    return Math.sqrt(sum / 4800);
  }
}
