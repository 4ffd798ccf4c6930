package org.sply85.originality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;

/** Collects songs into an index; songs are numbered in the order they come. */
public final class IndexBuilder {
  private final Commonplace commonplace;
  private final Map<Gram, TreeSet<Long>> grams = new EnumMap<>(Gram.class);
  private final TreeMap<Long, TreeSet<Integer>> owners = new TreeMap<>();
  private final TreeSet<byte[]> phrases = new TreeSet<>(Arrays::compare);
  private final TreeSet<Long> chords = new TreeSet<>();
  private int songs;

  /** Tells runs that say too little to be anybody's, besides those that {@link Idiom} tells. */
  @FunctionalInterface
  public interface Commonplace {
    /** Whether the run of the kind is such. */
    boolean is(Moves moves, int from, Gram gram);
  }

  /** A builder that leaves out idiom and what else is commonplace. */
  public IndexBuilder(Commonplace commonplace) {
    this.commonplace = commonplace;
    for (Gram gram : Gram.values()) {
      grams.put(gram, new TreeSet<>());
    }
  }

  /** Adds a song's melody. */
  public IndexBuilder add(Moves moves) {
    for (Gram gram : Gram.values()) {
      for (int i = 0; i + gram.length() <= moves.size(); i++) {
        if (!Idiom.is(moves, i, gram) && !commonplace.is(moves, i, gram)) {
          add(gram, gram.key(moves, i));
        }
      }
    }
    for (Phrases.Span phrase : Phrases.of(moves)) {
      if (!Idiom.is(moves, phrase.from(), phrase.length())) {
        phrases.add(Phrases.codes(moves, phrase));
      }
    }
    songs++;
    return this;
  }

  private void add(Gram gram, long key) {
    grams.get(gram).add(key);
    if (gram == Gram.TIMED_9) {
      owners.computeIfAbsent(key, k -> new TreeSet<>()).add(songs);
    }
  }

  /** Adds chords, in whatever song. */
  public IndexBuilder addChords(List<ChordSpan> spans, Key key, Meter meter) {
    ChordSequences.of(spans, key, meter).forEach(s -> chords.add(s.key()));
    return this;
  }

  /** The index of all that was added, nothing measured yet. */
  public OriginalityIndex build() {
    Map<Gram, HashTable> tables = new EnumMap<>(Gram.class);
    grams.forEach((gram, keys) -> tables.put(gram, new HashTable(gram.bits(), sorted(keys))));
    List<int[]> owned = new ArrayList<>();
    owners.values().forEach(s -> owned.add(s.stream().mapToInt(Integer::intValue).toArray()));
    return new OriginalityIndex(
        songs,
        HumanFigures.NONE,
        new OriginalityIndex.Tables(
            tables,
            new Owners(songs, owned),
            new PhraseTable(List.copyOf(phrases)),
            new HashTable(ChordSequences.BITS, sorted(chords))));
  }

  private static long[] sorted(TreeSet<Long> keys) {
    return keys.stream().mapToLong(Long::longValue).toArray();
  }
}
