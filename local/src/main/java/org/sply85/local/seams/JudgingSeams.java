package org.sply85.local.seams;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sply85.arranger.domain.Arrangement;
import org.sply85.arranger.domain.Arranger;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.soundbank.Soundbank;
import org.sply85.evaluation.PromptSuite;
import org.sply85.local.evaluate.Composing;
import org.sply85.local.evaluate.MadeSong;
import org.sply85.local.evaluate.SongMaker;
import org.sply85.mastering.domain.SeamCard;

/**
 * Makes songs of the prompt suite with their sound, once with and once without link devices, and
 * sets their seams beside those inside real performances.
 */
public final class JudgingSeams {
  private final SongMaker maker;
  private final Studio studio;
  private final PrintStream terminal;

  /**
   * @param composing the composer that writes the songs
   * @param bank what they are played on
   * @param terminal where progress is told
   */
  public JudgingSeams(Composing composing, Soundbank bank, PrintStream terminal) {
    this.maker = new SongMaker(composing);
    this.studio = new Studio(bank);
    this.terminal = terminal;
  }

  /**
   * Writes {@code seams.md}, and {@code seams.jsonl} with all that was measured, a song a line.
   * Songs whose line of this length is there already are not made again: a run that was stopped
   * goes on.
   *
   * @param songs how many prompts of the suite
   * @param duration length of each, like {@code "1:00"}
   * @param out folder of the page
   */
  public void run(int songs, String duration, Path out) throws IOException {
    Files.createDirectories(out);
    SeamLog<SongSeams> log = new SeamLog<>(out.resolve("seams.jsonl"), SongSeams.class);
    Map<String, SongSeams> known = new HashMap<>();
    log.read().stream()
        .filter(s -> s.duration().equals(duration))
        .forEach(s -> known.put(s.id(), s));
    List<SongSeams> all = new ArrayList<>();
    for (PromptSuite.Prompt prompt : PromptSuite.all().subList(0, songs)) {
      SongSeams seams = known.get(prompt.id());
      if (seams == null) {
        seams = seams(prompt, duration);
        log.add(List.of(seams));
      }
      all.add(seams);
      terminal.println("sply85: " + SeamPage.line(seams));
    }
    Path page = out.resolve("seams.md");
    Files.writeString(page, SeamPage.of(all, duration), StandardCharsets.UTF_8);
    terminal.println("sply85: " + SeamPage.verdict(all) + "; see " + page);
  }

  private SongSeams seams(PromptSuite.Prompt p, String duration) {
    MadeSong song =
        maker.make(
            p.id(), SongMaker.request(p.id(), p.prompt(), p.seed(), null, null, null, duration));
    Arrangement bare = Arranger.withoutDevices().arrange(song.plan(), song.ideas());
    return new SongSeams(
        p.id(),
        song.plan().style(),
        duration,
        song.arrangement().links().stream().map(Arrangement.Link::devices).toList(),
        cards(song, song.arrangement()),
        cards(song, bare));
  }

  private List<SeamCard> cards(MadeSong song, Arrangement arrangement) {
    AudioBuffer master = studio.record(song.plan(), arrangement.written(), arrangement.performed());
    return SeamCard.of(master, arrangement.written());
  }
}
