package org.sply85.trainer.originality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.sply85.lexicon.Reading;
import org.sply85.lexicon.TextReader;
import org.sply85.originality.LyricWatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the index of known lines of songs and poems. */
@Command(name = "lyrics", description = "Indexes the lines of songs and poems, as hashes.")
public final class LyricTool implements Callable<Integer> {
  private static final List<String> FILES =
      List.of("english_pd_verses.jsonl.gz", "pd_poems.jsonl.gz");

  /** A text inside the arrays of lines; the corpora write no escapes but quotes and backslashes. */
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  @Option(names = "--corpus", required = true, description = "Folder of the corpora.")
  private Path corpus;

  @Option(names = "--out", required = true, description = "File to be written.")
  private Path out;

  /** Runs the tool. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new LyricTool()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    LyricWatch watch = LyricWatch.empty();
    int lines = 0;
    for (String file : FILES) {
      for (String line : lines(corpus.resolve("lyrics").resolve(file))) {
        if (TextReader.read(line) instanceof Reading.Read read) {
          watch.add(read.words());
          lines++;
        }
      }
    }
    try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(out))) {
      stream.write(watch.bytes());
    }
    System.out.printf("%d lines, %d bytes%n", lines, Files.size(out));
    return 0;
  }

  private static List<String> lines(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String json = in.readLine(); json != null; json = in.readLine()) {
        int from = Math.max(json.indexOf("\"lines\":"), json.indexOf("\"stanzas\":"));
        Matcher matcher = TEXT.matcher(json);
        for (int at = json.indexOf('[', Math.max(0, from)); at >= 0 && matcher.find(at); ) {
          lines.add(matcher.group(1).replace("\\\"", "\"").replaceAll("\\\\[nt]", " "));
          at = matcher.end();
        }
      }
    }
    return lines;
  }
}
