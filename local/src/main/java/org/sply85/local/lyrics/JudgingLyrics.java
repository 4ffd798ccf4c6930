package org.sply85.local.lyrics;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sply85.local.evaluate.Composing;
import org.sply85.local.evaluate.MadeSong;
import org.sply85.local.evaluate.SongMaker;
import org.sply85.local.evaluate.SongSet;

/** Makes songs up to their notes and judges their words. */
public final class JudgingLyrics {
  private static final long SEEDS = 8500;

  private final SongMaker maker;
  private final int threads;
  private final PrintStream terminal;

  /**
   * @param composing the composer that is evaluated
   * @param threads songs made at once; the result does not depend on it
   * @param terminal where progress is told
   */
  public JudgingLyrics(Composing composing, int threads, PrintStream terminal) {
    this.maker = new SongMaker(composing);
    this.threads = threads;
    this.terminal = terminal;
  }

  /** How many prompts there are. */
  public static int prompts() {
    return LyricPrompts.all().size();
  }

  /**
   * Writes {@code lyrics.md} and {@code lyrics-sheets.md}.
   *
   * @param songs how many prompts
   * @param corpus folder of real songs; without it no figures stand beside the made ones
   * @param json file for all results
   */
  public void run(int songs, Optional<Path> corpus, Path out, Optional<Path> json)
      throws IOException {
    List<LyricPrompts.Prompt> prompts = LyricPrompts.all().subList(0, songs);
    List<Callable<MadeSong>> tasks =
        prompts.stream().map(p -> (Callable<MadeSong>) () -> make(p)).toList();
    List<MadeSong> made =
        SongSet.make(
            tasks, threads, done -> terminal.printf("sply85: made %d of %d songs%n", done, songs));
    List<Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < songs; i++) {
      sheets.add(MadeLyrics.of(made.get(i), prompts.get(i)));
    }
    LyricPage page =
        new LyricPage(
            sheets,
            corpus.map(RealLyrics::aligned).orElse(List.of()),
            corpus.map(RealLyrics::broken).orElse(List.of()));
    Files.createDirectories(out);
    Files.writeString(out.resolve("lyrics.md"), page.text());
    Files.writeString(out.resolve("lyrics-sheets.md"), page.sheets());
    if (json.isPresent()) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("rows", page.rows());
      all.put("wins", page.wins());
      all.put("songs", sheets);
      ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
      Files.writeString(json.get(), mapper.writeValueAsString(all) + "\n");
    }
    long missed = page.rows().stream().filter(r -> !r.met()).count();
    terminal.printf(
        "sply85: %d of %d figures missed; see %s%n",
        missed, page.rows().size(), out.resolve("lyrics.md"));
  }

  private MadeSong make(LyricPrompts.Prompt prompt) {
    String number = prompt.id().replaceAll("\\D", "");
    long seed = SEEDS + Long.parseLong(number);
    return maker.make(
        prompt.id(), SongMaker.request(prompt.id(), prompt.text(), seed, null, null, null, null));
  }
}
