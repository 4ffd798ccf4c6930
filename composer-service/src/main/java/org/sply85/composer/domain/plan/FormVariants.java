package org.sply85.composer.domain.plan;

import java.util.ArrayList;
import java.util.List;
import org.sply85.contracts.song.FormWish;
import org.sply85.style.FormSection;

/** Shorter and longer relatives of a form: what may be left out first, what may come again. */
final class FormVariants {
  private static final int MOST_EXTRA_CYCLES = 8;
  private static final double OPTIONAL_COST = 0.12;
  private static final double LOSS_COST = 0.45;
  private static final double CYCLE_COST = 0.6;

  /**
   * A relative.
   *
   * @param sections in order
   * @param cost how much of the form was given up, 0 = nothing
   */
  record Variant(List<FormSection> sections, double cost) {}

  private FormVariants() {}

  /** The form itself and its relatives; only itself if the user spelled the form out. */
  static List<Variant> of(List<FormSection> form, FormWish wish) {
    List<Variant> variants = new ArrayList<>();
    variants.add(new Variant(form, 0));
    if (wish.sections().isEmpty()) {
      shrink(form, wish, variants);
      grow(form, variants);
    }
    return variants;
  }

  private static void shrink(List<FormSection> form, FormWish wish, List<Variant> variants) {
    List<FormSection> rest = new ArrayList<>(form);
    double cost = 0;
    while (rest.size() > 1) {
      int least = leastNeeded(rest, wish);
      if (least < 0) {
        return;
      }
      cost += rest.remove(least).optional() ? OPTIONAL_COST : LOSS_COST;
      variants.add(new Variant(List.copyOf(rest), cost));
    }
  }

  private static int leastNeeded(List<FormSection> form, FormWish wish) {
    int least = -1;
    double lowest = Double.MAX_VALUE;
    for (int i = form.size() - 1; i >= 0; i--) {
      double need = need(form, i, wish);
      if (need < lowest) {
        lowest = need;
        least = i;
      }
    }
    return lowest == Double.POSITIVE_INFINITY ? -1 : least;
  }

  private static double need(List<FormSection> form, int at, FormWish wish) {
    FormSection section = form.get(at);
    String role = section.role();
    long alike = form.stream().filter(s -> s.role().equals(role)).count();
    boolean wished = wish.required().contains(role) && alike == 1;
    if (wished || (at == 0 && role.equals(wish.startWith()))) {
      return Double.POSITIVE_INFINITY;
    }
    if (section.optional()) {
      return 0;
    }
    boolean doubled = at > 0 && form.get(at - 1).role().equals(role);
    return switch (role) {
      case "hook", "break" -> 1;
      case "solo" -> 2;
      case "bridge" -> 3;
      case "prechorus" -> alike > 1 ? 4.2 : 4.6;
      case "outro" -> 5;
      case "intro" -> 5.5;
      case "verse" -> doubled ? 2.8 : alike > 1 ? 4 : 6;
      default -> doubled ? 2.5 : alike > 1 ? 4.1 : 7;
    };
  }

  private static void grow(List<FormSection> form, List<Variant> variants) {
    List<FormSection> cycle = cycle(form);
    int at = cycleEnd(form);
    List<FormSection> longer = new ArrayList<>(form);
    for (int i = 1; i <= MOST_EXTRA_CYCLES; i++) {
      longer.addAll(at, cycle);
      variants.add(new Variant(List.copyOf(longer), CYCLE_COST * i));
    }
  }

  /** From the first verse (or chorus) up to where it comes again. */
  private static List<FormSection> cycle(List<FormSection> form) {
    int start = cycleStart(form);
    return List.copyOf(form.subList(start, cycleEnd(form)));
  }

  private static int cycleStart(List<FormSection> form) {
    int verse = FormWishes.first("verse", form);
    return verse >= 0 ? verse : Math.max(0, FormWishes.first("chorus", form));
  }

  private static int cycleEnd(List<FormSection> form) {
    String role = form.get(cycleStart(form)).role();
    int end = cycleStart(form) + 1;
    boolean other = false;
    while (end < form.size() && !(other && form.get(end).role().equals(role))) {
      String next = form.get(end).role();
      if (next.equals("outro") || next.equals("solo") || (other && next.equals("bridge"))) {
        break;
      }
      other |= !next.equals(role);
      end++;
    }
    return end;
  }
}
