package org.sply85.trainer.lexicon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sply85.lexicon.Dictionary;
import org.sply85.lexicon.LetterToSound;
import org.sply85.lexicon.LexiconData;
import org.sply85.lexicon.Sound;
import org.sply85.lexicon.Spellings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains letter-to-sound from CMUdict and writes both into one file. */
@Command(name = "lexicon", description = "Packs CMUdict and trains what guesses unknown words.")
public final class LexiconTool implements Callable<Integer> {
  private static final int HELD_OUT = 20; // every so many words is not learnt from

  @Option(names = "--corpus", required = true, description = "Folder of the corpora.")
  private Path corpus;

  @Option(names = "--out", required = true, description = "File to be written.")
  private Path out;

  @Option(names = "--epochs", defaultValue = "5", description = "Passes (${DEFAULT-VALUE}).")
  private int epochs;

  /** Runs the tool. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new LexiconTool()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    SortedMap<String, List<List<Sound>>> words =
        Cmudict.read(corpus.resolve("lyrics/cmudict.dict.gz"));
    List<Entry> train = new ArrayList<>();
    List<Entry> held = new ArrayList<>();
    words.forEach(
        (word, sounds) -> {
          if (word.matches("[a-z][a-z']+")) {
            Entry entry = new Entry(word, sounds.get(0));
            (Math.floorMod(word.hashCode(), HELD_OUT) == 0 ? held : train).add(entry);
          }
        });
    LexiconData data = learn(train, words);
    report(held, new LetterToSound(data), words);
    Files.write(out, data.bytes());
    System.out.printf(
        "%d words, %d learnt from, %d bytes%n", words.size(), train.size(), Files.size(out));
    return 0;
  }

  private LexiconData learn(List<Entry> train, Map<String, List<List<Sound>>> words) {
    Spellings spellings = SpellingCounter.learn(train);
    Map<String, Long> stresses =
        train.stream()
            .map(Entry::stress)
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    List<String> patterns =
        stresses.entrySet().stream()
            .filter(e -> e.getValue() >= 20 && e.getKey().contains("1"))
            .map(Map.Entry::getKey)
            .toList();
    List<Entry> stressed = train.stream().filter(e -> patterns.contains(e.stress())).toList();
    SoundTrainer trainer = new SoundTrainer(epochs);
    return new LexiconData(
        spellings,
        patterns,
        trainer.spelling(train, spellings),
        trainer.stress(stressed, patterns),
        Dictionary.pack(new TreeMap<>(words)));
  }

  private static void report(
      List<Entry> held, LetterToSound guesser, Map<String, List<List<Sound>>> words) {
    int phones = 0;
    int wrong = 0;
    int right = 0;
    int stressed = 0;
    for (Entry entry : held) {
      List<Sound> guess = guesser.guess(entry.letters());
      Entry guessed = new Entry(entry.letters(), guess);
      int least = Integer.MAX_VALUE;
      boolean exact = false;
      for (List<Sound> sounds : words.get(entry.letters())) {
        Entry truth = new Entry(entry.letters(), sounds);
        least = Math.min(least, EditDistance.between(truth.phones(), guessed.phones()));
        exact |= sounds.equals(guess);
      }
      phones += entry.sounds().size();
      wrong += least;
      right += least == 0 ? 1 : 0;
      stressed += exact ? 1 : 0;
    }
    System.out.printf(
        "held out %d words: phones wrong %.2f %%, words right %.1f %%, with stress %.1f %%%n",
        held.size(),
        100.0 * wrong / phones,
        100.0 * right / held.size(),
        100.0 * stressed / held.size());
  }
}
