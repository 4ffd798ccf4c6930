package org.sply85.local.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sply85.evaluation.PromptSuite;
import org.sply85.evaluation.QualityPage;
import org.sply85.evaluation.Reference;
import org.sply85.evaluation.Report;
import org.sply85.music.Meter;
import org.sply85.music.Ticks;

/** Runs a whole evaluation: makes the songs, measures, writes the page. */
public final class Evaluating {
  private static final double BALLAD = 90; // POP909 is ballads up to here, pop above
  private static final int SHORTEST = 20;
  private static final int LONGEST = 600;
  private static final long MATCHED_SEEDS = 5000;

  private final SongMaker maker;
  private final Map<String, Composing> changed;
  private final int threads;
  private final PrintStream terminal;

  /**
   * @param composing the composer that is evaluated
   * @param changed changed composers to set beside it, by what was changed; may be empty
   * @param threads songs made at once; the result does not depend on it
   * @param terminal where progress is told
   */
  public Evaluating(
      Composing composing, Map<String, Composing> changed, int threads, PrintStream terminal) {
    this.maker = new SongMaker(composing);
    this.changed = new LinkedHashMap<>(changed);
    this.threads = threads;
    this.terminal = terminal;
  }

  /**
   * What to do.
   *
   * @param songs how many prompts of the suite
   * @param matched how many songs like the held-out ones
   * @param corpus folder of real songs; without it the shipped figures are used
   * @param reference file for the real songs' figures
   * @param out folder of the page
   * @param json file for all results
   */
  public record Order(
      int songs,
      int matched,
      Optional<Path> corpus,
      Optional<Path> reference,
      Path out,
      Optional<Path> json) {}

  /** Does it. */
  public Report run(Order order) throws IOException {
    Reference reference = RealSheets.of(order.corpus());
    if (order.reference().isPresent()) {
      write(order.reference().get(), reference.json() + "\n");
    }
    List<PromptSuite.Prompt> prompts = PromptSuite.all().subList(0, order.songs());
    List<Callable<MadeSong>> tasks = new ArrayList<>();
    prompts.forEach(p -> tasks.add(() -> suiteSong(p)));
    List<Reference.RealSong> like = reference.songs().stream().limit(order.matched()).toList();
    for (int i = 0; i < like.size(); i++) {
      int number = i;
      tasks.add(() -> matchedSong(maker, like.get(number), number));
    }
    List<MadeSong> songs = SongSet.make(tasks, threads, done -> tell(done, tasks.size()));
    Map<PromptSuite.Prompt, MadeSong> suite = new LinkedHashMap<>();
    for (int i = 0; i < prompts.size(); i++) {
      suite.put(prompts.get(i), songs.get(i));
    }
    Map<String, List<MadeSong>> others = others(like);
    terminal.println("sply85: measuring and judging");
    Report report =
        new Evaluation(reference, suite, songs.subList(prompts.size(), songs.size()))
            .report(others);
    write(order, report);
    return report;
  }

  private Map<String, List<MadeSong>> others(List<Reference.RealSong> like) {
    Map<String, List<MadeSong>> others = new LinkedHashMap<>();
    changed.forEach(
        (name, composing) -> {
          terminal.printf("sply85: composing %s%n", name);
          SongMaker other = new SongMaker(composing);
          List<Callable<MadeSong>> tasks = new ArrayList<>();
          for (int i = 0; i < like.size(); i++) {
            int number = i;
            tasks.add(() -> matchedSong(other, like.get(number), number));
          }
          others.put(name, SongSet.make(tasks, threads, done -> tell(done, tasks.size())));
        });
    return others;
  }

  private void tell(int done, int all) {
    if (done % 10 == 0 || done == all) {
      terminal.printf("sply85: made %d of %d songs%n", done, all);
    }
  }

  private MadeSong suiteSong(PromptSuite.Prompt p) {
    return maker.make(
        p.id(), SongMaker.request(p.id(), p.prompt(), p.seed(), null, null, null, null));
  }

  private static MadeSong matchedSong(SongMaker maker, Reference.RealSong real, int number) {
    String id = "like-" + real.id();
    String prompt = real.bpm() <= BALLAD ? "a ballad" : "a mandopop song";
    double seconds =
        Ticks.toSeconds((long) real.bars() * Meter.parse(real.meter()).barTicks(), real.bpm());
    int whole = (int) Math.max(SHORTEST, Math.min(LONGEST, Math.round(seconds)));
    String duration = String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    return maker.make(
        id,
        SongMaker.request(
            id, prompt, MATCHED_SEEDS + number, real.bpm(), real.key(), real.meter(), duration));
  }

  private void write(Order order, Report report) throws IOException {
    for (Map.Entry<String, String> file : QualityPage.files(report).entrySet()) {
      write(order.out().resolve(file.getKey()), file.getValue());
    }
    if (order.json().isPresent()) {
      ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
      write(order.json().get(), mapper.writeValueAsString(report) + "\n");
    }
    long out = report.rows().stream().filter(r -> !r.inside()).count();
    terminal.printf(
        "sply85: %d of %d rows outside their bands; see %s%n",
        out, report.rows().size(), order.out().resolve("index.md"));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
