package org.sply85.composer.domain.plan;

import java.util.ArrayList;
import java.util.List;

/** How intense each section is, from the roles in order and the shape that was asked for. */
final class EnergyCurve {
  private EnergyCurve() {}

  /**
   * One value a section, 0..1.
   *
   * @param roles in order
   * @param shape standard, builds, calm or anthem
   */
  static List<Double> of(List<String> roles, String shape) {
    List<Double> curve = new ArrayList<>();
    for (int i = 0; i < roles.size(); i++) {
      int n = i;
      int occurrence = (int) roles.subList(0, i + 1).stream().filter(roles.get(n)::equals).count();
      boolean last = !roles.subList(i + 1, roles.size()).contains(roles.get(i));
      double place = roles.size() == 1 ? 1 : (double) i / (roles.size() - 1);
      double energy = bend(usual(roles.get(i), occurrence, last), place, shape);
      curve.add(Math.round(100 * Math.max(0.05, Math.min(1, energy))) / 100.0);
    }
    return curve;
  }

  private static double usual(String role, int occurrence, boolean last) {
    boolean final_ = last && occurrence > 1;
    return switch (role) {
      case "intro" -> 0.25;
      case "verse" -> Math.min(0.55, 0.35 + 0.1 * (occurrence - 1));
      case "prechorus" -> Math.min(0.66, 0.5 + 0.08 * (occurrence - 1));
      case "chorus" -> final_ ? 0.95 : Math.min(0.88, 0.7 + 0.08 * (occurrence - 1));
      case "hook" -> Math.min(0.85, 0.72 + 0.06 * (occurrence - 1));
      case "bridge" -> 0.5;
      case "solo" -> 0.7;
      case "break" -> 0.3;
      default -> 0.3;
    };
  }

  private static double bend(double energy, double place, String shape) {
    return switch (shape) {
      case "builds" -> energy * (0.6 + 0.45 * place);
      case "calm" -> 0.12 + 0.55 * energy;
      case "anthem" -> Math.pow(energy, 0.8) + 0.05;
      default -> energy;
    };
  }
}
