package org.sply85.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Guesses how an unknown word is pronounced. Letter by letter, a log-linear model over the letters
 * around and the sounds before chooses what the letter stands for, keeping the few best beginnings
 * (a beam); then a second model chooses the pattern of stress for the whole word.
 */
public final class LetterToSound {
  private static final int BEAM = 5;

  private final LexiconData data;
  private final int[][] allowed; // [letter][]: chunks that it stands for

  public LetterToSound(LexiconData data) {
    this.data = data;
    this.allowed = new int[Spellings.LETTERS][];
    for (int letter = 0; letter < allowed.length; letter++) {
      List<Integer> of = new ArrayList<>();
      for (int c = 0; c < data.spellings().chunks().size(); c++) {
        if (data.spellings().costs()[letter][c] < Spellings.UNSEEN) {
          of.add(c);
        }
      }
      allowed[letter] = of.stream().mapToInt(i -> i).toArray();
    }
  }

  /** The sounds of a word of letters a to z and apostrophes; at least one is a vowel. */
  public List<Sound> guess(String letters) {
    List<Phone> phones = new ArrayList<>(phones(letters));
    if (phones.stream().noneMatch(Phone::isVowel)) {
      phones.add(phones.size() > 1 ? 1 : phones.size(), Phone.AH); // a word of consonants: brr
    }
    String pattern = stress(letters, phones);
    List<Sound> sounds = new ArrayList<>();
    int vowel = 0;
    for (Phone phone : phones) {
      int stress = phone.isVowel() ? pattern.charAt(vowel++) - '0' : 0;
      sounds.add(new Sound(phone, Stress.values()[stress]));
    }
    return List.copyOf(sounds);
  }

  private record Beginning(double score, Beginning before, int chunk) {}

  private List<Phone> phones(String letters) {
    List<Beginning> beam = List.of(new Beginning(0, null, -1));
    for (int at = 0; at < letters.length(); at++) {
      List<Beginning> next = new ArrayList<>();
      for (Beginning beginning : beam) {
        extend(beginning, letters, at, next);
      }
      next.sort(Comparator.comparingDouble(Beginning::score).reversed());
      beam = next.size() > BEAM ? List.copyOf(next.subList(0, BEAM)) : next;
    }
    List<Phone> phones = new ArrayList<>();
    for (Beginning b = beam.get(0); b.before() != null; b = b.before()) {
      phones.addAll(0, data.spellings().chunks().get(b.chunk()));
    }
    return phones;
  }

  private void extend(Beginning from, String letters, int at, List<Beginning> into) {
    int[] before = {-1, -1, -1};
    Beginning b = from;
    for (int i = 0; i < before.length && b.before() != null; i++) {
      before[i] = b.chunk();
      b = b.before();
    }
    int[] features = SpellingFeatures.of(letters, at, before);
    int[] labels = allowed[Spellings.letter(letters.charAt(at))];
    double[] scores = new double[labels.length];
    double total = 0;
    for (int k = 0; k < labels.length; k++) {
      for (int feature : features) {
        scores[k] += data.spellingWeight(feature, labels[k]);
      }
      total += StrictMath.exp(scores[k]);
    }
    for (int k = 0; k < labels.length; k++) {
      into.add(new Beginning(from.score() + scores[k] - StrictMath.log(total), from, labels[k]));
    }
  }

  private String stress(String letters, List<Phone> phones) {
    int vowels = (int) phones.stream().filter(Phone::isVowel).count();
    String best = "1" + "0".repeat(vowels - 1);
    double highest = Double.NEGATIVE_INFINITY;
    for (String pattern : data.stressPatterns()) {
      if (pattern.length() == vowels) {
        double score = 0;
        for (int feature : StressFeatures.of(letters, phones, pattern)) {
          score += data.stressWeight(feature);
        }
        if (score > highest) {
          highest = score;
          best = pattern;
        }
      }
    }
    return best;
  }
}
