package org.sply85.features.track;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sply85.audio.Resampler;
import org.sply85.audio.codec.AudioFile;
import org.sply85.audio.codec.RefusedAudioException;
import org.sply85.audio.codec.SoundSource;
import org.sply85.audio.loudness.LoudnessMeter;
import org.sply85.features.Analysis.Loudness;
import org.sply85.features.SongAnalyzer;
import org.sply85.features.spectral.SpectralFeatures;

/**
 * A recording as it is analysed: one channel at 22 050 Hz, and how loud the whole was. The file is
 * read bit by bit, so that no more of it is in memory than this: 5.3 MB a minute.
 *
 * @param samples {@code [sample]} at 22 050 Hz: the mean of all channels
 * @param loudness of the channels as they are
 */
public record MonoSound(float[] samples, Loudness loudness) {
  /** What is longer is not learnt from: an analysis shall fit into 300 MB. */
  public static final double LONGEST_SECONDS = 600;

  private static final int BLOCK = 1 << 15;
  private static final int CONTEXT = 512; // more than the resampler's reach at 192 kHz

  /**
   * Reads a file of at most {@link #LONGEST_SECONDS}.
   *
   * @throws RefusedAudioException if it is none that is read, damaged, longer, silent or shorter
   *     than a second
   */
  public static MonoSound read(Path file) throws IOException {
    try (SoundSource source = AudioFile.open(file)) {
      return new Reading(source).read();
    }
  }

  /** Length in seconds. */
  public double seconds() {
    return samples.length / (double) SpectralFeatures.SAMPLE_RATE;
  }

  /** Resamples block after block, each with what lies before and after it. */
  private static final class Reading {
    private final SoundSource source;
    private final LoudnessMeter meter;
    private final Resampler resampler;
    private final int up;
    private final int block;
    private final int context;
    private final float[] window;
    private final float[][] piece;
    private final List<float[]> done = new ArrayList<>();
    private long frames;

    Reading(SoundSource source) {
      this.source = source;
      int rate = source.sampleRate();
      meter = new LoudnessMeter(source.channels(), rate, 1);
      resampler = new Resampler(rate, SpectralFeatures.SAMPLE_RATE);
      int common = gcd(rate, SpectralFeatures.SAMPLE_RATE);
      int down = rate / common;
      up = SpectralFeatures.SAMPLE_RATE / common;
      // Blocks begin where a frame of the new rate falls on one of the old.
      block = down * Math.max(1, BLOCK / down);
      context = down * ((CONTEXT + down - 1) / down);
      window = new float[context + block + context];
      piece = new float[source.channels()][BLOCK];
    }

    MonoSound read() throws IOException {
      int filled = context + fill(context, block + context);
      for (long at = 0; at < frames; at += block) {
        float[] resampled = resampler.resample(window);
        int skip = resampled(context);
        int count = (int) Math.min(resampled(block), ceil((frames - at) * up));
        done.add(Arrays.copyOfRange(resampled, skip, skip + count));
        System.arraycopy(window, block, window, 0, window.length - block);
        Arrays.fill(window, window.length - block, window.length, 0);
        filled = Math.max(0, filled - block);
        filled += filled == window.length - block ? fill(filled, block) : 0;
      }
      double seconds = frames / (double) source.sampleRate();
      require(seconds >= SongAnalyzer.SHORTEST_SECONDS, "at least a second", seconds + " s");
      Loudness loudness = SongAnalyzer.loudness(meter.series());
      require(loudness.integratedLufs().isPresent(), "something to hear", "silent");
      return new MonoSound(joined(), loudness);
    }

    private int resampled(int oldFrames) {
      return (int) ((long) oldFrames * SpectralFeatures.SAMPLE_RATE / source.sampleRate());
    }

    private long ceil(long ups) {
      int down = (int) ((long) source.sampleRate() * up / SpectralFeatures.SAMPLE_RATE);
      return (ups + down - 1) / down;
    }

    /** Puts the mean of the next frames into the window; how many came. */
    private int fill(int from, int most) throws IOException {
      int got = 0;
      while (got < most) {
        int count = source.read(piece, 0, Math.min(BLOCK, most - got));
        if (count <= 0) {
          break;
        }
        meter.add(piece, 0, count);
        mix(from + got, count);
        got += count;
        frames += count;
        double seconds = frames / (double) source.sampleRate();
        require(seconds <= LONGEST_SECONDS, "at most %.0f s".formatted(LONGEST_SECONDS), "longer");
      }
      return got;
    }

    private void mix(int from, int count) {
      for (int i = 0; i < count; i++) {
        float sum = 0;
        for (float[] channel : piece) {
          sum += channel[i];
        }
        window[from + i] = sum / piece.length;
      }
    }

    private float[] joined() {
      float[] all = new float[done.stream().mapToInt(b -> b.length).sum()];
      int at = 0;
      for (int i = 0; i < done.size(); i++) {
        System.arraycopy(done.get(i), 0, all, at, done.get(i).length);
        at += done.get(i).length;
        done.set(i, null);
      }
      return all;
    }

    private static void require(boolean held, String expected, String was)
        throws RefusedAudioException {
      if (!held) {
        throw new RefusedAudioException("a track's sound", expected, was);
      }
    }

    private static int gcd(int a, int b) {
      return b == 0 ? a : gcd(b, a % b);
    }
  }
}
