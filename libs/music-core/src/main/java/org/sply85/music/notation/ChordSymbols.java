package org.sply85.music.notation;

import javax.xml.stream.XMLStreamException;
import org.sply85.music.Chord;
import org.sply85.music.Quality;

/** Chords as MusicXML's harmony elements. */
final class ChordSymbols {
  private ChordSymbols() {}

  /**
   * Writes one.
   *
   * @param offset units after the point in the bar where it is written
   * @param fifths the key signature that the roots are spelt in
   */
  static void write(XmlOut xml, Chord chord, int offset, int fifths) throws XMLStreamException {
    xml.open("harmony");
    writeTone(xml, "root", chord.root(), fifths);
    xml.text("kind", kind(chord.quality()), "text", chord.quality().common());
    if (chord.bassInterval() != 0) {
      writeTone(xml, "bass", chord.bassPitchClass(), fifths);
    }
    switch (chord.quality()) {
      case ADD9, MINADD9 -> writeAdded(xml, 9, 0);
      case DOM7B9 -> writeAdded(xml, 9, -1);
      case SUS4_7 -> writeAdded(xml, 7, 0);
      default -> {
        // The kind says it all.
      }
    }
    xml.text("offset", offset);
    xml.close();
  }

  private static void writeTone(XmlOut xml, String name, int pitchClass, int fifths)
      throws XMLStreamException {
    Spelling tone = Spelling.of(60 + pitchClass, fifths);
    xml.open(name);
    xml.text(name + "-step", tone.step());
    if (tone.alter() != 0) {
      xml.text(name + "-alter", tone.alter());
    }
    xml.close();
  }

  private static void writeAdded(XmlOut xml, int degree, int alter) throws XMLStreamException {
    xml.open("degree", "print-object", "no");
    xml.text("degree-value", degree);
    xml.text("degree-alter", alter);
    xml.text("degree-type", "add");
    xml.close();
  }

  private static String kind(Quality quality) {
    return switch (quality) {
      case MAJ, ADD9 -> "major";
      case MIN, MINADD9 -> "minor";
      case DIM -> "diminished";
      case AUG -> "augmented";
      case SUS2 -> "suspended-second";
      case SUS4, SUS4_7 -> "suspended-fourth";
      case POWER -> "power";
      case DOM7, DOM7B9 -> "dominant";
      case MAJ7 -> "major-seventh";
      case MIN7 -> "minor-seventh";
      case MINMAJ7 -> "major-minor";
      case MAJ6 -> "major-sixth";
      case MIN6 -> "minor-sixth";
      case DOM9 -> "dominant-ninth";
      case MAJ9 -> "major-ninth";
      case MIN9 -> "minor-ninth";
      case DOM13 -> "dominant-13th";
      case DIM7 -> "diminished-seventh";
      case HDIM7 -> "half-diminished";
    };
  }
}
