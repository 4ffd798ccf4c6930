package org.sply85.encoding;

import java.util.HashMap;
import java.util.Map;
import org.sply85.music.ChordSpan;
import org.sply85.music.Mode;
import org.sply85.music.Ticks;
import org.sply85.statistics.CoreChord;
import org.sply85.statistics.SectionRole;

/**
 * Writes the chords of a sheet as one core chord a half bar, by its degree above the tonic. Each
 * looks back on the phrase that its phrase takes after, and 1, 2, 4 and 8 bars.
 */
public final class ChordEncoding {
  /** Stands for no chord. */
  public static final int NO_CHORD = CoreChord.COUNT;

  /** Different tokens. */
  public static final int TOKENS = CoreChord.COUNT + 1;

  /** Ways of looking back. */
  public static final int REFERENCES = 5;

  /** Numbers a place. */
  public static final int FEATURES = 2 + 4 + 3 + 2 + SectionRole.values().length + 2 * 17 + 2 + 4;

  private static final int SOURCES = Source.values().length - 1;
  private static final int[] LAGS = {1, 2, 4, 8};
  private static final int MOST_BARS = 17;

  private static final int[] OPTIONAL = {SOURCES};

  private final Sheet sheet;

  public ChordEncoding(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Sizes of the blocks at the end of the features that may be left unknown, in their order. */
  public static int[] optional() {
    return OPTIONAL.clone();
  }

  /** Number of half bars. */
  public int halves() {
    return 2 * sheet.bars();
  }

  /** The token of each half bar: the chord that sounds for most of it. */
  public int[] tokens() {
    int half = sheet.meter().barTicks() / 2;
    int[] tokens = new int[halves()];
    for (int i = 0; i < tokens.length; i++) {
      Map<Integer, Integer> heard = new HashMap<>();
      for (ChordSpan span : sheet.chords()) {
        int overlap = Math.min(span.end(), (i + 1) * half) - Math.max(span.tick(), i * half);
        if (overlap >= Ticks.PER_SIXTEENTH) {
          int token = CoreChord.of(span.chord(), sheet.key().tonic()).index();
          heard.merge(token, overlap, Integer::sum);
        }
      }
      tokens[i] =
          heard.entrySet().stream()
              .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(e -> -e.getKey()))
              .map(Map.Entry::getKey)
              .orElse(NO_CHORD);
    }
    return tokens;
  }

  /** The places of all half bars. */
  public Places places() {
    int many = halves();
    float[][] features = new float[many][];
    int[][] references = new int[many][];
    boolean[] repeats = new boolean[many];
    for (int i = 0; i < many; i++) {
      int phrase = sheet.phraseAt(i / 2 * sheet.barSteps());
      features[i] = features(i, sheet.phrases().get(phrase));
      references[i] = references(i, sheet.phrases().get(phrase));
      repeats[i] = references[i][0] != Places.NONE;
    }
    return new Places(features, references, repeats);
  }

  private int[] references(int half, SheetPhrase phrase) {
    int[] references = new int[REFERENCES];
    references[0] = Places.NONE;
    if (phrase.reference() != SheetPhrase.NEW) {
      SheetPhrase model = sheet.phrases().get(phrase.reference());
      int offset = half - 2 * phrase.startBar();
      if (offset < 2 * model.bars()) {
        references[0] = 2 * model.startBar() + offset;
      }
    }
    for (int i = 0; i < LAGS.length; i++) {
      int back = half - 2 * LAGS[i];
      references[1 + i] = back < 0 ? Places.NONE : back;
    }
    return references;
  }

  private float[] features(int half, SheetPhrase phrase) {
    int offset = half / 2 - phrase.startBar();
    int left = phrase.endBar() - 1 - half / 2;
    Features f = new Features();
    f.oneHot(half % 2, 2);
    f.oneHot(Math.floorMod(offset, 4), 4);
    f.oneHot(MelodyEncoding.meter(sheet.meter()), 3);
    f.oneHot(sheet.key().mode() == Mode.MINOR ? 1 : 0, 2);
    f.oneHot(phrase.role().ordinal(), SectionRole.values().length);
    f.oneHot(offset, MOST_BARS);
    f.oneHot(left, MOST_BARS);
    f.flag(offset == 0 && half % 2 == 0);
    f.flag(left == 0 && half % 2 == 1);
    MelodyEncoding.source(f, sheet.source());
    return f.toArray();
  }

  /**
   * What is known of each token and of the two that stand for none and for silence, beside what it
   * is: its degree, its family; {@code [TOKENS + 2][12 + families]}.
   */
  public static float[][] tokenTraits() {
    int families = CoreChord.COUNT / 12;
    float[][] rows = new float[TOKENS + 2][];
    for (int token = 0; token < rows.length; token++) {
      Features f = new Features();
      if (token < CoreChord.COUNT) {
        CoreChord chord = CoreChord.ofIndex(token);
        f.oneHot(chord.degree(), 12).oneHot(chord.family().ordinal(), families);
      } else {
        f.unknown(12 + families);
      }
      rows[token] = f.toArray();
    }
    return rows;
  }

  /** The same after a 1 at the token's own place. */
  public static float[][] tokenFeatures() {
    return Features.withIdentity(tokenTraits());
  }
}
