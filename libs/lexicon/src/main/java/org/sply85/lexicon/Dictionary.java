package org.sply85.lexicon;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiConsumer;

/**
 * Pronunciations by spelling, kept as one array of bytes: words in order, each as what it adds to
 * the word before; every 32nd stands whole, so a look-up reads few.
 */
public final class Dictionary {
  private static final int BLOCK = 32; // words

  private final byte[] bytes;
  private final int[] blocks; // where each starts

  /** Reads what {@link #pack} made. */
  Dictionary(byte[] bytes) {
    this.bytes = bytes;
    int[] starts = new int[16];
    int many = 0;
    Cursor cursor = new Cursor(0);
    for (int word = 0; cursor.at < bytes.length; word++) {
      if (word % BLOCK == 0) {
        starts = many == starts.length ? Arrays.copyOf(starts, many * 2) : starts;
        starts[many++] = cursor.at;
      }
      cursor.next();
    }
    this.blocks = Arrays.copyOf(starts, many);
  }

  /** The bytes of a dictionary; the first pronunciation of a word is the usual one. */
  public static byte[] pack(SortedMap<String, List<List<Sound>>> words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String before = "";
    int index = 0;
    for (Map.Entry<String, List<List<Sound>>> entry : words.entrySet()) {
      String word = entry.getKey();
      int shared = index++ % BLOCK == 0 ? 0 : shared(before, word);
      out.write(shared);
      out.write(word.length() - shared);
      out.writeBytes(word.substring(shared).getBytes(StandardCharsets.ISO_8859_1));
      out.write(entry.getValue().size());
      for (List<Sound> sounds : entry.getValue()) {
        out.write(sounds.size());
        sounds.forEach(s -> out.write(s.code()));
      }
      before = word;
    }
    return out.toByteArray();
  }

  private static int shared(String a, String b) {
    int same = 0;
    while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return same;
  }

  /** The pronunciations of a word, the usual first; none if it is not known. */
  List<List<Sound>> find(String word) {
    int low = 0;
    int high = blocks.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      Cursor cursor = new Cursor(blocks[middle]);
      cursor.next();
      if (cursor.word.compareTo(word) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    Cursor cursor = new Cursor(blocks.length == 0 ? bytes.length : blocks[low]);
    for (int i = 0; i < BLOCK && cursor.at < bytes.length; i++) {
      cursor.next();
      if (cursor.word.equals(word)) {
        return cursor.pronunciations();
      }
    }
    return List.of();
  }

  /** Hands over all words in order, with their pronunciations. */
  void forEach(BiConsumer<String, List<List<Sound>>> consumer) {
    Cursor cursor = new Cursor(0);
    while (cursor.at < bytes.length) {
      cursor.next();
      consumer.accept(cursor.word, cursor.pronunciations());
    }
  }

  /** Reads entry by entry. */
  private final class Cursor {
    private int at;
    private int sounds;
    private String word = "";

    Cursor(int at) {
      this.at = at;
    }

    void next() {
      int shared = bytes[at++] & 0xff;
      int added = bytes[at++] & 0xff;
      word = word.substring(0, shared) + new String(bytes, at, added, StandardCharsets.ISO_8859_1);
      at += added;
      sounds = at;
      int many = bytes[at++];
      for (int i = 0; i < many; i++) {
        at += 1 + bytes[at];
      }
    }

    List<List<Sound>> pronunciations() {
      List<List<Sound>> all = new ArrayList<>();
      int from = sounds;
      for (int many = bytes[from++]; many > 0; many--) {
        List<Sound> one = new ArrayList<>();
        for (int length = bytes[from++]; length > 0; length--) {
          one.add(Sound.of(bytes[from++]));
        }
        all.add(List.copyOf(one));
      }
      return List.copyOf(all);
    }
  }
}
