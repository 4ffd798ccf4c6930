package org.sply85.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javax.sound.midi.InvalidMidiDataException;
import org.sply85.feature.storage.AnalysisJson;
import org.sply85.local.analyze.AnalysisText;
import org.sply85.local.analyze.AnalyzedSong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what a recording or a MIDI file holds. */
@Command(
    name = "analyze",
    description = "Finds tempo, beats, key, chords, sections and more in a song.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  sply85 analyze song.mp3",
      "  sply85 analyze song.mid --json",
      "  sply85 analyze song.flac --features matrices --plot song.png",
      "",
      "docs/features.md defines what is measured and tells how well."
    })
final class AnalyzeCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description = "WAV, AIFF, FLAC, MP3, Ogg Vorbis or MIDI, told apart by content.")
  private Path file;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Option(
      names = "--features",
      paramLabel = "DIR",
      description =
          "Save every matrix as DIR/name.npy: float32, rows x frames, named as in librosa.")
  private Path features;

  @Option(names = "--plot", paramLabel = "PNG", description = "Save a picture of the analysis.")
  private Path plot;

  @Override
  public Integer call() throws IOException {
    AnalyzedSong song = read();
    if (features != null) {
      if (!song.hasFeatures()) {
        throw Failure.ofInput("notes have no spectra: --features needs a recording");
      }
      song.writeFeatures(features);
    }
    if (plot != null) {
      song.writePlot(plot);
    }
    System.out.println(
        json ? AnalysisJson.of(song.analysis()) : AnalysisText.of(file, song.analysis()));
    return 0;
  }

  private AnalyzedSong read() {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw Failure.ofInput("there is no readable file " + file);
    }
    try {
      return AnalyzedSong.read(file);
    } catch (IOException | InvalidMidiDataException | IllegalArgumentException e) {
      throw Failure.ofInput("%s can not be analyzed: %s".formatted(file, e.getMessage()));
    }
  }
}
