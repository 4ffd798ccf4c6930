package org.sply85.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.sound.midi.InvalidMidiDataException;
import org.sply85.music.Score;
import org.sply85.music.Track;
import org.sply85.music.midi.MidiFile;
import org.sply85.originality.LeadTrack;
import org.sply85.originality.OriginalityChecker;
import org.sply85.originality.OriginalityIndex;
import org.sply85.originality.OriginalityReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the melody of a MIDI file against the songs that were learnt from. */
@Command(
    name = "originality",
    description = "Tells what a melody shares with the songs that sply85 has learnt from.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  sply85 originality song.mid",
      "  sply85 originality song.mid --track Flute --json",
      "",
      "The verdict is ORIGINAL, SIMILAR or COPIED; docs/originality.md tells the limits."
    })
final class OriginalityCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A MIDI file of format 0 or 1.")
  private Path file;

  @Option(
      names = "--track",
      paramLabel = "T",
      description = "The melody's track, by number from 1 or by part of its name; else found.")
  private String track;

  @Option(names = "--json", description = "Print the report as one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Score score = read();
    Track lead = track == null ? found(score) : named(score);
    OriginalityReport report =
        new OriginalityChecker(OriginalityIndex.standard()).check(score, lead.notes());
    System.out.println(
        json ? OriginalityText.json(file, lead, report) : OriginalityText.text(file, lead, report));
    return 0;
  }

  private Score read() {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw Failure.ofInput("there is no readable file " + file);
    }
    try {
      return MidiFile.read(file);
    } catch (InvalidMidiDataException | IOException e) {
      throw Failure.ofInput("%s can not be checked: %s".formatted(file, e.getMessage()));
    }
  }

  private Track found(Score score) {
    return LeadTrack.of(score)
        .orElseThrow(
            () ->
                Failure.ofInput(
                    "%s has no melody: no track but drums has eight notes".formatted(file)));
  }

  private Track named(Score score) {
    List<Track> tracks = score.tracks();
    if (track.matches("\\d{1,3}")) {
      int number = Integer.parseInt(track);
      if (number >= 1 && number <= tracks.size()) {
        return tracks.get(number - 1);
      }
    }
    String wanted = track.toLowerCase(Locale.ROOT);
    return tracks.stream()
        .filter(t -> t.name().toLowerCase(Locale.ROOT).contains(wanted))
        .findFirst()
        .orElseThrow(() -> Failure.ofInput(unknown(tracks)));
  }

  private String unknown(List<Track> tracks) {
    String names = tracks.stream().map(Track::name).collect(Collectors.joining(", "));
    return "%s has no track '%s', but %s"
        .formatted(file, track, names.isEmpty() ? "none at all" : names);
  }
}
