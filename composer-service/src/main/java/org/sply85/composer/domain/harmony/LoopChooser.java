package org.sply85.composer.domain.harmony;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.sply85.composer.domain.scope.Draw;
import org.sply85.music.Chord;
import org.sply85.music.Key;
import org.sply85.style.ChordLoop;
import org.sply85.style.ComposingBook;

/** Chooses chord loops by style, mode, mood and role. */
public final class LoopChooser {
  private final String style;
  private final Key key;
  private final double valence;

  /**
   * A chooser for one song.
   *
   * @param valence -1 sad .. 1 happy
   */
  public LoopChooser(String style, Key key, double valence) {
    this.style = style;
    this.key = key;
    this.valence = valence;
  }

  /** A loop for the role, none of those to avoid unless nothing else is left. */
  public ChordLoop choose(String role, Set<String> avoid, SplittableRandom random) {
    Map<ChordLoop, Double> weights = weights(role);
    Map<ChordLoop, Double> fresh = new LinkedHashMap<>(weights);
    fresh.keySet().removeIf(loop -> avoid.contains(loop.name()));
    return Draw.of(fresh.isEmpty() ? weights : fresh, random);
  }

  private Map<ChordLoop, Double> weights(String role) {
    Map<ChordLoop, Double> weights = new LinkedHashMap<>();
    for (ChordLoop loop : ComposingBook.standard().loops()) {
      boolean mode = loop.mode().equals(key.mode().label());
      boolean place = loop.roles().isEmpty() || loop.roles().contains(role);
      Double usual = loop.styles().get(style);
      if (mode && place && usual != null) {
        double mood = Math.exp(-Math.pow((loop.valence() - 0.7 * valence) / 0.6, 2));
        weights.put(loop, usual * mood * (loop.roles().isEmpty() ? 1 : 4) * start(loop, role));
      }
    }
    if (weights.isEmpty()) {
      throw new IllegalStateException(
          "no chord loop in %s for style '%s' and role '%s'".formatted(key.mode(), style, role));
    }
    return weights;
  }

  /** Where sections of the role begin in real songs (Billboard): verses on I, bridges off it. */
  private double start(ChordLoop loop, String role) {
    List<String> numerals = loop.numerals();
    Chord first = Numeral.parse(numerals.get(0), key);
    boolean onTonic = Function.tonic(first, key);
    return switch (role) {
      case "verse" -> onTonic ? 1.6 : 0.8;
      case "bridge", "prechorus" -> onTonic ? 0.25 : 1.5;
      default -> 1;
    };
  }
}
