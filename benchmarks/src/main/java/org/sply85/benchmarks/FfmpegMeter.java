package org.sply85.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ffmpeg's ebur128 finds in a sound file: a meter that is not ours.
 *
 * @param lufs programme loudness, to 0.1 LU
 * @param dbtp true peak, to 0.1 dB
 */
record FfmpegMeter(double lufs, double dbtp) {
  private static final Pattern LOUDNESS = Pattern.compile("I:\\s+(-?[\\d.]+) LUFS");
  private static final Pattern PEAK = Pattern.compile("Peak:\\s+(-?[\\d.]+) dBFS");

  /**
   * Measures a file.
   *
   * @return empty if ffmpeg is not installed
   */
  static Optional<FfmpegMeter> of(Path file) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            "ffmpeg",
            "-nostdin",
            "-hide_banner",
            "-i",
            file.toString(),
            "-filter_complex",
            "ebur128=peak=true:framelog=quiet",
            "-f",
            "null",
            "-");
    Optional<String> said = Children.output(command);
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(new FfmpegMeter(last(LOUDNESS, said.get()), last(PEAK, said.get())));
  }

  private static double last(Pattern pattern, String text) throws IOException {
    Matcher matcher = pattern.matcher(text);
    double value = Double.NaN;
    while (matcher.find()) {
      value = Double.parseDouble(matcher.group(1));
    }
    if (Double.isNaN(value)) {
      throw new IOException("ffmpeg must tell loudness and peak, said: " + text);
    }
    return value;
  }
}
