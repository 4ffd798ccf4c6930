package org.sply85.lexicon;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What the lexicon knows, as it is shipped. The file is compressed; big-endian: a magic number,
 * what letters stand for, the patterns of stress, the weights, the dictionary.
 *
 * @param spellings what letters stand for
 * @param stressPatterns one digit of CMUdict's a vowel, as in {@code "10"}
 * @param spellingWeights of features and chunks, in {@link #STEP}s; a power of two in number
 * @param stressWeights alike
 * @param dictionary as {@link Dictionary#pack} made it
 */
public record LexiconData(
    Spellings spellings,
    List<String> stressPatterns,
    byte[] spellingWeights,
    byte[] stressWeights,
    byte[] dictionary) {
  /** What a weight of 1 means, in nats. */
  public static final double STEP = 1 / 24.0;

  private static final int MAGIC = 0x53504c58;
  private static final String RESOURCE = "/lexicon/english.bin";

  /** English, as of this release. */
  static LexiconData english() {
    try (InputStream in = LexiconData.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + RESOURCE);
      }
      return read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the lexicon can not be read", e);
    }
  }

  double spellingWeight(int feature, int chunk) {
    return STEP * spellingWeights[SpellingFeatures.place(feature, chunk, spellingWeights.length)];
  }

  double stressWeight(int feature) {
    return STEP * stressWeights[SpellingFeatures.place(feature, 0, stressWeights.length)];
  }

  static LexiconData read(byte[] file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(file), 1 << 16))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("not a lexicon");
      }
      List<List<Phone>> chunks = new ArrayList<>();
      for (int n = in.readInt(); n > 0; n--) {
        String chunk = in.readUTF();
        chunks.add(
            chunk.isEmpty() ? List.of() : Sound.parse(chunk).stream().map(Sound::phone).toList());
      }
      float[][] costs = new float[Spellings.LETTERS][chunks.size()];
      for (float[] row : costs) {
        for (int i = 0; i < row.length; i++) {
          row[i] = in.readFloat();
        }
      }
      List<String> patterns = List.of(in.readUTF().split(" "));
      byte[] spelling = in.readNBytes(in.readInt());
      byte[] stress = in.readNBytes(in.readInt());
      byte[] dictionary = in.readNBytes(in.readInt());
      return new LexiconData(new Spellings(chunks, costs), patterns, spelling, stress, dictionary);
    }
  }

  /** The bytes of the file. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(MAGIC);
      out.writeInt(spellings.chunks().size());
      for (List<Phone> chunk : spellings.chunks()) {
        out.writeUTF(String.join(" ", chunk.stream().map(Phone::name).toList()));
      }
      for (float[] row : spellings.costs()) {
        for (float cost : row) {
          out.writeFloat(cost);
        }
      }
      out.writeUTF(String.join(" ", stressPatterns));
      for (byte[] part : List.of(spellingWeights, stressWeights, dictionary)) {
        out.writeInt(part.length);
        out.write(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
