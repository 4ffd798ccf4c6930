package org.sply85.encoding.band;

import java.util.List;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Mode;
import org.sply85.statistics.ChordFamily;
import org.sply85.statistics.SectionRole;

/**
 * What every model of the band is told of a bar, as one vector. All values are 0..1.
 *
 * <table>
 * <caption>The vector</caption>
 * <tr><th>index</th><th>meaning</th></tr>
 * <tr><td>0..15</td><td>style, one-hot in the order of {@link #STYLES}; all zero if unknown</td></tr>
 * <tr><td>16..19</td><td>meter, one-hot: 4/4, 3/4, 6/8, any other</td></tr>
 * <tr><td>20</td><td>tempo: (bpm - 40) / 180</td></tr>
 * <tr><td>21</td><td>mode: 1 minor</td></tr>
 * <tr><td>22..30</td><td>role of the section, one-hot in the order of SectionRole; zero if
 * unknown</td></tr>
 * <tr><td>31</td><td>energy</td></tr>
 * <tr><td>32</td><td>density: notes in the bar / 32</td></tr>
 * <tr><td>33</td><td>register: (mean pitch - 36) / 48</td></tr>
 * <tr><td>34</td><td>polyphony: mean notes sounding / 8</td></tr>
 * <tr><td>35</td><td>syncopation: share of onsets off the eighths and beats</td></tr>
 * <tr><td>36..41</td><td>family of the chord at the bar's start, one-hot in the order of
 * ChordFamily</td></tr>
 * <tr><td>42..47</td><td>family of the chord at the bar's middle</td></tr>
 * <tr><td>48</td><td>1 if the chord changes inside the bar</td></tr>
 * <tr><td>49..52</td><td>place of the bar in its group of four, one-hot</td></tr>
 * <tr><td>53</td><td>1 if a fill is wanted</td></tr>
 * <tr><td>54..69</td><td>steps at which the melody has onsets</td></tr>
 * <tr><td>70..76</td><td>who plays, one-hot: comp, pad, arp, strings, bass, drums, fill</td></tr>
 * </table>
 */
public final class BandCondition {
  /** Length of the vector. */
  public static final int SIZE = 77;

  /** The styles in the vector's order, as the style book names them. */
  public static final List<String> STYLES =
      List.of(
          "pop",
          "ballad",
          "rock",
          "dance",
          "hip-hop",
          "lo-fi",
          "jazz",
          "folk",
          "synthwave",
          "rnb",
          "funk",
          "latin",
          "reggaeton",
          "cinematic",
          "reggae",
          "blues");

  private static final int METER = 16;
  private static final int TEMPO = 20;
  private static final int MODE = 21;
  private static final int ROLE = 22;
  private static final int ENERGY = 31;
  private static final int FIRST_FAMILY = 36;
  private static final int SECOND_FAMILY = 42;
  private static final int CHANGE = 48;
  private static final int PLACE = 49;
  private static final int FILL = 53;
  private static final int MELODY = 54;
  private static final int PLAYER = 70;

  private final float[] vector = new float[SIZE];

  /** A vector that says nothing yet. */
  public BandCondition() {}

  /** Says the song: its style (empty or strange if unknown), meter, tempo and key. */
  public BandCondition song(String style, Meter meter, double tempoBpm, Key key) {
    int known = STYLES.indexOf(style);
    if (known >= 0) {
      vector[known] = 1;
    }
    int index = List.of("4/4", "3/4", "6/8").indexOf(meter.toString());
    vector[METER + (index < 0 ? 3 : index)] = 1;
    vector[TEMPO] = share((tempoBpm - 40) / 180);
    vector[MODE] = key.mode() == Mode.MINOR ? 1 : 0;
    return this;
  }

  /** Says the place: the section's role, the bar in it, and how intense it is. */
  public BandCondition place(SectionRole role, int bar, double energy) {
    vector[ROLE + role.ordinal()] = 1;
    return bar(bar).energy(energy);
  }

  /** Says the place of the bar alone, where no section is known. */
  public BandCondition bar(int bar) {
    vector[PLACE + Math.floorMod(bar, 4)] = 1;
    return this;
  }

  /** Says how intense the bar is, 0..1. */
  public BandCondition energy(double energy) {
    vector[ENERGY] = share(energy);
    return this;
  }

  /**
   * Says what is wanted of the texture, or was measured of it.
   *
   * @param notes in the bar
   * @param meanPitch MIDI pitch
   * @param polyphony mean notes sounding
   * @param syncopation share of onsets off the eighths
   */
  public BandCondition texture(
      double notes, double meanPitch, double polyphony, double syncopation) {
    vector[ENERGY + 1] = share(notes / 32);
    vector[ENERGY + 2] = share((meanPitch - 36) / 48);
    vector[ENERGY + 3] = share(polyphony / 8);
    vector[ENERGY + 4] = share(syncopation);
    return this;
  }

  /** Says the chords at the bar's start and middle, and whether they differ. */
  public BandCondition chords(ChordFamily first, ChordFamily second, boolean change) {
    vector[FIRST_FAMILY + first.ordinal()] = 1;
    vector[SECOND_FAMILY + second.ordinal()] = 1;
    vector[CHANGE] = change ? 1 : 0;
    return this;
  }

  /** Says at which steps the melody has onsets: bit i for step i, the first 16 count. */
  public BandCondition melody(int onsets) {
    for (int step = 0; step < 16; step++) {
      vector[MELODY + step] = onsets >> step & 1;
    }
    return this;
  }

  /** Says who plays. */
  public BandCondition player(BandVoice voice) {
    vector[PLAYER + voice.ordinal()] = 1;
    vector[FILL] = voice == BandVoice.FILL ? 1 : 0;
    return this;
  }

  /** The vector; a copy. */
  public float[] vector() {
    return vector.clone();
  }

  private static float share(double value) {
    return (float) Math.max(0, Math.min(1, value));
  }
}
