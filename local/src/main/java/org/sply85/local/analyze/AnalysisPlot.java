package org.sply85.local.analyze;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.sply85.features.Analysis;
import org.sply85.features.LabelledSpan;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.Track;

/** A picture of an analysis: sections, waveform or notes with beats, chroma, chords, key. */
final class AnalysisPlot {
  private static final int WIDTH = 1800;
  private static final int HEIGHT = 760;
  private static final int LEFT = 50;
  private static final int RIGHT = 20;
  private static final int SECTIONS_TOP = 40;
  private static final int SECTIONS_HEIGHT = 26;
  private static final int WAVE_TOP = 76;
  private static final int WAVE_HEIGHT = 260;
  private static final int CHROMA_TOP = 356;
  private static final int CHROMA_HEIGHT = 288;
  private static final int CHORDS_TOP = 656;
  private static final int CHORDS_HEIGHT = 60;
  private static final String[] PITCHES = {
    "C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"
  };

  private final Analysis song;
  private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D pen = image.createGraphics();

  AnalysisPlot(Analysis song) {
    this.song = song;
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
  }

  /**
   * Draws a recording.
   *
   * @param samples {@code [sample]}, the whole song
   * @param chroma {@code [frame][pitch class]}, 0..1
   */
  void ofSound(float[] samples, float[][] chroma, Path file) throws IOException {
    drawBeats();
    pen.setColor(new Color(40, 90, 160));
    for (int x = 0; x < plotWidth(); x++) {
      int from = (int) ((long) samples.length * x / plotWidth());
      int to = (int) ((long) samples.length * (x + 1) / plotWidth());
      float low = 0;
      float high = 0;
      for (int i = from; i < to; i++) {
        low = Math.min(low, samples[i]);
        high = Math.max(high, samples[i]);
      }
      int middle = WAVE_TOP + WAVE_HEIGHT / 2;
      int up = (int) (Math.min(1, high) * WAVE_HEIGHT / 2);
      int down = (int) (Math.max(-1, low) * WAVE_HEIGHT / 2);
      pen.drawLine(LEFT + x, middle - up, LEFT + x, middle - down);
    }
    for (int x = 0; x < plotWidth(); x++) {
      drawColumn(x, chroma[(int) ((long) chroma.length * x / plotWidth())]);
    }
    finish(file);
  }

  /** Draws notes. */
  void ofNotes(Score score, Path file) throws IOException {
    drawBeats();
    float[][] chroma = new float[plotWidth()][12];
    for (int i = 0; i < score.tracks().size(); i++) {
      Track track = score.tracks().get(i);
      pen.setColor(Color.getHSBColor(i * 0.618f % 1, 0.7f, 0.75f));
      for (Note note : track.drums() ? List.<Note>of() : track.notes()) {
        int from = x(score.secondsAt(note.tick()));
        int to = Math.max(from + 1, x(score.secondsAt(note.end())));
        int y = WAVE_TOP + WAVE_HEIGHT - WAVE_HEIGHT * (note.pitch() - 20) / 90;
        pen.fillRect(from, y, to - from, 3);
        for (int x = Math.max(0, from - LEFT); x < Math.min(chroma.length, to - LEFT); x++) {
          chroma[x][note.pitch() % 12] = Math.min(1, chroma[x][note.pitch() % 12] + 0.4f);
        }
      }
    }
    for (int x = 0; x < chroma.length; x++) {
      drawColumn(x, chroma[x]);
    }
    finish(file);
  }

  private void drawBeats() {
    double[] beats = song.grid().beats();
    for (int i = 0; i < beats.length; i++) {
      boolean down = song.grid().positions()[i] == 0;
      pen.setColor(down ? new Color(230, 120, 60) : new Color(225, 225, 225));
      pen.setStroke(new BasicStroke(1));
      pen.drawLine(x(beats[i]), WAVE_TOP, x(beats[i]), WAVE_TOP + WAVE_HEIGHT);
    }
  }

  private void drawColumn(int x, float[] chroma) {
    int row = CHROMA_HEIGHT / 12;
    for (int c = 0; c < 12; c++) {
      float v = Math.max(0, Math.min(1, chroma[c]));
      pen.setColor(new Color(1 - v * 0.95f, 1 - v * 0.75f, 1 - v * 0.45f));
      pen.fillRect(LEFT + x, CHROMA_TOP + (11 - c) * row, 1, row);
    }
  }

  private void finish(Path file) throws IOException {
    for (LabelledSpan section : song.sections()) {
      float hue = Math.floorMod(section.label().hashCode(), 12) / 12f;
      drawSpan(section, SECTIONS_TOP, SECTIONS_HEIGHT, Color.getHSBColor(hue, 0.35f, 0.95f));
    }
    int lane = 0;
    for (LabelledSpan chord : song.chords()) {
      drawSpan(chord, CHORDS_TOP + lane * 20, CHORDS_HEIGHT - 40, new Color(235, 240, 225));
      lane = (lane + 1) % 3;
    }
    pen.setColor(Color.BLACK);
    write(
        String.format(
            Locale.ROOT,
            "%s   %.1f bpm   %s   tuning %+.0f cents",
            song.key(),
            song.tempoBpm(),
            song.meter(),
            song.tuningCents()),
        LEFT,
        26);
    for (int c = 0; c < 12; c++) {
      write(PITCHES[c], 16, CHROMA_TOP + (12 - c) * CHROMA_HEIGHT / 12 - 7);
    }
    for (int second = 0; second < song.seconds(); second += song.seconds() > 90 ? 30 : 10) {
      write(
          second / 60 + ":" + (second % 60 < 10 ? "0" : "") + second % 60, x(second), HEIGHT - 14);
    }
    pen.dispose();
    ImageIO.write(image, "png", file.toFile());
  }

  private void drawSpan(LabelledSpan span, int top, int height, Color color) {
    int from = x(span.start());
    int to = Math.max(from + 1, x(span.end()));
    pen.setColor(color);
    pen.fillRect(from, top, to - from, height);
    pen.setColor(Color.GRAY);
    pen.drawLine(from, top, from, top + height);
    pen.setColor(Color.BLACK);
    write(span.label(), from + 3, top + height - 6);
  }

  private void write(String text, int x, int y) {
    try {
      pen.drawString(text, x, y);
    } catch (InternalError | NoClassDefFoundError | UnsatisfiedLinkError e) {
      // A machine without fonts still gets the picture.
    }
  }

  private static int plotWidth() {
    return WIDTH - LEFT - RIGHT;
  }

  private int x(double seconds) {
    return LEFT + (int) Math.round(Math.min(1, seconds / song.seconds()) * plotWidth());
  }
}
