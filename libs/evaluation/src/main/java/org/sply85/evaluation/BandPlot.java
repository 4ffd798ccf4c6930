package org.sply85.evaluation;

import java.util.List;
import java.util.Locale;

/**
 * Draws rows as a picture in SVG 1.1: each row scaled so that its accept band (green) fills the
 * middle third; real songs as a grey bar from the 5th to the 95th percentile with a tick at their
 * mean, the suite's mean as a disc, the matched songs' as a ring; red where it lies outside.
 */
final class BandPlot {
  private static final int ROW = 22;
  private static final int TOP = 34;
  private static final int LABELS = 290;
  private static final int WIDTH = 460;

  private final StringBuilder svg = new StringBuilder();

  private BandPlot() {}

  static String of(String title, List<Report.RowResult> rows) {
    BandPlot plot = new BandPlot();
    int height = TOP + ROW * rows.size() + 12;
    plot.line(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">",
        LABELS + WIDTH + 20, height);
    plot.line("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>");
    plot.line(
        "<text x=\"8\" y=\"20\" font-size=\"14\" font-weight=\"bold\">%s</text>", text(title));
    plot.line(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#dff2df\"/>",
        LABELS + WIDTH / 3, TOP - 4, WIDTH / 3, height - TOP);
    for (int i = 0; i < rows.size(); i++) {
      plot.draw(rows.get(i), TOP + i * ROW + ROW / 2);
    }
    plot.line("</svg>");
    return plot.svg.toString();
  }

  private void draw(Report.RowResult result, int y) {
    line(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
        LABELS - 10, y + 4, text(result.row().title()));
    if (result.real().known()) {
      double from = x(result.row(), result.real().low());
      double to = x(result.row(), result.real().high());
      line(
          "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"6\" fill=\"#bbbbbb\"/>",
          from, y - 3, Math.max(1, to - from));
      line(
          "<rect x=\"%.1f\" y=\"%d\" width=\"2\" height=\"12\" fill=\"#555555\"/>",
          x(result.row(), result.real().mean()) - 1, y - 6);
    }
    mark(result.row(), result.matched(), y, false);
    mark(result.row(), result.suite(), y, true);
  }

  private void mark(Row row, Figure figure, int y, boolean filled) {
    if (figure.known()) {
      String colour = row.accepts(figure.mean()) ? "#1a7f37" : "#cf222e";
      line(
          "<circle cx=\"%.1f\" cy=\"%d\" r=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\"/>",
          x(row, figure.mean()), y, filled ? "4" : "6", filled ? colour : "none", colour);
    }
  }

  /** The band fills the middle third; what lies beyond the picture is drawn at its edge. */
  private static double x(Row row, double value) {
    double place = (1 + (value - row.low()) / (row.high() - row.low())) / 3;
    return LABELS + WIDTH * Math.max(0.01, Math.min(0.99, place));
  }

  private void line(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String text(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
