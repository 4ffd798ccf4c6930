package org.sply85.trainer.lexicon;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sply85.lexicon.Offensive;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Writes the hashes of words that offend, from the list of the npm package {@code cuss} (MIT),
 * which rates words from 0, seldom meant badly, to 2. Those of 1 and 2 are taken, but for words of
 * every day in {@code /lexicon/everyday.txt}.
 */
@Command(name = "offensive", description = "Hashes a list of offensive words.")
public final class OffensiveTool implements Callable<Integer> {
  private static final Pattern RATED =
      Pattern.compile("(?m)^  ['\"]?([\\w' -]+?)['\"]?: ([12]),?$");

  @Option(names = "--list", required = true, description = "The package's index.js.")
  private Path list;

  @Option(names = "--out", required = true, description = "File to be written.")
  private Path out;

  /** Runs the tool. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new OffensiveTool()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Set<String> everyday = everyday();
    Set<Long> hashes = new TreeSet<>();
    Matcher rated = RATED.matcher(Files.readString(list));
    while (rated.find()) {
      if (!rated.group(1).contains(" ") && !everyday.contains(rated.group(1))) {
        hashes.add(Offensive.hash(rated.group(1)));
      }
    }
    try (DataOutputStream data = new DataOutputStream(Files.newOutputStream(out))) {
      data.writeInt(hashes.size());
      for (long hash : hashes) {
        data.writeLong(hash);
      }
    }
    System.out.printf("%d words%n", hashes.size());
    return 0;
  }

  private static Set<String> everyday() {
    try (InputStream in = OffensiveTool.class.getResourceAsStream("/lexicon/everyday.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .flatMap(l -> Arrays.stream(l.trim().split(" +")))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
