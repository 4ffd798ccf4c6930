package org.sply85.lexicon.verse;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What words have to do with each other: words that stand in the same lines of verse have near
 * directions. Made by the trainer from the positive pointwise mutual information of words in lines,
 * reduced to its largest singular values (Levy and Goldberg, 2014).
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class WordVectors {
  private static final String RESOURCE = "/lexicon/vectors.bin";

  private final Map<String, float[]> vectors;

  /**
   * @param vectors of unit length, all of the same size
   */
  public WordVectors(Map<String, float[]> vectors) {
    this.vectors = new LinkedHashMap<>(vectors);
  }

  private static final class Loaded {
    private static final WordVectors STANDARD = load();
  }

  /** Those that this version ships. */
  public static WordVectors standard() {
    return Loaded.STANDARD;
  }

  private static WordVectors load() {
    try (InputStream in = WordVectors.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + RESOURCE);
      }
      return read(new DataInputStream(new GZIPInputStream(in)));
    } catch (IOException e) {
      throw new UncheckedIOException("the vectors of words can not be read", e);
    }
  }

  /** The direction of a word; empty if it is not known. */
  public Optional<float[]> of(String word) {
    return Optional.ofNullable(vectors.get(word.toLowerCase(Locale.ROOT)));
  }

  /** The mean direction of the known ones of some words; empty if none is known. */
  public Optional<float[]> mean(Collection<String> words) {
    float[] sum = null;
    for (String word : words) {
      float[] vector = vectors.get(word.toLowerCase(Locale.ROOT));
      if (vector != null) {
        sum = sum == null ? new float[vector.length] : sum;
        for (int i = 0; i < sum.length; i++) {
          sum[i] += vector[i];
        }
      }
    }
    return Optional.ofNullable(sum);
  }

  /** The cosine of the angle between two directions, -1..1. */
  public static double cosine(float[] a, float[] b) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += a[i] * b[i];
      aa += a[i] * a[i];
      bb += b[i] * b[i];
    }
    return aa == 0 || bb == 0 ? 0 : ab / Math.sqrt(aa * bb);
  }

  private static WordVectors read(DataInputStream in) throws IOException {
    int size = in.readInt();
    int dimensions = in.readInt();
    Map<String, float[]> vectors = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      String word = in.readUTF();
      float[] vector = new float[dimensions];
      for (int d = 0; d < dimensions; d++) {
        vector[d] = in.readByte() / 127f;
      }
      vectors.put(word, vector);
    }
    return new WordVectors(vectors);
  }

  /** Writes them, a byte for each coordinate, as {@link #standard} reads them. */
  public void write(OutputStream out) throws IOException {
    try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
      data.writeInt(vectors.size());
      data.writeInt(vectors.values().iterator().next().length);
      for (Map.Entry<String, float[]> entry : vectors.entrySet()) {
        data.writeUTF(entry.getKey());
        for (float value : entry.getValue()) {
          data.writeByte(Math.round(127 * value));
        }
      }
    }
  }
}
