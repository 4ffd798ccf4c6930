package org.sply85.trainer.pack;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javax.imageio.ImageIO;
import org.sply85.pack.ModelCard;
import org.sply85.trainer.train.Curve;

/**
 * Draws how a training went: loss and held-out figure by pass, and what was copied, as a picture.
 */
final class TrainingReport {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final int LEFT = 60;
  private static final int RIGHT = 60;
  private static final int BELOW = 40;
  private static final int ABOVE = 40;
  private static final Color COPIES = new Color(0xbf3f1f);

  private TrainingReport() {}

  /** Writes {@code curves/NAME.png} into the pack's folder. */
  static void write(ModelCard card, Path pack) throws IOException {
    Path folder = Files.createDirectories(pack.resolve("curves"));
    ImageIO.write(picture(card), "png", folder.resolve(card.name() + ".png").toFile());
  }

  private static BufferedImage picture(ModelCard card) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, WIDTH, HEIGHT);
    g.setColor(Color.BLACK);
    List<ModelCard.Epoch> curve = card.curve();
    boolean watched = card.figures().containsKey(Curve.PEOPLE);
    g.drawString(
        card.name()
            + ": training (grey) and held out (blue) by pass"
            + (watched ? "; copied (red) beside people (dashed), right" : ""),
        LEFT,
        24);
    double highest =
        curve.stream().mapToDouble(e -> Math.max(e.training(), e.validation())).max().orElse(1);
    double lowest =
        curve.stream().mapToDouble(e -> Math.min(e.training(), e.validation())).min().orElse(0);
    Scale scale = new Scale(curve.size(), lowest, Math.max(lowest + 1e-6, highest));
    axes(g, scale);
    line(g, curve, scale, ModelCard.Epoch::training, Color.GRAY);
    line(g, curve, scale, ModelCard.Epoch::validation, new Color(0x1f5fbf));
    if (watched) {
      copies(g, curve, card.figures().get(Curve.PEOPLE));
    }
    g.dispose();
    return image;
  }

  /** What was copied, from 0 up, on an axis of its own, and what people share as a line. */
  private static void copies(Graphics2D g, List<ModelCard.Epoch> curve, double people) {
    double most = curve.stream().mapToDouble(ModelCard.Epoch::copied).max().orElse(0);
    Scale scale = new Scale(curve.size(), 0, 1.25 * Math.max(people, most) + 1e-6);
    line(g, curve, scale, ModelCard.Epoch::copied, COPIES);
    g.setStroke(
        new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {6, 4}, 0));
    g.drawLine(LEFT, scale.y(people), WIDTH - RIGHT, scale.y(people));
    g.drawString(String.format(Locale.ROOT, "%.3f", people), WIDTH - 52, scale.y(people) + 4);
    g.drawString("0.000", WIDTH - 52, scale.y(0) + 4);
  }

  private record Scale(int epochs, double lowest, double highest) {
    int x(int epoch) {
      return LEFT + (WIDTH - LEFT - RIGHT) * epoch / Math.max(1, epochs - 1);
    }

    int y(double value) {
      double share = (value - lowest) / (highest - lowest);
      return HEIGHT - BELOW - (int) Math.round(share * (HEIGHT - BELOW - ABOVE));
    }
  }

  private static void axes(Graphics2D g, Scale scale) {
    g.setColor(Color.LIGHT_GRAY);
    for (int i = 0; i <= 4; i++) {
      double value = scale.lowest() + i * (scale.highest() - scale.lowest()) / 4;
      g.drawLine(LEFT, scale.y(value), WIDTH - RIGHT, scale.y(value));
      g.drawString(String.format(Locale.ROOT, "%.3f", value), 8, scale.y(value) + 4);
    }
    for (int epoch = 0; epoch < scale.epochs(); epoch++) {
      g.drawString(Integer.toString(epoch + 1), scale.x(epoch) - 3, HEIGHT - BELOW + 18);
    }
  }

  private static void line(
      Graphics2D g,
      List<ModelCard.Epoch> curve,
      Scale scale,
      ToDoubleFunction<ModelCard.Epoch> value,
      Color colour) {
    g.setColor(colour);
    g.setStroke(new BasicStroke(2));
    for (int i = 1; i < curve.size(); i++) {
      g.drawLine(
          scale.x(i - 1),
          scale.y(value.applyAsDouble(curve.get(i - 1))),
          scale.x(i),
          scale.y(value.applyAsDouble(curve.get(i))));
    }
  }
}
