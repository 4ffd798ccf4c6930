package org.sply85.mastering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.sply85.audio.AudioBuffer;
import org.sply85.contracts.song.Delivery;
import org.sply85.music.Score;
import org.sply85.music.TrackRole;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SongPictureTest {
  private final Score score = Songs.band("pop", Delivery.STREAMING).score();
  private final AudioBuffer master =
      new AudioBuffer(new float[][] {Songs.tone(500, 0.5, 1), Songs.tone(500, 0.5, 1)}, Songs.RATE);

  @Test
  void namesTheSectionsWhereTheyBegin() throws Exception {
    List<Element> texts = elements(SongPicture.of(score, master), "text");
    assertThat(texts)
        .extracting(Element::getTextContent)
        .contains("Small Song", "verse 1", "chorus 1", "lead", "bass", "0:00");
    double verse = x(texts, "verse 1");
    double chorus = x(texts, "chorus 1");
    // Four of eight seconds, on an axis of 1160.
    assertThat(chorus - verse).isBetween(579.0, 581.0);
  }

  @Test
  void drawsEveryNoteOfLeadAndBass() throws Exception {
    String drawn =
        elements(SongPicture.of(score, master), "path").stream()
            .map(path -> path.getAttribute("d"))
            .reduce("", String::concat);
    long notes = drawn.chars().filter(c -> c == 'z').count();
    assertThat(notes)
        .isEqualTo(
            score.track(TrackRole.LEAD).orElseThrow().notes().size()
                + score.track(TrackRole.BASS).orElseThrow().notes().size());
  }

  @Test
  void titlesCanNotBreakOut() throws Exception {
    Score hostile =
        new Score(
            "</text><script>alert(1)</script> & co",
            score.meter(),
            score.tempos(),
            score.keys(),
            score.sections(),
            score.chords(),
            score.tracks());
    String svg = SongPicture.of(hostile, master);
    assertThat(elements(svg, "script")).isEmpty();
    assertThat(elements(svg, "text").get(0).getTextContent())
        .isEqualTo("</text><script>alert(1)</script> & co");
  }

  private static double x(List<Element> texts, String words) {
    return texts.stream()
        .filter(t -> t.getTextContent().equals(words))
        .mapToDouble(t -> Double.parseDouble(t.getAttribute("x")))
        .findFirst()
        .orElseThrow();
  }

  private static List<Element> elements(String svg, String name) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    NodeList found = document.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }
}
