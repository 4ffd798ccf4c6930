package org.sply85.trainer.data;

import java.util.SplittableRandom;

/** Which places of a window are open: the ways in which a network will be asked. */
enum OpenPlaces {
  /** Any number of any places, as when a sequence is filled step by step. */
  ANY {
    @Override
    void open(boolean[] open, SplittableRandom random) {
      double share = (1 + random.nextInt(open.length)) / (double) open.length;
      for (int i = 0; i < open.length; i++) {
        open[i] = random.nextDouble() < share;
      }
      open[random.nextInt(open.length)] = true;
    }
  },
  /** Neighbours, as when a stretch is to be written anew. */
  STRETCH {
    @Override
    void open(boolean[] open, SplittableRandom random) {
      int many = 1 + random.nextInt(Math.max(1, open.length / 2));
      int from = random.nextInt(open.length - many + 1);
      for (int i = from; i < from + many; i++) {
        open[i] = true;
      }
    }
  },
  /** Every fourth, as when each is judged by its neighbours. */
  ALONE {
    @Override
    void open(boolean[] open, SplittableRandom random) {
      for (int i = random.nextInt(4); i < open.length; i += 4) {
        open[i] = true;
      }
    }
  };

  /** Opens some places, at first all closed. */
  abstract void open(boolean[] open, SplittableRandom random);
}
