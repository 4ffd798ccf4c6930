package org.sply85.features.spectral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures of librosa 0.11.0, written by {@code src/test/python/librosa_goldens.py}. */
class SpectralGoldensTest {
  private static final double SHARE_OF_RANGE = 1e-3;
  // librosa halves the sample rate with another resampler; it shows where hardly anything sounds.
  private static final Map<String, Double> LOOSER = Map.of("chroma_cqt", 0.15);
  private static final int FRAMES = 12;
  private static final int ROWS = 7;

  @Test
  void measuresWhatLibrosaMeasures() throws IOException {
    Map<String, float[][]> ours = matrices();
    List<String> lines = lines();
    int checked = 0;
    for (int at = 0; at < lines.size(); ) {
      String[] head = lines.get(at++).split(",");
      int rows = Integer.parseInt(head[1]);
      int frames = Integer.parseInt(head[2]);
      double range = Math.max(1e-6, Double.parseDouble(head[3]));
      float[][] matrix = ours.get(head[0]);
      assertThat(matrix).as(head[0]).hasDimensions(frames, rows);
      for (int i = 0; i < Math.min(ROWS, rows); i++) {
        String[] line = lines.get(at++).split(",");
        int row = Integer.parseInt(line[0]);
        int[] places = places(frames);
        for (int k = 0; k < places.length; k++) {
          assertThat((double) matrix[places[k]][row])
              .as("%s[%d, %d]", head[0], row, places[k])
              .isCloseTo(
                  Double.parseDouble(line[k + 1]),
                  within(range * LOOSER.getOrDefault(head[0], SHARE_OF_RANGE)));
        }
      }
      checked++;
    }
    assertThat(checked).isEqualTo(17);
  }

  private static int[] places(int frames) {
    return Arrays.stream(linear(frames)).distinct().toArray();
  }

  private static int[] linear(int frames) {
    int[] out = new int[FRAMES];
    for (int i = 0; i < FRAMES; i++) {
      out[i] = (int) ((frames - 1) * (i / (FRAMES - 1.0)));
    }
    return out;
  }

  private static Map<String, float[][]> matrices() {
    SpectralFeatures features = new SpectralFeatures(sound());
    Map<String, float[][]> out = features.matrices();
    out.put("tempogram", Tempogram.of(features.onsets()));
    out.put("tuning", new float[][] {{(float) features.tuning()}});
    float[][] harmonic = new float[features.spectrogram().frames()][];
    float[][] percussive = new float[harmonic.length][];
    HarmonicPercussive.part(
        features.spectrogram(),
        (t, h, p) -> {
          harmonic[t] = h.clone();
          percussive[t] = p.clone();
        });
    out.put("harmonic", harmonic);
    out.put("percussive", percussive);
    return out;
  }

  /** The sound of the script. */
  private static float[] sound() {
    int rate = SpectralFeatures.SAMPLE_RATE;
    int[] pitches = {60, 64, 67, 72, 71, 67, 62, 59};
    float[] out = new float[2 * rate];
    long state = 1;
    for (int n = 0; n < out.length; n++) {
      state = (state * 1103515245 + 12345) % (1L << 31);
      double t = (double) n / rate;
      double y = 0.002 * (state / (double) (1 << 30) - 1);
      for (int i = 0; i < pitches.length; i++) {
        double since = t - 0.2 * i;
        double hertz = 440 * Math.pow(2, (pitches[i] - 69 + 0.1) / 12);
        for (int h = 1; h < 6 && since >= 0; h++) {
          y += 0.2 * Math.sin(2 * Math.PI * h * hertz * since) * Math.exp(-6 * since) / h;
        }
      }
      out[n] = n >= (int) (1.8 * rate) ? 0 : (float) y;
    }
    return out;
  }

  private static List<String> lines() throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                SpectralGoldensTest.class.getResourceAsStream("goldens.csv"),
                StandardCharsets.UTF_8))) {
      return in.lines().toList();
    }
  }
}
