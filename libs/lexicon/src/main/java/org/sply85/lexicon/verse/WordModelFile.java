package org.sply85.lexicon.verse;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sply85.lexicon.verse.WordModel.Context;

/** Reads and writes models of verse. */
final class WordModelFile {
  private WordModelFile() {}

  static void write(WordModel model, DataOutputStream out) throws IOException {
    out.writeInt(model.size());
    for (String word : model.words()) {
      out.writeUTF(word);
    }
    for (double p : model.unigrams()) {
      out.writeFloat((float) p);
    }
    out.writeInt(model.pairs().size());
    for (Map.Entry<Integer, Context> pair : new TreeMap<>(model.pairs()).entrySet()) {
      number(out, pair.getKey());
      context(out, pair.getValue());
    }
    out.writeInt(model.triples().size());
    for (Map.Entry<Long, Context> triple : new TreeMap<>(model.triples()).entrySet()) {
      number(out, (int) (triple.getKey() >> 32));
      number(out, (int) (long) triple.getKey());
      context(out, triple.getValue());
    }
    out.writeInt(model.usual().length);
    for (double p : model.usual()) {
      out.writeFloat((float) p);
    }
  }

  static WordModel read(DataInputStream in) throws IOException {
    int size = in.readInt();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      words.add(in.readUTF());
    }
    double[] unigrams = floats(in, size);
    Map<Integer, Context> pairs = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      int next = number(in);
      pairs.put(next, context(in));
    }
    Map<Long, Context> triples = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      int next = number(in);
      int afterNext = number(in);
      triples.put(WordModel.key(next, afterNext), context(in));
    }
    return new WordModel(words, unigrams, pairs, triples, floats(in, in.readInt()));
  }

  private static double[] floats(DataInputStream in, int size) throws IOException {
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }

  private static void context(DataOutputStream out, Context context) throws IOException {
    number(out, context.total());
    number(out, context.before().length);
    for (int i = 0; i < context.before().length; i++) {
      number(out, context.before()[i]);
      number(out, context.counts()[i]);
    }
  }

  private static Context context(DataInputStream in) throws IOException {
    int total = number(in);
    int[] before = new int[number(in)];
    int[] counts = new int[before.length];
    for (int i = 0; i < before.length; i++) {
      before[i] = number(in);
      counts[i] = number(in);
    }
    return Context.of(before, counts, total);
  }

  /** Seven bits a byte, the lowest first; the eighth says that more follow. */
  private static void number(DataOutputStream out, int value) throws IOException {
    int left = value;
    for (; left >= 0x80; left >>>= 7) {
      out.write(left & 0x7f | 0x80);
    }
    out.write(left);
  }

  private static int number(DataInputStream in) throws IOException {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      int b = in.readUnsignedByte();
      value |= (b & 0x7f) << shift;
      if (b < 0x80) {
        return value;
      }
    }
  }
}
