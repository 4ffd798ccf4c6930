package org.sply85.trainer.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Mode;
import org.sply85.music.PitchClass;

/** Reads the McGill Billboard annotations (Burgoyne, Wild and Fujinaga, ISMIR 2011). */
public final class BillboardReader {
  /** The corpus's name in tables. */
  public static final String SOURCE = "McGill Billboard";

  private static final Key SPELLING = new Key(0, Mode.MAJOR);

  private BillboardReader() {}

  /** Songs in 4/4, 3/4, 6/8 and 12/8, in the order of the file. */
  public static List<ChordSheet> read(Path file) {
    return JsonLines.read(file, BillboardReader::song).stream().flatMap(Optional::stream).toList();
  }

  private static Optional<ChordSheet> song(JsonNode json) {
    Meter meter = Meter.parse(Fields.text(json.get("metre"), "metre"));
    if (meter.beats() == 5 || meter.beats() == 7) {
      return Optional.empty();
    }
    List<ChordSheet.Section> sections = new ArrayList<>();
    Fields.list(json.get("sections"), "sections", 0).forEach(s -> sections.add(section(s, meter)));
    int tonic = PitchClass.parse(Fields.text(json.get("tonic"), "tonic"));
    return Optional.of(
        new ChordSheet(
            Fields.text(json.get("id"), "id"),
            new Key(tonic, mode(sections, tonic)),
            meter,
            sections));
  }

  private static ChordSheet.Section section(JsonNode json, Meter meter) {
    List<ChordSpan> chords = new ArrayList<>();
    List<JsonNode> bars = Fields.list(json.get("bars"), "bars", 0);
    boolean regular = true;
    for (int bar = 0; bar < bars.size(); bar++) {
      String text = Fields.text(bars.get(bar), "bar");
      regular &= !text.startsWith("(");
      addBar(chords, bar * meter.barTicks(), meter, text);
    }
    return new ChordSheet.Section(
        Roles.read(json.path("f").asText()), bars.size(), regular, chords);
  }

  private static void addBar(List<ChordSpan> chords, int start, Meter meter, String text) {
    String[] tokens =
        Arrays.stream(text.split(" ")).filter(t -> !t.startsWith("(")).toArray(String[]::new);
    Optional<Chord> chord = Optional.empty();
    for (int i = 0; i < tokens.length; i++) {
      int from = meter.barTicks() * i / tokens.length;
      int to = meter.barTicks() * (i + 1) / tokens.length;
      chord = tokens[i].equals(".") ? chord : ChordLabels.read(tokens[i]);
      chord.ifPresent(c -> chords.add(new ChordSpan(start + from, to - from, c.label(SPELLING))));
    }
  }

  /** Minor if the tonic bears a minor chord for longer than a major one. */
  private static Mode mode(List<ChordSheet.Section> sections, int tonic) {
    long minor = 0;
    for (ChordSheet.Section section : sections) {
      for (ChordSpan span : section.chords()) {
        Chord chord = span.chord();
        if (chord.root() == tonic) {
          minor += chord.quality().minorThird() ? span.duration() : -span.duration();
        }
      }
    }
    return minor > 0 ? Mode.MINOR : Mode.MAJOR;
  }
}
