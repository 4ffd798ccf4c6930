package org.sply85.trainer.tables;

import java.util.Locale;
import org.sply85.statistics.FeatureTable;
import org.sply85.statistics.Quantiles;

/** Prints every distribution on a line. */
final class ReferenceReport {
  private ReferenceReport() {}

  static String of(FeatureTable features) {
    StringBuilder text = new StringBuilder();
    features.rows().forEach((key, q) -> text.append(line(key, q)));
    return text.toString();
  }

  private static String line(String key, Quantiles q) {
    return String.format(
        Locale.ROOT,
        "%-42s n=%5d mean=%8.3f sd=%7.3f p5=%8.3f p50=%8.3f p95=%8.3f%n",
        key,
        q.count(),
        q.mean(),
        q.deviation(),
        q.quantile(.05),
        q.quantile(.5),
        q.quantile(.95));
  }
}
