package org.sply85.style;

import java.util.List;

/**
 * What everybody on the line must know of a style.
 *
 * @param name like {@code lo-fi}
 * @param aliases other names that people use in prompts
 * @param tempoLow slowest usual tempo, quarter notes per minute
 * @param tempoHigh fastest usual tempo
 * @param swing how late the off-beats come: 0.5 = straight, 0.667 = triplet swing
 * @param swingUnit which notes swing: 8 or 16; 0 when straight
 * @param meters usual meters, the commonest first
 * @param minorShare share of songs in minor, 0..1
 */
public record StyleBasics(
    String name,
    List<String> aliases,
    double tempoLow,
    double tempoHigh,
    double swing,
    int swingUnit,
    List<String> meters,
    double minorShare) {
  public StyleBasics {
    aliases = List.copyOf(aliases);
    meters = List.copyOf(meters);
  }
}
