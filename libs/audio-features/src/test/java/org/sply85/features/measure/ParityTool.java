package org.sply85.features.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sply85.features.spectral.HarmonicPercussive;
import org.sply85.features.spectral.Mel;
import org.sply85.features.spectral.Mfcc;
import org.sply85.features.spectral.PowerLevel;
import org.sply85.features.spectral.SpectralFeatures;
import org.sply85.features.spectral.Spectrogram;
import org.sply85.features.spectral.Tempogram;

/**
 * Sets features beside those that {@code librosa_matrices.py} wrote of the same sound.
 *
 * <p>Run {@link #main} with the sound (mono, 22 050 Hz, floats) and the folder of its matrices.
 * Prints the largest difference as a share of the range of librosa's values.
 */
final class ParityTool {
  private static final Pattern SHAPE = Pattern.compile("\\((\\d+), (\\d+)\\)");

  private ParityTool() {}

  public static void main(String[] args) throws IOException {
    float[] samples = floats(Files.readAllBytes(Path.of(args[0])));
    Path folder = Path.of(args[1]);
    SpectralFeatures features = new SpectralFeatures(samples);
    Map<String, float[][]> all = features.matrices();
    all.put("tempogram", Tempogram.of(features.onsets()));
    all.put("tuning", new float[][] {{(float) features.tuning()}});
    float[][] harmonic = new float[features.spectrogram().frames()][];
    float[][] percussive = new float[harmonic.length][];
    HarmonicPercussive.part(
        features.spectrogram(),
        (t, h, p) -> {
          harmonic[t] = h.clone();
          percussive[t] = p.clone();
        });
    all.put("harmonic", harmonic);
    all.put("percussive", percussive);
    for (Map.Entry<String, float[][]> entry : all.entrySet()) {
      compare(entry.getKey(), entry.getValue(), folder.resolve(entry.getKey() + ".npy"));
    }
    time("spectrogram", samples, () -> Spectrogram.of(samples, 22_050, 2048, 512));
    Spectrogram done = features.spectrogram();
    time("mel", samples, () -> new Mel(22_050, 2048, Mel.BANDS).power(done));
    time("levels", samples, () -> PowerLevel.db(all.get("melspectrogram")));
    time("dct", samples, () -> Mfcc.of(features.melDb(), Mfcc.COUNT));
    time("mfcc", samples, () -> mfcc(samples));
    time("all of SpectralFeatures", samples, () -> new SpectralFeatures(samples));
    time("tempogram", samples, () -> Tempogram.of(features.onsets()));
    time("hpss", samples, () -> HarmonicPercussive.part(features.spectrogram(), (t, h, p) -> {}));
  }

  static float[][] mfcc(float[] samples) {
    Spectrogram spectrogram = Spectrogram.of(samples, 22_050, 2048, 512);
    return Mfcc.of(PowerLevel.db(new Mel(22_050, 2048, Mel.BANDS).power(spectrogram)), Mfcc.COUNT);
  }

  /** Best of eight by the thread's processor time. */
  static void time(String what, float[] samples, Runnable work) {
    var threads = ManagementFactory.getThreadMXBean();
    double best = Double.MAX_VALUE;
    for (int i = 0; i < 8; i++) {
      long from = threads.getCurrentThreadCpuTime();
      work.run();
      best = Math.min(best, (threads.getCurrentThreadCpuTime() - from) / 1e9);
    }
    System.out.printf(
        Locale.ROOT, "%s: %.4f s, %.0f x real time%n", what, best, samples.length / 22_050 / best);
  }

  private static void compare(String name, float[][] ours, Path file) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int head = in.getShort(8);
    Matcher shape = SHAPE.matcher(new String(in.array(), 10, head, StandardCharsets.ISO_8859_1));
    if (!shape.find()) {
      throw new IOException(file + " must hold a matrix");
    }
    int rows = Integer.parseInt(shape.group(1));
    int frames = Integer.parseInt(shape.group(2));
    float low = Float.MAX_VALUE;
    float high = -Float.MAX_VALUE;
    double worst = 0;
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      for (int t = 0; t < frames; t++) {
        float theirs = in.getFloat(10 + head + 4 * (row * frames + t));
        low = Math.min(low, theirs);
        high = Math.max(high, theirs);
        double off = Math.abs(theirs - ours[t][row]);
        worst = Math.max(worst, off);
        sum += off;
      }
    }
    double range = Math.max(1e-9, high - low);
    System.out.printf(
        Locale.ROOT,
        "%-20s %4d x %d (ours %d x %d) range %.4g max %.2e mean %.2e of range%n",
        name,
        rows,
        frames,
        ours[0].length,
        ours.length,
        range,
        worst / range,
        sum / range / rows / frames);
  }

  static float[] floats(byte[] bytes) {
    float[] out = new float[bytes.length / 4];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(out);
    return out;
  }
}
