package org.sply85.music.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sply85.music.ChordSpan;
import org.sply85.music.KeyMark;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.Syllable;
import org.sply85.music.TempoMark;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class MusicXmlTest {
  private static final XPath XPATH = XPathFactory.newInstance().newXPath();

  @ParameterizedTest
  @ValueSource(strings = {"4/4", "3/4", "6/8", "5/4", "7/8", "12/8", "2/4"})
  void fillsEveryBarOfEveryPart(String meter) throws Exception {
    for (int seed = 0; seed < 4; seed++) {
      Document xml =
          write(song(meter, random(seed, TrackRole.LEAD), random(seed, TrackRole.DRUMS)));
      int bar = Meter.parse(meter).barTicks() / 40;
      NodeList measures = nodes(xml, "//measure");
      assertThat(measures.getLength()).isGreaterThanOrEqualTo(16);
      for (int i = 0; i < measures.getLength(); i++) {
        Object sum =
            XPATH.evaluate(
                "sum(note[not(chord)]/duration)", measures.item(i), XPathConstants.NUMBER);
        assertThat(sum).isEqualTo((double) bar);
      }
    }
  }

  @Test
  void writesTheDurationThatEachNoteValueMeans() throws Exception {
    Document xml = write(song("4/4", random(3, TrackRole.LEAD), random(4, TrackRole.DRUMS)));
    NodeList notes = nodes(xml, "//note[type]");
    for (int i = 0; i < notes.getLength(); i++) {
      double quarters =
          switch (text(notes.item(i), "type")) {
            case "whole" -> 4;
            case "half" -> 2;
            case "quarter" -> 1;
            case "eighth" -> 0.5;
            default -> 0.25;
          };
      quarters *= number(notes.item(i), "count(dot)") > 0 ? 1.5 : 1;
      quarters *= number(notes.item(i), "count(time-modification)") > 0 ? 2 / 3.0 : 1;
      assertThat(number(notes.item(i), "duration") / 12).isEqualTo(quarters);
    }
  }

  @Test
  void saysWhatMadeItAndWhatMayBeDoneWithIt() throws Exception {
    Document xml = write(song("4/4", random(3, TrackRole.LEAD)));
    assertThat(values(xml, "/score-partwise/identification/rights"))
        .containsExactly("AI-generated; sply85 claims no rights in this music");
    assertThat(values(xml, "//identification/encoding/software")).containsExactly("sply85");
  }

  @Test
  void tiesWhatCrossesABarLine() throws Exception {
    Document xml = write(song("4/4", lead(new Note(1440, 960, 60, 80))));
    assertThat(values(xml, "//measure[1]/note/type")).containsExactly("half", "quarter", "quarter");
    assertThat(values(xml, "//measure[1]/note[3]/tie/@type")).containsExactly("start");
    assertThat(values(xml, "//measure[2]/note[1]/tie/@type")).containsExactly("stop");
    assertThat(values(xml, "//measure[2]/note[1]/type")).containsExactly("quarter");
  }

  @Test
  void showsASyncopatedQuarterAsOneNote() throws Exception {
    Document xml = write(song("4/4", lead(note(0, 240), note(240, 480), note(720, 240))));
    assertThat(values(xml, "//measure[1]/note/type"))
        .containsExactly("eighth", "quarter", "eighth", "half");
  }

  @Test
  void splitsWhatHidesTheMiddleOfTheBar() throws Exception {
    Document xml = write(song("4/4", lead(note(0, 720), note(720, 480))));
    assertThat(values(xml, "//measure[1]/note/type")).startsWith("quarter", "eighth", "eighth");
  }

  @Test
  void closesGapsOfArticulation() throws Exception {
    Document xml = write(song("4/4", lead(note(0, 170), note(240, 170), note(480, 470))));
    assertThat(values(xml, "//measure[1]/note/type"))
        .containsExactly("eighth", "eighth", "quarter", "half");
  }

  @Test
  void writesTripletsWhereTheyArePlayed() throws Exception {
    Document xml =
        write(song("4/4", lead(note(0, 160), note(160, 160), note(320, 160), note(480, 480))));
    assertThat(values(xml, "//measure[1]/note[time-modification]/duration"))
        .containsExactly("4", "4", "4");
    assertThat(values(xml, "//measure[1]//tuplet/@type")).containsExactly("start", "stop");
  }

  @Test
  void makesAChordOfNotesThatStartTogether() throws Exception {
    Document xml =
        write(
            song("4/4", lead(new Note(0, 480, 64, 80), new Note(10, 480, 60, 80), note(480, 480))));
    assertThat(values(xml, "//measure[1]/note/pitch/step")).startsWith("C", "E");
    assertThat(nodes(xml, "//measure[1]/note[chord]").getLength()).isEqualTo(1);
  }

  @Test
  void spellsWordsSyllableBySyllable() throws Exception {
    Track sung =
        new Track(
            "Lead",
            TrackRole.LEAD,
            0,
            73,
            0,
            List.of(note(0, 480), note(480, 480), note(960, 480), note(1440, 480)),
            List.of(),
            List.of(
                new Syllable(0, "dia-"),
                new Syllable(480, "mond"),
                new Syllable(960, "&"),
                new Syllable(1440, "a-")));
    Document xml = write(song("4/4", sung));
    assertThat(values(xml, "//lyric/text")).containsExactly("dia", "mond", "&", "a");
    assertThat(values(xml, "//lyric/syllabic")).containsExactly("begin", "end", "single", "begin");
  }

  @Test
  void marksSectionsTemposKeysAndChords() throws Exception {
    Document xml = write(song("4/4", lead(note(0, 480))));
    assertThat(values(xml, "//rehearsal")).containsExactly("verse 1", "chorus 1");
    assertThat(values(xml, "//per-minute")).containsExactly("92.5");
    assertThat(values(xml, "//key/fifths")).containsExactly("3", "-2");
    assertThat(values(xml, "//harmony/kind")).containsExactly("minor-seventh", "dominant");
    assertThat(values(xml, "//harmony//root-step")).containsExactly("F", "B");
    assertThat(values(xml, "//harmony[1]/bass/bass-step")).containsExactly("A");
    assertThat(values(xml, "//harmony/offset")).containsExactly("0", "24");
  }

  @Test
  void writesDrumsUnpitchedWithAnInstrumentEach() throws Exception {
    Track drums =
        new Track(
            "Drums",
            TrackRole.DRUMS,
            9,
            0,
            0,
            List.of(new Note(0, 60, 36, 100), new Note(0, 60, 42, 100), new Note(480, 60, 38, 90)),
            List.of(),
            List.of());
    Document xml = write(song("4/4", lead(note(0, 480)), drums));
    assertThat(values(xml, "//score-part[2]/midi-instrument/midi-unpitched"))
        .containsExactly("37", "39", "43");
    assertThat(values(xml, "//part[2]/measure[1]/note/instrument/@id"))
        .containsExactly("P2-I37", "P2-I43", "P2-I39");
    assertThat(values(xml, "//part[2]//notehead")).containsExactly("x");
    assertThat(values(xml, "//part[2]//clef/sign")).containsExactly("percussion");
  }

  @ParameterizedTest
  @CsvSource({
    "60, 0, C, 0, 4", "61, 0, C, 1, 4", "63, 0, E, -1, 4", "68, 0, G, 1, 4", "70, -1, B, -1, 4",
    "61, -1, C, 1, 4", "61, -5, D, -1, 4", "71, -6, C, -1, 5", "60, 7, B, 1, 3", "66, 6, F, 1, 4"
  })
  void spellsPitchesInTheirKey(int pitch, int fifths, char step, int alter, int octave) {
    assertThat(Spelling.of(pitch, fifths)).isEqualTo(new Spelling(step, alter, octave));
  }

  private static Note note(int tick, int duration) {
    return new Note(tick, duration, 60, 80);
  }

  private static Track lead(Note... notes) {
    return new Track("Lead", TrackRole.LEAD, 0, 73, 0, List.of(notes), List.of(), List.of());
  }

  private static Track random(int seed, TrackRole role) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      int tick = random.nextInt(16_000) - 100;
      int onGrid = random.nextInt(4) == 0 ? tick : tick / 160 * 160;
      notes.add(new Note(onGrid, 1 + random.nextInt(1500), 36 + random.nextInt(40), 80));
    }
    int channel = role == TrackRole.DRUMS ? 9 : 0;
    return new Track(role.title(), role, channel, 0, 0, notes, List.of(), List.of());
  }

  private static Score song(String meter, Track... tracks) {
    int bar = Meter.parse(meter).barTicks();
    return new Score(
        "A <song>",
        meter,
        List.of(new TempoMark(0, 92.5)),
        List.of(new KeyMark(0, "F# minor"), new KeyMark(4 * bar, "Bb major")),
        List.of(
            new SectionMark("verse 1", "verse", 0, 4, 0.5),
            new SectionMark("chorus 1", "chorus", 4 * bar, 4, 0.8)),
        List.of(new ChordSpan(0, 960, "F#:min7/b3"), new ChordSpan(960, 960, "B:7")),
        List.of(tracks));
  }

  private static Document write(Score score) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MusicXml.write(score, out);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()));
  }

  private static NodeList nodes(Object from, String path) throws Exception {
    return (NodeList) XPATH.evaluate(path, from, XPathConstants.NODESET);
  }

  private static List<String> values(Document xml, String path) throws Exception {
    NodeList nodes = nodes(xml, path);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent())
        .toList();
  }

  private static String text(Object node, String path) throws Exception {
    return XPATH.evaluate(path, node);
  }

  private static double number(Object node, String path) throws Exception {
    return (double) XPATH.evaluate(path, node, XPathConstants.NUMBER);
  }
}
