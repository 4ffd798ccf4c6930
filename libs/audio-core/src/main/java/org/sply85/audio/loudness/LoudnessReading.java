package org.sply85.audio.loudness;

import java.util.Arrays;
import org.sply85.audio.AudioBuffer;

/**
 * What a loudness meter shows at the end of a programme.
 *
 * @param integratedLufs programme loudness, LUFS; {@code -Infinity} for silence
 * @param maxMomentaryLufs loudest 400 ms, LUFS
 * @param maxShortTermLufs loudest 3 s, LUFS; {@code -Infinity} if shorter
 * @param rangeLu loudness range, LU
 * @param truePeakDbtp highest inter-sample peak of any channel, dBTP
 */
public record LoudnessReading(
    double integratedLufs,
    double maxMomentaryLufs,
    double maxShortTermLufs,
    double rangeLu,
    double truePeakDbtp) {

  /** Measures a programme; see {@link LoudnessSeries} and {@link TruePeak}. */
  public static LoudnessReading of(AudioBuffer sound) {
    LoudnessSeries series = LoudnessSeries.of(sound);
    return new LoudnessReading(
        series.integrated(),
        max(series.momentary()),
        max(series.shortTerm()),
        series.range(),
        TruePeak.dbtp(sound));
  }

  private static double max(double[] levels) {
    return Arrays.stream(levels).max().orElse(Double.NEGATIVE_INFINITY);
  }
}
