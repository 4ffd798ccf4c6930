package org.sply85.trainer.band;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sply85.encoding.band.GrooveBank;
import org.sply85.encoding.band.TextureBank;
import org.sply85.trainer.corpus.Split;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Computes the banks of textures and grooves from the corpora: same corpora, same bytes. */
@Command(name = "band", description = "Computes the banks of textures and grooves.")
public final class BandTool implements Callable<Integer> {
  private static final int CLUSTERS = 2200;
  private static final int TERNARY_CLUSTERS = 120;

  @Option(names = "--corpus", required = true, description = "Folder of the corpora.")
  private Path corpus;

  @Option(names = "--out", required = true, description = "Folder the banks are written to.")
  private Path out;

  /** Runs the tool. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new BandTool()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(out);
    List<BandSong> songs = BandSong.read(corpus.resolve("pop909/pop909.jsonl.gz"));
    List<DrumPerformance> drums = DrumPerformance.groove(corpus.resolve("drums/groove.jsonl.gz"));
    textures(songs);
    grooves(drums);
    counts(songs, drums);
    return 0;
  }

  // What there is to train on, beside the banks.
  private void counts(List<BandSong> songs, List<DrumPerformance> drums) {
    TextureSet bridge = TextureSet.bridge(songs);
    DrumSet machine =
        DrumSet.of(DrumPerformance.machine(corpus.resolve("drums/drum_machine_200.jsonl")));
    BandSet pianists = BandSet.of(BandReaders.pop909(songs));
    BandSet games =
        BandSet.of(BandReaders.freedoom(corpus.resolve("multitrack/freedoom.jsonl.gz")));
    System.out.printf("%d bridge bars, %d drum machine patterns%n", bridge.size(), machine.size());
    System.out.print(BandFigures.bands("pianists", pianists));
    System.out.print(BandFigures.bands("games", games));
    System.out.print(BandFigures.touch("pianists", TouchSet.pianists(songs)));
    System.out.print(BandFigures.touch("drummers", TouchSet.drummers(drums)));
  }

  private void grooves(List<DrumPerformance> drums) throws IOException {
    DrumSet played = DrumSet.of(drums);
    System.out.print(BandFigures.drums(played));
    GrooveBank bank = Grooves.bank(played.side(Split.TRAIN));
    try (OutputStream file = Files.newOutputStream(out.resolve("grooves.bin"))) {
      bank.write(file);
    }
    long fills = bank.entries().stream().filter(GrooveBank.Entry::fill).count();
    System.out.printf("%d grooves, %d fills%n", bank.entries().size() - fills, fills);
    Map<String, Long> styles =
        bank.entries().stream()
            .collect(
                Collectors.groupingBy(
                    e -> e.style() + (e.fill() ? " fill" : ""),
                    TreeMap::new,
                    Collectors.counting()));
    System.out.println(styles);
  }

  private void textures(List<BandSong> songs) throws IOException {
    TextureSet piano = TextureSet.piano(songs);
    System.out.printf("%d songs, %d piano bars%n", songs.size(), piano.size());
    System.out.print(BandFigures.piano(songs, piano));
    TextureSet train = piano.side(Split.TRAIN);
    TextureBank bank =
        joined(
            TextureClusters.bank(train.ofSteps(16).bars(), CLUSTERS),
            TextureClusters.bank(train.ofSteps(12).bars(), TERNARY_CLUSTERS));
    try (OutputStream file = Files.newOutputStream(out.resolve("textures.bin"))) {
      bank.write(file);
    }
    int uses = bank.entries().stream().mapToInt(TextureBank.Entry::uses).sum();
    System.out.printf(
        "%d textures standing for %d of %d bars%n", bank.entries().size(), uses, train.size());
  }

  static TextureBank joined(TextureBank first, TextureBank second) {
    List<TextureBank.Entry> entries = new ArrayList<>(first.entries());
    for (TextureBank.Entry entry : second.entries()) {
      List<Integer> next = entry.next().stream().map(n -> n + first.entries().size()).toList();
      entries.add(
          new TextureBank.Entry(entry.roll(), entry.uses(), entry.songs(), entry.energy(), next));
    }
    return new TextureBank(entries);
  }
}
