package org.sply85.originality;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;

/**
 * What is remembered of the songs that were learnt from: hashes of runs of moves, codes of phrases,
 * hashes of chord sequences. No notes, no titles; songs are numbers.
 */
public final class OriginalityIndex {
  private static final String STANDARD = "/pack/originality.idx";

  private final int songs;
  private final HumanFigures human;
  private final Map<Gram, HashTable> grams;
  private final Owners owners;
  private final PhraseTable phrases;
  private final HashTable chords;

  OriginalityIndex(int songs, HumanFigures human, Tables tables) {
    this.songs = songs;
    this.human = human;
    this.grams = new EnumMap<>(tables.grams());
    this.owners = tables.owners();
    this.phrases = tables.phrases();
    this.chords = tables.chords();
  }

  /**
   * The parts of an index.
   *
   * @param grams a table for each kind
   * @param owners whose the keys of {@link Gram#TIMED_9} are
   * @param phrases codes
   * @param chords hashes of sequences
   */
  record Tables(Map<Gram, HashTable> grams, Owners owners, PhraseTable phrases, HashTable chords) {}

  /** The index that comes with this version. */
  public static OriginalityIndex standard() {
    return Standard.INDEX;
  }

  /** Read once, when first asked for. */
  private static final class Standard {
    static final OriginalityIndex INDEX = load();

    private static OriginalityIndex load() {
      try (InputStream in = OriginalityIndex.class.getResourceAsStream(STANDARD)) {
        return read(in);
      } catch (IOException e) {
        throw new UncheckedIOException("the originality index " + STANDARD, e);
      }
    }
  }

  /**
   * Reads an index.
   *
   * @throws IndexFormatException if it is damaged, of another version, or no index at all
   */
  public static OriginalityIndex read(InputStream in) throws IOException {
    return IndexFile.read(in);
  }

  /** Writes the index: same content, same bytes. */
  public void write(OutputStream out) throws IOException {
    IndexFile.write(this, out);
  }

  /** The same index with other figures of people's songs. */
  public OriginalityIndex with(HumanFigures measured) {
    return new OriginalityIndex(songs, measured, tables());
  }

  /** Number of songs in it. */
  public int songs() {
    return songs;
  }

  /** What people's songs share with it. */
  public HumanFigures human() {
    return human;
  }

  /** Whether a song in it has the run of this kind that begins with the move. */
  public boolean has(Gram gram, Moves moves, int from) {
    boolean inside =
        gram != Gram.PITCH_14
            || has(Gram.PITCH_12, moves, from) && has(Gram.PITCH_12, moves, from + 2);
    return inside && has(gram, gram.key(moves, from));
  }

  /** Share of moves inside runs of six that a song in it has too, 0..1; 0 for an empty melody. */
  public double coverage(Moves moves) {
    return new Runs(this, moves).coverage();
  }

  boolean has(Gram gram, long key) {
    return grams.get(gram).contains(key);
  }

  /** The numbers of the songs that have the run of nine that begins with the move. */
  int[] owners(Moves moves, int from) {
    int index = grams.get(Gram.TIMED_9).find(Gram.TIMED_9.key(moves, from));
    return index < 0 ? new int[0] : owners.of(index);
  }

  /** Similarity of a phrase to the most similar one in the index, 0..1. */
  public double nearest(Moves moves, Phrases.Span phrase) {
    return phrases.nearest(Phrases.codes(moves, phrase));
  }

  /** Ticks at which sixteen bars begin that have the chords of sixteen bars of a song in it. */
  List<Integer> sharedChords(List<ChordSpan> spans, Key key, Meter meter) {
    return ChordSequences.of(spans, key, meter).stream()
        .filter(s -> chords.contains(s.key()))
        .map(ChordSequences.At::tick)
        .toList();
  }

  /** Watches a melody while it is written. */
  public RunWatch watch() {
    return new RunWatch(this);
  }

  Tables tables() {
    return new Tables(grams, owners, phrases, chords);
  }

  /** How many entries each part has, for reports. */
  public Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new TreeMap<>();
    grams.forEach((gram, table) -> sizes.put(gram.name(), table.size()));
    sizes.put("PHRASES", phrases.size());
    sizes.put("CHORDS_16", chords.size());
    return sizes;
  }
}
