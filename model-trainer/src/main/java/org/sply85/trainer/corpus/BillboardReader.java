package org.sply85.trainer.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Mode;
import org.sply85.music.PitchClass;
import org.sply85.statistics.SectionRole;

/** Reads the chords and section roles of McGill Billboard (Burgoyne et al., ISMIR 2011). */
public final class BillboardReader {
  private static final String REPEAT = ".";

  private BillboardReader() {}

  /** All sections in 4/4 of a known role, in the order of the file. */
  public static List<ChordSheet> read(Path file) {
    return JsonLines.read(file, BillboardReader::song).stream().flatMap(List::stream).toList();
  }

  private static List<ChordSheet> song(JsonNode json) {
    List<ChordSheet> sheets = new ArrayList<>();
    if (!json.path("metre").asText().equals("4/4") || json.path("tonic").asText().isEmpty()) {
      return sheets;
    }
    Key key = new Key(PitchClass.parse(json.get("tonic").asText()), Mode.MAJOR);
    for (JsonNode section : json.get("sections")) {
      List<String> bars = new ArrayList<>();
      section.path("bars").forEach(bar -> bars.add(bar.asText()));
      Optional<SectionRole> role = role(section.path("f").asText());
      if (role.isPresent() && !bars.isEmpty()) {
        sheets.add(
            new ChordSheet(
                json.get("id").asText(),
                role.get(),
                key,
                Meter.FOUR_FOUR,
                bars.size(),
                chords(bars, key)));
      }
    }
    return sheets;
  }

  /** The bars' chords in equal parts of each bar; {@code .} goes on with the chord before. */
  private static List<ChordSpan> chords(List<String> bars, Key key) {
    List<ChordSpan> spans = new ArrayList<>();
    String sounding = "N";
    int barTicks = Meter.FOUR_FOUR.barTicks();
    for (int b = 0; b < bars.size(); b++) {
      String[] labels = bars.get(b).strip().split("\\s+");
      for (int i = 0; i < labels.length; i++) {
        sounding = labels[i].equals(REPEAT) || labels[i].isEmpty() ? sounding : labels[i];
        int from = b * barTicks + i * barTicks / labels.length;
        int to = b * barTicks + (i + 1) * barTicks / labels.length;
        Optional<Chord> chord = ChordLabels.read(sounding);
        if (chord.isPresent()) {
          spans.add(new ChordSpan(from, to - from, chord.get().label(key)));
        }
      }
    }
    return spans;
  }

  private static Optional<SectionRole> role(String function) {
    return switch (function) {
      case "intro" -> Optional.of(SectionRole.INTRO);
      case "verse" -> Optional.of(SectionRole.VERSE);
      case "pre-chorus" -> Optional.of(SectionRole.PRECHORUS);
      case "chorus" -> Optional.of(SectionRole.CHORUS);
      case "post-chorus", "hook" -> Optional.of(SectionRole.HOOK);
      case "bridge" -> Optional.of(SectionRole.BRIDGE);
      case "solo" -> Optional.of(SectionRole.SOLO);
      case "instrumental", "break" -> Optional.of(SectionRole.BREAK);
      case "outro" -> Optional.of(SectionRole.OUTRO);
      default -> Optional.empty();
    };
  }
}
