package org.sply85.local.analyze;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sply85.features.Analysis;
import org.sply85.features.LabelledSpan;

/** An analysis for people to read. */
public final class AnalysisText {
  private static final int CHORDS_A_LINE = 8;

  private AnalysisText() {}

  /** Some lines. */
  public static String of(Path file, Analysis song) {
    List<String> lines = new ArrayList<>();
    lines.add(
        format(
            "%s: %s, %.1f bpm, %s, %s, tuning %+.0f cents",
            file,
            time(song.seconds()),
            song.tempoBpm(),
            song.meter(),
            song.key(),
            song.tuningCents()));
    song.loudness()
        .ifPresent(
            loudness ->
                lines.add(
                    loudness
                            .integratedLufs()
                            .map(lufs -> format("  loudness     %.1f LUFS", lufs))
                            .orElse("  loudness     silence")
                        + format(", range %.1f LU", loudness.rangeLu())));
    lines.add(
        "  instruments  "
            + song.instruments().stream()
                .map(i -> format("%s %.0f %%", i.name(), 100 * i.share()))
                .collect(Collectors.joining(", ")));
    lines.add(
        format(
            "  beats        %d in %d bars, %d onsets",
            song.grid().beats().length, song.grid().downbeats().length, song.onsets().length));
    double sung = 0;
    double until = 0; // voices may sing at once
    for (var voice : song.vocals()) {
      sung += Math.max(0, voice.end() - Math.max(until, voice.start()));
      until = Math.max(until, voice.end());
    }
    lines.add(format("  singing      %.0f %% of the time", 100 * sung / song.seconds()));
    for (LabelledSpan section : song.sections()) {
      lines.add(
          format(
              "  %-12s %s-%s  %s",
              section.label(),
              time(section.start()),
              time(section.end()),
              chords(song.chords(), section)));
    }
    return String.join(System.lineSeparator(), lines);
  }

  /** The section's first chords. */
  private static String chords(List<LabelledSpan> chords, LabelledSpan section) {
    List<String> within =
        chords.stream()
            .filter(c -> c.start() >= section.start() - 0.1 && c.start() < section.end() - 0.1)
            .map(LabelledSpan::label)
            .toList();
    String shown = within.stream().limit(CHORDS_A_LINE).collect(Collectors.joining(" "));
    return within.size() > CHORDS_A_LINE ? shown + " ..." : shown;
  }

  private static String time(double seconds) {
    int whole = (int) Math.round(seconds);
    return format("%d:%02d", whole / 60, whole % 60);
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}
