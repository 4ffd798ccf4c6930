package org.sply85.music.notation;

import javax.xml.stream.XMLStreamException;
import org.sply85.music.Track;

/** Writes note heads and rests of one part. */
final class NoteWriter {
  private final boolean drums;
  private final String partId;
  private final XmlOut xml;
  private boolean wordGoesOn;

  NoteWriter(Track track, String partId, XmlOut xml) {
    this.drums = track.drums();
    this.partId = partId;
    this.xml = xml;
  }

  void writeBarRest(int length) throws XMLStreamException {
    xml.open("note");
    xml.empty("rest", "measure", "yes");
    xml.text("duration", length);
    xml.text("voice", 1);
    xml.close();
  }

  void writeRest(Piece piece) throws XMLStreamException {
    xml.open("note");
    xml.empty("rest");
    xml.text("duration", piece.length());
    xml.text("voice", 1);
    writeValue(piece);
    if (tupletEdge(piece)) {
      xml.open("notations");
      writeTuplet(piece);
      xml.close();
    }
    xml.close();
  }

  /** Writes the part of the sounding that the piece shows, tied to what is before and after. */
  void write(Sounding sounding, Piece piece, int fifths) throws XMLStreamException {
    boolean first = piece.start() == sounding.start();
    boolean last = piece.end() == sounding.end();
    for (int i = 0; i < sounding.pitches().size(); i++) {
      int pitch = sounding.pitches().get(i);
      xml.open("note");
      if (i > 0) {
        xml.empty("chord");
      }
      writePitch(pitch, fifths);
      xml.text("duration", piece.length());
      writeTies("tie", first, last);
      if (drums) {
        xml.empty("instrument", "id", instrumentId(partId, pitch));
      }
      xml.text("voice", 1);
      writeValue(piece);
      if (drums && DrumStaff.of(pitch).cross()) {
        xml.text("notehead", "x");
      }
      writeNotations(piece, first, last, i == 0);
      if (i == 0 && first && sounding.text().isPresent()) {
        writeLyric(sounding.text().get());
      }
      xml.close();
    }
  }

  static String instrumentId(String partId, int pitch) {
    return partId + "-I" + (pitch + 1);
  }

  private void writePitch(int pitch, int fifths) throws XMLStreamException {
    if (drums) {
      DrumStaff place = DrumStaff.of(pitch);
      xml.open("unpitched");
      xml.text("display-step", place.step());
      xml.text("display-octave", place.octave());
      xml.close();
      return;
    }
    Spelling spelling = Spelling.of(pitch, fifths);
    xml.open("pitch");
    xml.text("step", spelling.step());
    if (spelling.alter() != 0) {
      xml.text("alter", spelling.alter());
    }
    xml.text("octave", spelling.octave());
    xml.close();
  }

  private void writeValue(Piece piece) throws XMLStreamException {
    xml.text("type", piece.type());
    if (piece.dotted()) {
      xml.empty("dot");
    }
    if (piece.triplet()) {
      xml.open("time-modification");
      xml.text("actual-notes", 3);
      xml.text("normal-notes", 2);
      xml.text("normal-type", "eighth");
      xml.close();
    }
  }

  private void writeNotations(Piece piece, boolean first, boolean last, boolean lowest)
      throws XMLStreamException {
    boolean tuplet = lowest && tupletEdge(piece);
    if (first && last && !tuplet) {
      return;
    }
    xml.open("notations");
    writeTies("tied", first, last);
    if (tuplet) {
      writeTuplet(piece);
    }
    xml.close();
  }

  private void writeTies(String element, boolean first, boolean last) throws XMLStreamException {
    if (!first) {
      xml.empty(element, "type", "stop");
    }
    if (!last) {
      xml.empty(element, "type", "start");
    }
  }

  private static boolean tupletEdge(Piece piece) {
    return piece.triplet() && (startsTuplet(piece) || endsTuplet(piece));
  }

  private static boolean startsTuplet(Piece piece) {
    return piece.start() % Grid.UNITS_PER_QUARTER == 0;
  }

  private static boolean endsTuplet(Piece piece) {
    return piece.end() % Grid.UNITS_PER_QUARTER == 0;
  }

  private void writeTuplet(Piece piece) throws XMLStreamException {
    xml.empty("tuplet", "type", startsTuplet(piece) ? "start" : "stop");
  }

  private void writeLyric(String text) throws XMLStreamException {
    boolean goesOn = text.endsWith("-");
    String syllabic = wordGoesOn ? goesOn ? "middle" : "end" : goesOn ? "begin" : "single";
    wordGoesOn = goesOn;
    xml.open("lyric", "number", "1");
    xml.text("syllabic", syllabic);
    xml.text("text", goesOn ? text.substring(0, text.length() - 1) : text);
    xml.close();
  }
}
