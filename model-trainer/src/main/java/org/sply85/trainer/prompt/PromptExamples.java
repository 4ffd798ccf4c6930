package org.sply85.trainer.prompt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.sply85.music.Seeds;
import org.sply85.prompt.PromptFeatures;
import org.sply85.prompt.PromptHead;
import org.sply85.prompt.PromptWeights;
import org.sply85.trainer.corpus.PromptTemplate;
import org.sply85.trainer.train.Batch;
import org.sply85.trainer.train.Examples;

/**
 * Prompts made of templates, filled anew each time in training. A fourth of the examples asks for
 * the role of one mention instead. Training now and then forgets features, mistypes a word, or
 * shuffles all letters to a text that states nothing.
 */
public final class PromptExamples implements Examples {
  private static final double FORGOTTEN = 0.1; // of features
  private static final double MISTYPED = 0.1; // of prompts
  private static final double NONSENSE = 0.05; // of prompts
  private static final int RARE = 6; // how often templates of rare codes come

  private final PromptNetwork network;
  private final boolean varied;
  private final List<PromptTemplate> items = new ArrayList<>();

  /**
   * Examples of templates.
   *
   * @param copies of each template
   * @param varied whether for training
   */
  public PromptExamples(
      PromptNetwork network, List<PromptTemplate> templates, int copies, boolean varied) {
    this.network = network;
    this.varied = varied;
    for (PromptTemplate template : templates) {
      boolean rare = template.states("I4_1", "I4_0", "R1_0", "R1_1");
      for (int i = 0; i < (varied && rare ? RARE : 1) * copies; i++) {
        items.add(template);
      }
    }
  }

  /** Our own short prompts. */
  public static List<PromptTemplate> patterns() {
    return Fills.lines("patterns.txt").stream().map(PromptExamples::pattern).toList();
  }

  /** Hashes of the words that are met in training; see {@link PromptWeights#known}. */
  public static BitSet known(List<PromptTemplate> templates, int seed) {
    BitSet known = new BitSet(PromptWeights.WORDS);
    SplittableRandom random = Seeds.random(seed, "known");
    for (PromptTemplate template : templates) {
      for (int i = 0; i < 2; i++) {
        String prompt = PromptFiller.fill(template, random).text();
        PromptFeatures.vocabulary(prompt).forEach(w -> known.set(PromptWeights.word(w)));
      }
    }
    return known;
  }

  private static PromptTemplate pattern(String line) {
    String[] sides = line.split(": ?", 2);
    return new PromptTemplate(Set.of(sides[0].split(" ")), sides[1]);
  }

  @Override
  public int size() {
    return items.size();
  }

  @Override
  public void write(int example, Batch batch, int place, SplittableRandom noise) {
    SplittableRandom random = varied ? noise : Seeds.random(85, "prompt", "" + example);
    FilledPrompt prompt = PromptFiller.fill(items.get(example), random);
    boolean asked =
        !prompt.mentions().isEmpty()
            && random.nextInt(rare(example) ? 4 : 3) < (rare(example) ? 3 : 1);
    if (asked) {
      FilledPrompt.Mention of = Fills.any(prompt.mentions(), random);
      PromptFeatures features =
          PromptFeatures.ofMention(prompt.text(), of.kind(), of.place(), network.buckets());
      write(features, Map.of(PromptHead.ROLE, of.role()), batch, place, random);
      return;
    }
    Map<PromptHead, String> labels = prompt.labels();
    String text = prompt.text();
    if (varied && random.nextDouble() < NONSENSE) {
      text = shuffled(text, random);
      labels = new EnumMap<>(PromptHead.class);
      for (PromptHead head : PromptHead.values()) {
        if (head != PromptHead.ROLE) {
          labels.put(head, PromptHead.UNSTATED);
        }
      }
    } else if (varied && random.nextDouble() < MISTYPED) {
      text = mistyped(text, random);
    }
    write(PromptFeatures.of(text, network.buckets()), labels, batch, place, random);
  }

  private boolean rare(int example) {
    PromptTemplate template = items.get(example);
    return template.states("I4_1", "I4_0") || !template.states("I1_0", "I1_1", "S4_0", "S4_1");
  }

  private void write(
      PromptFeatures features,
      Map<PromptHead, String> labels,
      Batch batch,
      int place,
      SplittableRandom random) {
    int[] slots = batch.ints(PromptNetwork.FEATURES);
    int offset = batch.offset(PromptNetwork.FEATURES, place);
    int words = Math.min(features.slots().length, network.words());
    for (int w = 0; w < words; w++) {
      for (int s = 0; s < PromptFeatures.SLOTS; s++) {
        boolean kept = !varied || random.nextDouble() >= FORGOTTEN;
        slots[offset + w * PromptFeatures.SLOTS + s] = kept ? features.slots()[w][s] : 0;
      }
    }
    int heads = batch.offset(PromptNetwork.LABELS, place);
    labels.forEach(
        (head, label) -> {
          int index = PromptHeads.all().get(head).indexOf(label);
          if (index < 0) {
            throw new IllegalArgumentException("%s has no label %s".formatted(head, label));
          }
          batch.ints(PromptNetwork.LABELS)[heads + head.ordinal()] = index;
          batch.floats(PromptNetwork.COUNTS)[heads + head.ordinal()] = 1;
        });
  }

  /** Two neighbouring letters swapped. */
  private static String mistyped(String text, SplittableRandom random) {
    char[] chars = text.toCharArray();
    int at = random.nextInt(Math.max(1, chars.length - 1));
    if (at + 1 < chars.length
        && Character.isLetter(chars[at])
        && Character.isLetter(chars[at + 1])) {
      char first = chars[at];
      chars[at] = chars[at + 1];
      chars[at + 1] = first;
    }
    return new String(chars);
  }

  /** All letters in another order; spaces and marks stay. */
  private static String shuffled(String text, SplittableRandom random) {
    char[] chars = text.toCharArray();
    List<Integer> letters = new ArrayList<>();
    for (int i = 0; i < chars.length; i++) {
      if (Character.isLetterOrDigit(chars[i])) {
        letters.add(i);
      }
    }
    for (int i = letters.size() - 1; i > 0; i--) {
      int a = letters.get(i);
      int b = letters.get(random.nextInt(i + 1));
      char first = chars[a];
      chars[a] = chars[b];
      chars[b] = first;
    }
    return new String(chars);
  }
}
