package org.sply85.music.notation;

import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.sply85.music.KeyMark;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.Track;

/** Writes the bars of one part. */
final class PartWriter {
  private final Score score;
  private final Track track;
  private final XmlOut xml;
  private final SongMarks marks;
  private final Bars bars;
  private final List<Sounding> soundings;
  private final NoteWriter notes;
  private final boolean showsSong;
  private final boolean showsChords;
  private int next;

  PartWriter(Score score, int index, XmlOut xml) {
    this.score = score;
    this.track = score.tracks().get(index);
    this.xml = xml;
    this.marks = new SongMarks(score, xml);
    Meter meter = Meter.parse(score.meter());
    Grid grid = new Grid(track, meter);
    this.soundings = grid.soundings();
    this.bars = new Bars(meter, grid);
    this.notes = new NoteWriter(track, MusicXml.partId(index), xml);
    this.showsSong = index == 0;
    this.showsChords = index == MusicXml.leadIndex(score);
  }

  void write(int barCount) throws XMLStreamException {
    for (int bar = 0; bar < barCount; bar++) {
      int start = bar * bars.barLength();
      int end = start + bars.barLength();
      xml.open("measure", "number", Integer.toString(bar + 1));
      writeAttributes(start, end);
      if (showsSong) {
        marks.writeSectionsAndTempos(start, end);
      }
      if (showsChords) {
        marks.writeChords(start, end);
      }
      writeBar(start, end);
      xml.close();
    }
  }

  private void writeAttributes(int start, int end) throws XMLStreamException {
    Optional<KeyMark> change = marks.keyChange(start, end);
    if (start > 0 && (change.isEmpty() || track.drums())) {
      return;
    }
    xml.open("attributes");
    if (start == 0) {
      xml.text("divisions", Grid.UNITS_PER_QUARTER);
    }
    xml.open("key");
    xml.text("fifths", track.drums() ? 0 : marks.key(start).fifths());
    if (!track.drums()) {
      xml.text("mode", marks.key(start).mode().label());
    }
    xml.close();
    if (start == 0) {
      writeTimeAndClef();
    }
    xml.close();
  }

  private void writeTimeAndClef() throws XMLStreamException {
    Meter meter = Meter.parse(score.meter());
    xml.open("time");
    xml.text("beats", meter.beats());
    xml.text("beat-type", meter.unit());
    xml.close();
    xml.open("clef");
    double mean = track.notes().stream().mapToInt(Note::pitch).average().orElse(60);
    xml.text("sign", track.drums() ? "percussion" : mean < 57 ? "F" : "G");
    if (!track.drums()) {
      xml.text("line", mean < 57 ? 4 : 2);
    }
    xml.close();
  }

  /** Fills the bar from edge to edge with notes, what they leave with rests. */
  private void writeBar(int start, int end) throws XMLStreamException {
    if (nextStart(end) >= end) {
      notes.writeBarRest(bars.barLength());
      return;
    }
    int fifths = marks.key(start).fifths();
    int at = start;
    while (at < end) {
      int restEnd = Math.min(end, Math.max(at, nextStart(end)));
      for (Piece piece : bars.pieces(at, restEnd, true)) {
        notes.writeRest(piece);
      }
      at = restEnd;
      if (at < end) {
        Sounding sounding = soundings.get(next);
        int to = Math.min(end, sounding.end());
        for (Piece piece : bars.pieces(at, to, false)) {
          notes.write(sounding, piece, fifths);
        }
        at = to;
        next += to == sounding.end() ? 1 : 0;
      }
    }
  }

  private int nextStart(int otherwise) {
    return next < soundings.size() ? soundings.get(next).start() : otherwise;
  }
}
