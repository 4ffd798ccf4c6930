package org.sply85.trainer.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.sply85.style.InstrumentBook;
import org.sply85.style.MoodBook;
import org.sply85.style.StyleBasics;
import org.sply85.style.StyleBook;

/** What the slots of templates are filled with. */
final class Fills {
  static final List<String> PLAIN_METERS = List.of("4/4", "3/4", "6/8", "2/4", "12/8", "2/2");
  static final List<String> UNUSUAL_METERS = List.of("5/4", "7/8", "9/8", "7/4", "11/8", "5/8");

  private static final double MISTYPED = 0.15; // of names
  private static final String[] TONICS =
      ("C,D,E,F,G,A,B,F#,C#,Bb,Eb,Ab,Db,B-flat,E flat,A-flat,F sharp,C-sharp").split(",");
  private static final List<String> INSTRUMENTS =
      InstrumentBook.standard().instruments().stream()
          .flatMap(i -> Stream.concat(Stream.of(i.name()), i.aliases().stream()))
          .toList();
  private static final List<String> MOODS = List.copyOf(MoodBook.words().keySet());
  private static final Map<String, List<String>> WORDS = words();

  private Fills() {}

  private static Map<String, List<String>> words() {
    Map<String, List<String>> words = new HashMap<>();
    for (String line : lines("wordlists.txt")) {
      String[] sides = line.split(": ", 2);
      words.put(sides[0], List.of(sides[1].split(", ")));
    }
    return words;
  }

  /** The lines of a resource beside this class that are no comments. */
  static List<String> lines(String resource) {
    try (InputStream in = Fills.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + resource, e);
    }
  }

  static <T> T any(List<T> values, SplittableRandom random) {
    return values.get(random.nextInt(values.size()));
  }

  /** One to four instruments; half of the times by their commonest names. */
  static List<String> instruments(SplittableRandom random) {
    int many = 1 + random.nextInt(4);
    return Stream.generate(() -> instrument(random)).limit(many).distinct().toList();
  }

  static String instrument(SplittableRandom random) {
    return random.nextBoolean()
        ? any(InstrumentBook.standard().instruments(), random).name()
        : any(INSTRUMENTS, random);
  }

  static String mood(SplittableRandom random) {
    return any(MOODS, random);
  }

  static StyleBasics style(SplittableRandom random) {
    return any(StyleBook.standard().styles(), random);
  }

  static String name(StyleBasics style, SplittableRandom random) {
    return random.nextInt(3) == 0 ? style.name() : any(style.aliases(), random);
  }

  /** Now and then with two letters swapped or one left out, as people type. */
  static String mistyped(String word, SplittableRandom random) {
    if (word.length() < 4 || random.nextDouble() >= MISTYPED) {
      return word;
    }
    int at = 1 + random.nextInt(word.length() - 2);
    return random.nextBoolean()
        ? word.substring(0, at) + word.substring(at + 1)
        : word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
  }

  /** Like {@code "E flat minor"}. */
  static String key(SplittableRandom random) {
    return any(Arrays.asList(TONICS), random) + (random.nextBoolean() ? " major" : " minor");
  }

  /** A word of a list, or a plain number for a slot of numbers. */
  static String word(String slot, SplittableRandom random) {
    return switch (slot) {
      case "TM1" -> "" + (20 + random.nextInt(280));
      case "NUM_BARS" -> "" + 4 * (2 + random.nextInt(30));
      case "RANGE" -> "" + (1 + random.nextInt(5));
      default -> WORDS.containsKey(slot) ? any(WORDS.get(slot), random) : "it";
    };
  }

  /** What a slot of words says of the question it belongs to. */
  static boolean isWordList(String slot) {
    return WORDS.containsKey(slot);
  }
}
