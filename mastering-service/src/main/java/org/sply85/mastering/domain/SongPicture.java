package org.sply85.mastering.domain;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sply85.audio.AudioBuffer;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.TrackRole;

/**
 * A song at a glance, as SVG: its sections by name, how intense they are meant, the waveform with
 * its mean level, and the notes of lead and bass, all over one axis of time.
 */
final class SongPicture {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 620;
  private static final double LEFT = 20;
  private static final double SPAN = WIDTH - 2 * LEFT;
  private static final double SECTIONS_TOP = 60;
  private static final double ENERGY_TOP = 90;
  private static final double ENERGY_HEIGHT = 60;
  private static final double WAVE_MIDDLE = 240;
  private static final double WAVE_HEIGHT = 80;
  private static final double ROLL_TOP = 340;
  private static final double ROLL_HEIGHT = 250;
  private static final List<String> COLOURS =
      List.of("#d7e3f4", "#f6e3c5", "#d9ecd9", "#f3d7de", "#e4dcf1", "#d5ecec", "#ece9d0");
  private static final int MINUTE = 60;
  private static final int TICK_SECONDS = 15;

  private final Score score;
  private final AudioBuffer master;
  private final StringBuilder svg = new StringBuilder(1 << 16);

  private SongPicture(Score score, AudioBuffer master) {
    this.score = score;
    this.master = master;
  }

  /**
   * Draws a song.
   *
   * @param score its notes and sections
   * @param master its sound, stereo
   */
  static String of(Score score, AudioBuffer master) {
    return new SongPicture(score, master).draw();
  }

  private String draw() {
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
            + " font-size=\"12\">%n",
        WIDTH, HEIGHT);
    add("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>%n", WIDTH, HEIGHT);
    add("<text x=\"%.0f\" y=\"34\" font-size=\"22\">%s</text>%n", LEFT, escaped(score.title()));
    sections();
    energy();
    wave();
    roll();
    axis();
    return svg.append("</svg>\n").toString();
  }

  private void sections() {
    List<String> roles = score.sections().stream().map(SectionMark::role).distinct().toList();
    for (SectionMark section : score.sections()) {
      double from = x(seconds(section));
      String colour = COLOURS.get(roles.indexOf(section.role()) % COLOURS.size());
      add(
          "<rect x=\"%.1f\" y=\"%.0f\" width=\"%.1f\" height=\"%.0f\" fill=\"%s\"/>%n",
          from,
          SECTIONS_TOP - 14,
          x(end(section)) - from,
          ROLL_TOP + ROLL_HEIGHT - SECTIONS_TOP + 14,
          colour);
      add(
          "<text x=\"%.1f\" y=\"%.0f\">%s</text>%n",
          from + 3, SECTIONS_TOP, escaped(section.label()));
    }
  }

  private void energy() {
    StringBuilder points = new StringBuilder();
    for (SectionMark section : score.sections()) {
      double y = ENERGY_TOP + ENERGY_HEIGHT * (1 - section.energy());
      points.append(format("%.1f,%.1f ", x(seconds(section)), y));
      points.append(format("%.1f,%.1f ", x(end(section)), y));
    }
    add(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"#c0562f\" stroke-width=\"2\"/>%n",
        points.toString().strip());
  }

  private void wave() {
    StringBuilder peaks = new StringBuilder();
    StringBuilder means = new StringBuilder();
    for (int column = 0; column < (int) SPAN; column++) {
      int from = (int) ((long) column * master.frames() / (int) SPAN);
      int to = (int) ((column + 1L) * master.frames() / (int) SPAN);
      double peak = 0;
      double power = 0;
      for (float[] channel : master.samples()) {
        for (int i = from; i < to; i++) {
          peak = Math.max(peak, Math.abs(channel[i]));
          power += (double) channel[i] * channel[i];
        }
      }
      double mean = Math.sqrt(power / Math.max(1, master.channels() * (to - from)));
      bar(peaks, column, peak);
      bar(means, column, mean);
    }
    add("<path d=\"%s\" stroke=\"#8aa4bf\"/>%n", peaks);
    add("<path d=\"%s\" stroke=\"#3c5a78\"/>%n", means);
  }

  private static void bar(StringBuilder path, int column, double amplitude) {
    double half = WAVE_HEIGHT * Math.min(1, amplitude);
    path.append(format("M%.1f %.1fv%.1f", LEFT + column + 0.5, WAVE_MIDDLE - half, 2 * half));
  }

  private void roll() {
    int lowest = pitches().min().orElse(36) - 2;
    int highest = pitches().max().orElse(84) + 2;
    double height = ROLL_HEIGHT / (highest - lowest + 1);
    for (TrackRole role : List.of(TrackRole.BASS, TrackRole.LEAD)) {
      String colour = role == TrackRole.LEAD ? "#b03060" : "#2f6f4f";
      StringBuilder path = new StringBuilder();
      for (Note note : score.notes(role)) {
        double from = x(score.secondsAt(note.tick()));
        double length = Math.max(1, x(score.secondsAt(note.end())) - from - 0.5);
        double y = ROLL_TOP + (highest - note.pitch()) * height;
        path.append(format("M%.1f %.1fh%.1fv%.1fh%.1fz", from, y, length, height, -length));
      }
      add("<path d=\"%s\" fill=\"%s\"/>%n", path, colour);
      String name = role == TrackRole.LEAD ? "lead" : "bass";
      double y = role == TrackRole.LEAD ? ROLL_TOP + 12 : ROLL_TOP + ROLL_HEIGHT - 4;
      add("<text x=\"%.0f\" y=\"%.0f\" fill=\"%s\">%s</text>%n", LEFT + 3, y, colour, name);
    }
  }

  private IntStream pitches() {
    return Stream.of(TrackRole.LEAD, TrackRole.BASS)
        .flatMap(role -> score.notes(role).stream())
        .mapToInt(Note::pitch);
  }

  private void axis() {
    for (int at = 0; at < master.seconds(); at += TICK_SECONDS) {
      add(
          "<text x=\"%.1f\" y=\"%d\" fill=\"#666666\">%d:%02d</text>%n",
          x(at), HEIGHT - 10, at / MINUTE, at % MINUTE);
    }
  }

  private double x(double seconds) {
    return LEFT + SPAN * Math.max(0, Math.min(1, seconds / master.seconds()));
  }

  private double seconds(SectionMark section) {
    return score.secondsAt(section.tick());
  }

  private double end(SectionMark section) {
    return score.sections().stream()
        .filter(next -> next.tick() > section.tick())
        .findFirst()
        .map(this::seconds)
        .orElse(master.seconds());
  }

  private void add(String text, Object... values) {
    svg.append(format(text, values));
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values).replace("\r\n", "\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
