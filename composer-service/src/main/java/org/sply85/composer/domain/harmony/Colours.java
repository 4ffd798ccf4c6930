package org.sply85.composer.domain.harmony;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.sply85.composer.domain.scope.Draw;
import org.sply85.music.Chord;
import org.sply85.music.Key;
import org.sply85.music.Quality;
import org.sply85.style.ComposingStyle;

/**
 * Dresses triads in a style's sevenths, ninths and suspensions. Within one call equal chords are
 * dressed alike, so a loop stays a loop; chords that already have a colour keep it.
 */
public final class Colours {
  private static final int TRIES = 6;

  private final ComposingStyle style;
  private final Key key;

  public Colours(ComposingStyle style, Key key) {
    this.style = style;
    this.key = key;
  }

  /** The same chords, coloured. */
  public List<Chord> dress(List<Chord> chords, SplittableRandom random) {
    Map<Chord, Chord> dressed = new LinkedHashMap<>();
    for (Chord chord : chords) {
      if (!dressed.containsKey(chord)) {
        dressed.put(chord, dress(chord, random));
      }
    }
    return chords.stream().map(dressed::get).toList();
  }

  private Chord dress(Chord chord, SplittableRandom random) {
    String function = function(chord);
    if (function.isEmpty()) {
      return chord;
    }
    Map<String, Double> weights = style.colours().get(function);
    for (int i = 0; i < TRIES; i++) {
      Quality quality = Quality.parse(Draw.of(weights, random));
      Chord candidate = new Chord(chord.root(), quality, 0);
      if (fits(candidate, chord, function)) {
        return inversion(candidate, chord);
      }
    }
    return chord;
  }

  private String function(Chord chord) {
    return switch (chord.quality()) {
      case MAJ -> Function.leading(chord, key) ? "dominant" : "major";
      case MIN -> "minor";
      case DIM -> "diminished";
      default -> "";
    };
  }

  /**
   * A colour may not bring tones from outside the scale, unless the style means it to (blue I7).
   */
  private boolean fits(Chord coloured, Chord plain, String function) {
    if (function.equals("dominant") || blue(coloured)) {
      return true;
    }
    for (int interval : coloured.quality().intervals()) {
      int pitch = coloured.root() + interval;
      if (!plain.contains(pitch) && !key.contains(pitch)) {
        return false;
      }
    }
    return true;
  }

  private boolean blue(Chord coloured) {
    return style.scales().containsValue("blues")
        && (coloured.quality() == Quality.DOM7 || coloured.quality() == Quality.DOM9);
  }

  private static Chord inversion(Chord coloured, Chord plain) {
    return coloured.contains(plain.root() + plain.bassInterval())
        ? new Chord(coloured.root(), coloured.quality(), plain.bassInterval())
        : coloured;
  }
}
