package org.sply85.trainer.pack;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sply85.trainer.train.Curve;
import org.sply85.trainer.train.TrainingWatcher;

/** Tells a training on a terminal: a line every few seconds, and one for each pass. */
public final class TrainingConsole implements TrainingWatcher {
  private static final long BETWEEN_NANOS = 5_000_000_000L;
  private static final int WIDTH = 24;

  private final PrintWriter out;
  private final long began = System.nanoTime();
  private long last;

  /** Writes to the console. */
  public TrainingConsole(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void prepared(String network, String what, long done, long all) {
    tell(network, done, all, what);
  }

  @Override
  public void step(String network, long step, long steps, double loss) {
    tell(network, step, steps, String.format(Locale.ROOT, "loss %.3f", loss));
  }

  private void tell(String network, long step, long steps, String what) {
    long now = System.nanoTime();
    if (now - last < BETWEEN_NANOS) {
      return;
    }
    last = now;
    int done = (int) (WIDTH * step / steps);
    out.printf(
        Locale.ROOT,
        "%5.0f s  %-18s [%s%s] step %d of %d, %s%n",
        (now - began) / 1e9,
        network,
        "#".repeat(done),
        ".".repeat(WIDTH - done),
        step,
        steps,
        what);
    out.flush();
  }

  @Override
  public void epoch(String network, int epoch, Curve.Epoch outcome) {
    String figures =
        outcome.validation().entrySet().stream()
            .map(e -> String.format(Locale.ROOT, "%s %.3f", e.getKey(), e.getValue()))
            .collect(Collectors.joining(", "));
    out.printf(Locale.ROOT, "         %-18s pass %d: %s%n", network, epoch + 1, figures);
    out.flush();
  }
}
