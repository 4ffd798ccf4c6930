package org.sply85.trainer.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.sply85.encoding.PhraseEncoding;
import org.sply85.trainer.model.PhraseCriticNetwork;
import org.sply85.trainer.train.Batch;
import org.sply85.trainer.train.Examples;

/** Real phrases and counterfeits of them, half of each while learning. */
public final class PhraseExamples implements Examples {
  private static final int TRIES = 4; // to find a counterfeit that differs
  private static final int MOST_JUDGED = 300; // phrases

  /** A phrase and what it is: 0 real, 1 + k the kth counterfeit. */
  private record Judged(RealPhrase phrase, int kind) {}

  private final List<RealPhrase> real;
  private final List<Counterfeit> counterfeits;
  private final List<Judged> judged;

  private PhraseExamples(
      List<RealPhrase> real, List<Counterfeit> counterfeits, List<Judged> judged) {
    this.real = real;
    this.counterfeits = counterfeits;
    this.judged = judged;
  }

  /** Each phrase, or another counterfeit of it each time. */
  public static PhraseExamples toLearn(List<RealPhrase> real, List<Counterfeit> counterfeits) {
    return new PhraseExamples(List.copyOf(real), List.copyOf(counterfeits), List.of());
  }

  /** Some phrases and all counterfeits of them, well mixed, always the same. */
  public static PhraseExamples toJudge(List<RealPhrase> real, List<Counterfeit> counterfeits) {
    List<RealPhrase> some = new ArrayList<>(real);
    Collections.shuffle(some, new Random(1));
    SplittableRandom random = new SplittableRandom(1);
    List<Judged> judged = new ArrayList<>();
    for (RealPhrase phrase : some.subList(0, Math.min(MOST_JUDGED, some.size()))) {
      judged.add(new Judged(phrase, 0));
      for (int k = 0; k < counterfeits.size(); k++) {
        int kind = k + 1;
        counterfeits.get(k).of(phrase, random).ifPresent(f -> judged.add(new Judged(f, kind)));
      }
    }
    Collections.shuffle(judged, new Random(2));
    return new PhraseExamples(List.of(), List.of(), judged);
  }

  @Override
  public int size() {
    return real.size() + judged.size();
  }

  @Override
  public void write(int example, Batch batch, int place, SplittableRandom random) {
    Judged one = judged.isEmpty() ? drawn(real.get(example), random) : judged.get(example);
    int at = batch.offset(PhraseCriticNetwork.STEPS, place);
    for (float[] step : PhraseEncoding.steps(one.phrase().music())) {
      System.arraycopy(step, 0, batch.floats(PhraseCriticNetwork.STEPS), at, step.length);
      at += step.length;
    }
    batch.ints(PhraseCriticNetwork.KIND)[place] = one.kind();
    batch.floats(PhraseCriticNetwork.COUNTS)[place] = 1;
  }

  private int draw(SplittableRandom random) {
    int left = random.nextInt(counterfeits.stream().mapToInt(Counterfeit::weight).sum());
    int k = 0;
    while (left >= counterfeits.get(k).weight()) {
      left -= counterfeits.get(k).weight();
      k++;
    }
    return k;
  }

  private Judged drawn(RealPhrase phrase, SplittableRandom random) {
    if (random.nextBoolean()) {
      return new Judged(phrase, 0);
    }
    for (int i = 0; i < TRIES; i++) {
      int k = draw(random);
      Optional<RealPhrase> made = counterfeits.get(k).of(phrase, random);
      if (made.isPresent()) {
        return new Judged(made.get(), k + 1);
      }
    }
    return new Judged(phrase, 0);
  }
}
