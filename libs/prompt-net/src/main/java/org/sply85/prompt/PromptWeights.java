package org.sply85.prompt;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * PromptNet's weights and all else it needs.
 *
 * <p>The file, big-endian: the magic number, sizes, the labels of each head, the known words, the
 * arrays in half precision, and the SHA-256 of all that.
 *
 * @param table {@code [bucket][width]}, row 0 zero
 * @param dense {@code [width][hidden]}
 * @param denseBias {@code [hidden]}
 * @param heads by question
 * @param known hashes of the words it has met, modulo {@link #WORDS}
 */
public record PromptWeights(
    float[][] table,
    float[][] dense,
    float[] denseBias,
    Map<PromptHead, Head> heads,
    BitSet known) {
  /** Size of the set of known words. */
  public static final int WORDS = 1 << 16;

  private static final int MAGIC = 0x53505052;
  private static final int DIGEST = 32; // bytes
  private static final String RESOURCE = "/pack/PromptNet/promptnet.bin";

  /**
   * A head.
   *
   * @param labels what it chooses from
   * @param weights {@code [hidden][label]}
   * @param bias {@code [label]}
   */
  public record Head(List<String> labels, float[][] weights, float[] bias) {
    public Head {
      labels = List.copyOf(labels);
    }
  }

  /** A word's place in the set of known words. */
  public static int word(String word) {
    return Math.floorMod(PromptFeatures.hash(word), WORDS);
  }

  /** The weights of this release. */
  public static PromptWeights standard() {
    try (InputStream in = PromptWeights.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + RESOURCE);
      }
      return read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("PromptNet's weights can not be read", e);
    }
  }

  /**
   * The weights in a file's bytes.
   *
   * @throws IllegalArgumentException if they are damaged or of another kind
   */
  public static PromptWeights read(byte[] file) {
    int body = file.length - DIGEST;
    if (body < 0
        || !Arrays.equals(sha256(file, body), Arrays.copyOfRange(file, body, file.length))) {
      throw new IllegalArgumentException(
          "PromptNet's weights do not have the SHA-256 that stands at their end");
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file, 0, body))) {
      if (in.readInt() != MAGIC) {
        throw new IllegalArgumentException("not PromptNet's weights");
      }
      int buckets = in.readInt();
      int width = in.readInt();
      int hidden = in.readInt();
      Map<PromptHead, List<String>> labels = new EnumMap<>(PromptHead.class);
      for (int n = in.readInt(); n > 0; n--) {
        labels.put(PromptHead.valueOf(in.readUTF()), List.of(in.readUTF().split("\n")));
      }
      BitSet known = BitSet.valueOf(in.readNBytes(in.readInt()));
      float[][] table = matrix(in, buckets, width);
      float[][] dense = matrix(in, width, hidden);
      float[] denseBias = matrix(in, 1, hidden)[0];
      Map<PromptHead, Head> heads = new EnumMap<>(PromptHead.class);
      for (Map.Entry<PromptHead, List<String>> e : labels.entrySet()) {
        int many = e.getValue().size();
        float[][] weights = matrix(in, hidden, many);
        heads.put(e.getKey(), new Head(e.getValue(), weights, matrix(in, 1, many)[0]));
      }
      return new PromptWeights(table, dense, denseBias, heads, known);
    } catch (IOException e) {
      throw new IllegalArgumentException("PromptNet's weights end too early", e);
    }
  }

  private static float[][] matrix(DataInputStream in, int rows, int columns) throws IOException {
    float[][] matrix = new float[rows][columns];
    for (float[] row : matrix) {
      for (int i = 0; i < columns; i++) {
        row[i] = Half.value(in.readShort());
      }
    }
    return matrix;
  }

  /** The bytes of a file of these weights, rounded to half precision. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeInt(table.length);
      out.writeInt(table[0].length);
      out.writeInt(denseBias.length);
      out.writeInt(heads.size());
      for (Map.Entry<PromptHead, Head> e : heads.entrySet()) {
        out.writeUTF(e.getKey().name());
        out.writeUTF(String.join("\n", e.getValue().labels()));
      }
      byte[] words = known.toByteArray();
      out.writeInt(words.length);
      out.write(words);
      write(out, table);
      write(out, dense);
      write(out, denseBias);
      for (Head head : heads.values()) {
        write(out, head.weights());
        write(out, head.bias());
      }
      out.flush();
      out.write(sha256(bytes.toByteArray(), bytes.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, float[]... rows) throws IOException {
    for (float[] row : rows) {
      for (float value : row) {
        out.writeShort(Half.of(value));
      }
    }
  }

  private static byte[] sha256(byte[] bytes, int length) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes, 0, length);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Row-major values as rows. */
  public static float[][] rows(float[] values, int columns) {
    return IntStream.range(0, values.length / columns)
        .mapToObj(r -> Arrays.copyOfRange(values, r * columns, (r + 1) * columns))
        .toArray(float[][]::new);
  }
}
