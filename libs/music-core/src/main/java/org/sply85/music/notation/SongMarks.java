package org.sply85.music.notation;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.KeyMark;
import org.sply85.music.Meter;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.TempoMark;
import org.sply85.music.Ticks;

/** What stands above the notes: sections as rehearsal marks, tempos, chord symbols and keys. */
final class SongMarks {
  private static final int TICKS_PER_UNIT = Ticks.PER_QUARTER / Grid.UNITS_PER_QUARTER;

  private final Score score;
  private final XmlOut xml;
  private final int barTicks;

  SongMarks(Score score, XmlOut xml) {
    this.score = score;
    this.xml = xml;
    this.barTicks = Meter.parse(score.meter()).barTicks();
  }

  /** The key in force at a bar that starts at the unit. */
  Key key(int barStart) {
    Key key = Key.parse(score.keys().get(0).key());
    for (KeyMark mark : score.keys()) {
      key = barStart(mark) <= barStart ? Key.parse(mark.key()) : key;
    }
    return key;
  }

  /** The key signature that a bar changes to; a key changes at the bar line nearest to its mark. */
  Optional<KeyMark> keyChange(int start, int end) {
    return score.keys().stream()
        .filter(k -> barStart(k) >= start && barStart(k) < end)
        .reduce((earlier, later) -> later);
  }

  private int barStart(KeyMark mark) {
    return (mark.tick() + barTicks / 2) / barTicks * (barTicks / TICKS_PER_UNIT);
  }

  void writeSectionsAndTempos(int start, int end) throws XMLStreamException {
    for (SectionMark mark : score.sections()) {
      if (inside(mark.tick(), start, end)) {
        xml.open("direction", "placement", "above");
        xml.open("direction-type");
        xml.text("rehearsal", mark.label());
        xml.close();
        xml.text("offset", unit(mark.tick()) - start);
        xml.close();
      }
    }
    for (TempoMark mark : score.tempos()) {
      if (inside(mark.tick(), start, end)) {
        writeTempo(mark, unit(mark.tick()) - start);
      }
    }
  }

  private void writeTempo(TempoMark mark, int offset) throws XMLStreamException {
    double rounded = Math.round(mark.bpm() * 100) / 100.0;
    String bpm = rounded == Math.rint(rounded) ? "%d".formatted((int) rounded) : "" + rounded;
    xml.open("direction", "placement", "above");
    xml.open("direction-type");
    xml.open("metronome");
    xml.text("beat-unit", "quarter");
    xml.text("per-minute", bpm);
    xml.close();
    xml.close();
    xml.text("offset", offset);
    xml.empty("sound", "tempo", bpm);
    xml.close();
  }

  void writeChords(int start, int end) throws XMLStreamException {
    String before = "";
    for (ChordSpan span : score.chords()) {
      if (inside(span.tick(), start, end) && !span.symbol().equals(before)) {
        ChordSymbols.write(xml, span.chord(), unit(span.tick()) - start, key(start).fifths());
      }
      before = span.symbol();
    }
  }

  private static boolean inside(int tick, int start, int end) {
    return unit(tick) >= start && unit(tick) < end;
  }

  private static int unit(int tick) {
    return (tick + TICKS_PER_UNIT / 2) / TICKS_PER_UNIT;
  }
}
