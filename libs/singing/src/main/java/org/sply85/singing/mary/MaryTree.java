package org.sply85.singing.mary;

import java.util.ArrayList;
import java.util.List;
import marytts.datatypes.MaryXML;
import org.sply85.lexicon.Phone;
import org.sply85.lexicon.Syllable;
import org.sply85.singing.Articulation;
import org.sply85.singing.SungSyllable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A line as Mary's features want it: sentence, phrase, tokens, syllables, phones, and pauses. */
record MaryTree(List<Segment> segments) {
  private static final String PAUSE = "_";

  /**
   * A phone or pause.
   *
   * @param sound how it is made
   * @param name as Mary calls it
   * @param element its place in the tree
   */
  record Segment(Articulation sound, String name, Element element) {}

  static MaryTree of(List<SungSyllable> syllables) {
    if (syllables.isEmpty()) {
      throw new IllegalArgumentException("a line must have a syllable, had none");
    }
    Document document = MaryXML.newDocument();
    document.getDocumentElement().setAttribute("xml:lang", "en-US");
    Element paragraph = child(document.getDocumentElement(), MaryXML.PARAGRAPH);
    Element phrase = child(child(paragraph, MaryXML.SENTENCE), MaryXML.PHRASE);
    List<Segment> segments = new ArrayList<>();
    segments.add(pause(phrase, "4"));
    Element token = null;
    for (SungSyllable syllable : syllables) {
      if (token == null || syllable.startsWord()) {
        token = child(phrase, MaryXML.TOKEN);
        token.setAttribute("pos", "NN");
        token.setTextContent("la"); // Mary counts words by their text
      }
      add(syllable.sounds(), token, segments);
    }
    Segment end = pause(phrase, "5");
    end.element().setAttribute("tone", "L-L%");
    segments.add(end);
    return new MaryTree(List.copyOf(segments));
  }

  private static void add(Syllable syllable, Element token, List<Segment> segments) {
    Element element = child(token, MaryXML.SYLLABLE);
    if (syllable.stressed()) {
      element.setAttribute("stress", "1");
    }
    List<String> names = new ArrayList<>();
    for (Phone phone : syllable.phones()) {
      String name = MaryPhones.name(phone, syllable.stress());
      Element segment = child(element, MaryXML.PHONE);
      segment.setAttribute("p", name);
      segments.add(new Segment(Articulation.of(phone), name, segment));
      names.add(name);
    }
    element.setAttribute("ph", String.join(" ", names));
    String before = token.getAttribute("ph");
    String stress = syllable.stressed() ? "' " : "";
    token.setAttribute(
        "ph", before + (before.isEmpty() ? "" : " - ") + stress + String.join(" ", names));
  }

  private static Segment pause(Element phrase, String breakIndex) {
    Element boundary = child(phrase, MaryXML.BOUNDARY);
    boundary.setAttribute("breakindex", breakIndex);
    boundary.setAttribute("duration", "200");
    return new Segment(Articulation.SILENCE, PAUSE, boundary);
  }

  private static Element child(Node parent, String tag) {
    Element element = MaryXML.createElement(parent.getOwnerDocument(), tag);
    parent.appendChild(element);
    return element;
  }

  @Override
  public String toString() {
    return segments.stream().map(Segment::name).toList().toString();
  }
}
