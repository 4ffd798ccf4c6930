package org.sply85.local.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sply85.arranger.domain.Arrangement;
import org.sply85.evaluation.Asked;
import org.sply85.evaluation.BandRules;
import org.sply85.evaluation.ControlCheck;
import org.sply85.evaluation.Example;
import org.sply85.evaluation.Figure;
import org.sply85.evaluation.MuseGanMeasures;
import org.sply85.evaluation.Row;
import org.sply85.evaluation.Sample;
import org.sply85.evaluation.StyleClassifier;
import org.sply85.evaluation.StyleFeatures;
import org.sply85.music.Meter;
import org.sply85.music.Score;
import org.sply85.music.TrackRole;

/**
 * Makes songs of every style, without sound, and measures the band: whether the style can be heard,
 * whether instruments are as they were asked for, and whether the rules of arranging are kept.
 */
public final class JudgingStyles {
  private static final long SEED = 17;
  private static final int SONGS_A_WISH = 5;
  // The styles whose pianists play as those of POP909 do.
  private static final Set<String> PIANISTS = Set.of("pop", "ballad");
  private static final String MUSEGAN = "Band (MuseGAN)";

  private final SongMaker maker;
  private final int threads;
  private final PrintStream terminal;

  /**
   * @param composing the composer that writes the songs
   * @param threads songs made at once; the result does not depend on it
   * @param terminal where progress is told
   */
  public JudgingStyles(Composing composing, int threads, PrintStream terminal) {
    this.maker = new SongMaker(composing);
    this.threads = threads;
    this.terminal = terminal;
  }

  /**
   * Writes {@code styles.md} and {@code styles.json}.
   *
   * @param perStyle songs of each style
   * @param out folder of the page
   * @param midi folder for the songs as MIDI files
   */
  public void run(int perStyle, Path out, Optional<Path> midi) throws IOException {
    StyleSongs songs = new StyleSongs(maker, threads, this::tell, midi);
    Map<StyleSongs.Wanted, MadeSong> byStyle = songs.byStyle(perStyle);
    terminal.println("sply85: songs that name instruments");
    Map<StyleSongs.Wanted, MadeSong> byInstruments =
        songs.byInstruments(Math.max(1, perStyle / SONGS_A_WISH));
    StyleReport report = report(perStyle, byStyle, byInstruments);
    Files.createDirectories(out);
    Files.writeString(out.resolve("styles.md"), StylePage.of(report), StandardCharsets.UTF_8);
    ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    Files.writeString(out.resolve("styles.json"), json.writeValueAsString(report) + "\n");
    terminal.println("sply85: " + StylePage.verdict(report) + "; see " + out.resolve("styles.md"));
  }

  private void tell(int done) {
    if (done % 10 == 0) {
      terminal.printf("sply85: made %d songs%n", done);
    }
  }

  /** What the songs measure. */
  static StyleReport report(
      int perStyle,
      Map<StyleSongs.Wanted, MadeSong> byStyle,
      Map<StyleSongs.Wanted, MadeSong> byInstruments) {
    List<StyleClassifier.Song> examples = new ArrayList<>();
    byStyle.forEach(
        (wanted, song) ->
            examples.add(
                new StyleClassifier.Song(
                    wanted.style(),
                    new Example(song.id(), false, StyleFeatures.of(song.heard())))));
    List<String> named = new StyleClassifier(SEED).named(examples);
    List<StyleReport.SongLine> lines = new ArrayList<>();
    byStyle.forEach((wanted, song) -> lines.add(line(wanted, song, named.get(lines.size()))));
    List<StyleReport.WishLine> wishes = new ArrayList<>();
    byInstruments.forEach((wanted, song) -> wishes.add(wish(wanted, song)));
    return new StyleReport(perStyle, lines, wishes, rows(byStyle.values()), wins(byStyle.values()));
  }

  private static StyleReport.SongLine line(StyleSongs.Wanted wanted, MadeSong song, String named) {
    Score heard = song.heard();
    OptionalDouble interlock = BandRules.interlock(heard, Meter.parse(heard.meter()).barTicks());
    int notes =
        heard.tracks().stream()
            .filter(t -> t.role() == TrackRole.CHORDS || t.role() == TrackRole.PAD)
            .mapToInt(t -> t.notes().size())
            .sum();
    return new StyleReport.SongLine(
        song.id(),
        wanted.prompt(),
        wanted.style(),
        named,
        interlock.isPresent() ? interlock.getAsDouble() : null,
        BandRules.aboveTheLead(heard).size(),
        notes,
        BandRules.lowIntervals(heard));
  }

  private static StyleReport.WishLine wish(StyleSongs.Wanted wanted, MadeSong song) {
    Asked asked = Asked.instruments(wanted.style(), wanted.with(), wanted.without());
    Map<String, Boolean> kept = ControlCheck.of(asked, song.heard());
    return new StyleReport.WishLine(
        song.id(), wanted.prompt(), kept.get(ControlCheck.WITH), kept.get(ControlCheck.WITHOUT));
  }

  private static List<StyleReport.RowLine> rows(Collection<MadeSong> songs) {
    Sample pianos = new Sample();
    Sample bands = new Sample();
    for (MadeSong song : songs) {
      if (PIANISTS.contains(song.plan().style())) {
        pianos.add(MadeSheets.keyboardPlayed(song));
      }
      bands.add(MuseGanMeasures.of(MadeSheets.band(song)));
    }
    Stream<StyleReport.RowLine> keyboard =
        Row.keyboards().stream()
            .map(r -> new StyleReport.RowLine(r, Figure.of(pianos.values(r.name()))));
    Stream<StyleReport.RowLine> band =
        Row.all().stream()
            .filter(r -> r.group().equals(MUSEGAN))
            .map(r -> new StyleReport.RowLine(r, Figure.of(bands.values(r.name()))));
    return Stream.concat(keyboard, band).toList();
  }

  private static Map<String, Map<String, Integer>> wins(Collection<MadeSong> songs) {
    Map<String, Map<String, Integer>> wins = new TreeMap<>();
    for (MadeSong song : songs) {
      for (Arrangement.BandChoice choice : song.arrangement().band()) {
        wins.computeIfAbsent(kind(choice), k -> new TreeMap<>())
            .merge(choice.source(), 1, Integer::sum);
      }
    }
    return wins;
  }

  private static String kind(Arrangement.BandChoice choice) {
    return switch (choice.part()) {
      case "drums" -> "drums";
      default -> choice.part().contains("bass") ? "bass" : "chords";
    };
  }
}
