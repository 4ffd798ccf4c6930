package org.sply85.composer.domain.model;

/**
 * What a model's surprise is over stretches of real songs.
 *
 * @param quantiles negative log-likelihood a place, in nats, that 5, 25, 50, 75 and 95 % of real
 *     stretches stay below; rising
 */
public record Usual(double[] quantiles) {
  private static final double[] SHARES = {0.05, 0.25, 0.5, 0.75, 0.95};

  public Usual {
    if (quantiles.length != SHARES.length) {
      throw new IllegalArgumentException("expected 5 quantiles, got " + quantiles.length);
    }
    quantiles = quantiles.clone();
  }

  /**
   * How near a surprise is to where a song aims among real stretches: 1 at the aim, falling to 0
   * outside of them. Too foreseeable is dull, too surprising is wrong.
   *
   * @param aim share of real stretches that surprise less, within 0..1
   */
  public double nearness(double surprise, double aim) {
    double share = share(surprise);
    return share <= aim ? share / aim : (1 - share) / (1 - aim);
  }

  private double share(double surprise) {
    int last = SHARES.length - 1;
    if (surprise <= quantiles[0]) {
      double reach = Math.max(1e-6, quantiles[1] - quantiles[0]);
      return Math.max(0, SHARES[0] * (1 - (quantiles[0] - surprise) / reach));
    }
    for (int i = 1; i <= last; i++) {
      if (surprise <= quantiles[i]) {
        double width = Math.max(1e-9, quantiles[i] - quantiles[i - 1]);
        double part = (surprise - quantiles[i - 1]) / width;
        return SHARES[i - 1] + part * (SHARES[i] - SHARES[i - 1]);
      }
    }
    double reach = Math.max(1e-6, quantiles[last] - quantiles[last - 1]);
    return Math.min(1, SHARES[last] + (1 - SHARES[last]) * (surprise - quantiles[last]) / reach);
  }
}
