package org.sply85.originality;

import java.util.Arrays;
import java.util.List;

/** Which songs have each key of a table: numbers that name no one. */
final class Owners {
  private final int idBits;
  private final int[] starts;
  private final int[] songs;

  /** Owners by index of the key, each list ascending. */
  Owners(int songCount, List<int[]> owners) {
    this.idBits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(songCount));
    this.starts = new int[owners.size() + 1];
    for (int i = 0; i < owners.size(); i++) {
      starts[i + 1] = starts[i] + owners.get(i).length;
    }
    this.songs = owners.stream().flatMapToInt(Arrays::stream).toArray();
  }

  /** The songs of a key. */
  int[] of(int index) {
    return Arrays.copyOfRange(songs, starts[index], starts[index + 1]);
  }

  byte[] encoded() {
    Bits.Writer out = new Bits.Writer();
    for (int i = 0; i + 1 < starts.length; i++) {
      out.rice(starts[i + 1] - starts[i] - 1, 0);
      for (int s = starts[i]; s < starts[i + 1]; s++) {
        out.write(songs[s], idBits);
      }
    }
    return out.bytes();
  }

  static Owners decoded(int songCount, int keys, byte[] bytes) {
    Bits.Reader in = new Bits.Reader(bytes);
    int idBits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(songCount));
    int[][] owners = new int[keys][];
    for (int i = 0; i < keys; i++) {
      owners[i] = new int[(int) in.rice(0) + 1];
      for (int s = 0; s < owners[i].length; s++) {
        owners[i][s] = (int) in.read(idBits);
      }
    }
    return new Owners(songCount, List.of(owners));
  }
}
