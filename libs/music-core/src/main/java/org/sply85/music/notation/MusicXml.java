package org.sply85.music.notation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

/**
 * MusicXML 4.0, partwise, in concert pitch.
 *
 * <p>Each track is a part in one voice, see {@link Grid}. Sections are rehearsal marks and tempos
 * metronome marks of the first part; chord symbols stand above the lead, or else the first part;
 * syllables below their notes. Drums are unpitched on a percussion staff with an instrument for
 * each stroke. The same score gives the same bytes.
 */
public final class MusicXml {
  private static final String DOC_TYPE =
      "<!DOCTYPE score-partwise PUBLIC \"-//Recordare//DTD MusicXML 4.0 Partwise//EN\""
          + " \"http://www.musicxml.org/dtds/partwise.dtd\">";
  private static final int DEFAULT_STROKE = 38;

  private final Score score;
  private final XmlOut xml;

  private MusicXml(Score score, XmlOut xml) {
    this.score = score;
    this.xml = xml;
  }

  /**
   * Writes the score as it is written, not as it is performed.
   *
   * @throws IllegalArgumentException if the score has no track
   */
  public static void write(Score written, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      write(written, out);
    }
  }

  /** Writes the score and leaves the stream open. */
  public static void write(Score written, OutputStream out) throws IOException {
    if (written.tracks().isEmpty()) {
      throw new IllegalArgumentException("tracks must be at least 1, was 0");
    }
    try {
      XmlOut xml = new XmlOut(out, DOC_TYPE);
      new MusicXml(written, xml).write();
      xml.end();
    } catch (XMLStreamException e) {
      throw new IOException("MusicXML cannot be written: " + e.getMessage(), e);
    }
  }

  static String partId(int index) {
    return "P" + (index + 1);
  }

  /** The part that carries the chord symbols. */
  static int leadIndex(Score score) {
    List<Track> tracks = score.tracks();
    for (int i = 0; i < tracks.size(); i++) {
      if (tracks.get(i).role() == TrackRole.LEAD) {
        return i;
      }
    }
    return 0;
  }

  private void write() throws XMLStreamException {
    xml.open("score-partwise", "version", "4.0");
    xml.open("work");
    xml.text("work-title", score.title());
    xml.close();
    xml.open("identification");
    xml.text("creator", "sply85", "type", "composer");
    xml.text("rights", "AI-generated; sply85 claims no rights in this music");
    xml.open("encoding");
    xml.text("software", "sply85");
    xml.close();
    xml.close();
    xml.open("part-list");
    for (int i = 0; i < score.tracks().size(); i++) {
      writePartHead(score.tracks().get(i), partId(i));
    }
    xml.close();
    int bars = barCount();
    for (int i = 0; i < score.tracks().size(); i++) {
      xml.open("part", "id", partId(i));
      new PartWriter(score, i, xml).write(bars);
      xml.close();
    }
    xml.close();
  }

  private int barCount() {
    int barTicks = Meter.parse(score.meter()).barTicks();
    int end = Math.max(score.lengthTicks(), score.lastSoundingTick());
    return Math.max(1, (end + barTicks - 1) / barTicks);
  }

  private void writePartHead(Track track, String id) throws XMLStreamException {
    xml.open("score-part", "id", id);
    xml.text("part-name", track.name());
    List<Integer> strokes = strokes(track);
    for (int stroke : strokes) {
      xml.open("score-instrument", "id", NoteWriter.instrumentId(id, stroke));
      xml.text("instrument-name", track.drums() ? DrumStaff.name(stroke) : track.name());
      xml.close();
    }
    for (int stroke : strokes) {
      xml.open("midi-instrument", "id", NoteWriter.instrumentId(id, stroke));
      xml.text("midi-channel", track.channel() + 1);
      xml.text("midi-program", track.program() + 1);
      if (track.drums()) {
        xml.text("midi-unpitched", stroke + 1);
      }
      xml.text("pan", Math.round(track.pan() * 90));
      xml.close();
    }
    xml.close();
  }

  /** The drum strokes that need an instrument each; one for a part that plays pitches. */
  private static List<Integer> strokes(Track track) {
    if (!track.drums()) {
      return List.of(0);
    }
    List<Integer> strokes = track.notes().stream().map(Note::pitch).distinct().sorted().toList();
    return strokes.isEmpty() ? List.of(DEFAULT_STROKE) : strokes;
  }
}
