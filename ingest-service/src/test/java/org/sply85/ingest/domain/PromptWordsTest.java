package org.sply85.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sply85.contracts.song.Attribute;
import org.sply85.contracts.song.Source;

/** One table for each rule that reads the words of a prompt. */
class PromptWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a song around 96 bpm                        | 96
          rock at 112 BPM                             | 112
          96 beats per minute, jazzy                  | 96
          a tempo of 80, please                       | 80
          Tempo: 140                                  | 140
          bpm=128 house                               | 128
          ninety-six beats per minute                 | 96
          a hundred and twenty bpm                    | 120
          120-130 bpm techno                          | 125
          trap, 140bpm, no piano                      | 140
          a song about 96 bpm                         | 96
          quarter note = 72                           | 72
          72.5 bpm                                    | 72.5
          """)
  void readsAStatedTempo(String prompt, double bpm) {
    Attribute<Double> tempo = Prompts.brief(prompt).tempoBpm();
    assertThat(tempo.source()).isEqualTo(Source.STATED);
    assertThat(tempo.value()).isEqualTo(bpm);
    assertThat(prompt).contains(tempo.evidence());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a slow pop song                             | 70 | 84
          a very slow ballad                          | 44 | 60
          a fast rock song                            | 124 | 168
          a mid-tempo pop song                        | 88 | 112
          a pop song, not too fast                    | 88 | 112
          neither too fast nor too slow, rock         | 88 | 112
          a pop song at a relaxed pace                | 70 | 84
          andante piano music                         | 76 | 106
          allegro for strings                         | 120 | 156
          a presto finale                             | 168 | 200
          an uptempo funk song                        | 122 | 153
          """)
  void infersATempoFromWords(String prompt, double low, double high) {
    Attribute<Double> tempo = Prompts.brief(prompt).tempoBpm();
    assertThat(tempo.source()).isEqualTo(Source.INFERRED);
    assertThat(tempo.value()).isBetween(low, high);
    assertThat(prompt).contains(tempo.evidence());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a pop song that builds up slowly
          a pop song with a slow build
          a breakfast song, pop
          """)
  void takesNoTempoFromOtherWords(String prompt) {
    assertThat(Prompts.brief(prompt).tempoBpm().source()).isNotEqualTo(Source.STATED);
    assertThat(Prompts.brief(prompt).tempoBpm().evidence()).doesNotContain("slow", "fast");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a song in F# minor                          | F# minor
          a song in f sharp minor                     | F# minor
          A-flat minor, slow                          | G# minor
          rock in D major                             | D major
          in the key of Bb                            | Bb major
          in the key of B flat major                  | Bb major
          key: C♯ minor                               | C# minor
          a ballad in A minor                         | A minor
          a ballad in a minor                         | A minor
          A minor, 80 bpm                             | A minor
          a waltz in Am                               | A minor
          rock in Ebm.                                | Eb minor
          a tune in D dorian                          | D minor
          jazz in Eb                                  | Eb major
          in E, with drums                            | E major
          the G minor key gives it warmth             | G minor
          """)
  void readsAStatedKey(String prompt, String key) {
    Attribute<String> read = Prompts.brief(prompt).key();
    assertThat(read.source()).isEqualTo(Source.STATED);
    assertThat(read.value()).isEqualTo(key);
    assertThat(prompt).contains(read.evidence());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a minor issue in a love song
          rock about a major change
          A minor complaint set to funk
          I am happy, pop
          a major hit by me
          plan b, a rap song
          """)
  void takesTheArticleForNoKey(String prompt) {
    assertThat(Prompts.brief(prompt).key().source()).isNotEqualTo(Source.STATED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rock in a minor key                         | minor
          a happy song in a minor key                 | minor
          a sad song in a major key                   | major
          minor-key folk                              | minor
          a happy pop song                            | major
          a heartbroken pop song                      | minor
          """)
  void infersTheMode(String prompt, String mode) {
    Attribute<String> key = Prompts.brief(prompt).key();
    assertThat(key.source()).isEqualTo(Source.INFERRED);
    assertThat(key.value()).endsWith(mode);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a waltz for two                             | 3/4
          waltz time                                  | 3/4
          a 3/4 folk song                             | 3/4
          in 6/8                                      | 6/8
          a six-eight ballad                          | 6/8
          a blues in 12/8                             | 12/8
          a twelve-eight ballad                       | 12/8
          a march in 2/4 time                         | 4/4
          common time                                 | 4/4
          an Irish jig                                | 6/8
          """)
  void readsTheMeter(String prompt, String meter) {
    Attribute<String> read = Prompts.brief(prompt).meter();
    assertThat(read.source()).isEqualTo(Source.STATED);
    assertThat(read.value()).isEqualTo(meter);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a 2 minute rock song                        | 120
          a two-minute song                           | 120
          2:30 of funk                                | 150
          90 seconds of jazz                          | 90
          two and a half minutes of pop               | 150
          2.5 minutes                                 | 150
          3 min long                                  | 180
          about 3 minutes long                        | 180
          2 minutes and 10 seconds                    | 130
          2m30s                                       | 150
          a minute and a half of folk                 | 90
          half a minute of techno                     | 30
          a 45-second jingle                          | 45
          """)
  void readsTheDuration(String prompt, double seconds) {
    Attribute<Double> duration = Prompts.brief(prompt).durationSeconds();
    assertThat(duration.source()).isEqualTo(Source.STATED);
    assertThat(duration.value()).isEqualTo(seconds);
    assertThat(Prompts.brief(prompt).topic().value()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a short pop song                            | 60  | 100
          a long rock track                           | 240 | 360
          a pop song of 32 bars at 96 bpm             | 80  | 80
          a waltz of 32 bars at 96 bpm                | 60  | 60
          """)
  void infersTheDuration(String prompt, double low, double high) {
    Attribute<Double> duration = Prompts.brief(prompt).durationSeconds();
    assertThat(duration.source()).isEqualTo(Source.INFERRED);
    assertThat(duration.value()).isBetween(low, high);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a pop song with a 30 second intro
          after 10 seconds the drums come in, rock
          a 90s rock song
          rock about waiting 5 minutes for the bus
          call me at 2:30, pop
          96 beats a minute
          rock that stops for one second
          """)
  void takesNoDurationFromOtherTimes(String prompt) {
    assertThat(Prompts.brief(prompt).durationSeconds().source()).isEqualTo(Source.CHOSEN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lo-fi jazz with trap drums                  | lo-fi
          a rock ballad                               | ballad
          an epic rock song                           | rock
          r&b with a touch of jazz                    | rnb
          drum and bass                               | dance
          a song with jazz piano, folk                | folk
          Bossa Nova on the beach                     | latin
          rock 'n' roll                               | rock
          80s synth anthem                            | synthwave
          hip hop                                     | hip-hop
          an acoustic country song                    | folk
          classical music                             | cinematic
          jazz-infused hip-hop                        | hip-hop
          """)
  void readsTheStyle(String prompt, String style) {
    Attribute<String> read = Prompts.brief(prompt).style();
    assertThat(read.source()).isEqualTo(Source.STATED);
    assertThat(read.value()).isEqualTo(style);
    assertThat(prompt).contains(read.evidence());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a song about my old house                   | CHOSEN
          something for the 80s                       | INFERRED
          a banjo tune                                | INFERRED
          a song like Soul Asylum                     | CHOSEN
          not a rock song                             | CHOSEN
          """)
  void namesNoStyleThatWasNotAskedFor(String prompt, Source source) {
    assertThat(Prompts.brief(prompt).style().source()).isEqualTo(source);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a pop song with piano and strings           | piano strings         |            |
          pop, no drums                               |                       | drums      |
          rock without guitar                         |                       | guitar     |
          without piano, guitar or drums              |                       | piano guitar drums |
          a flute melody over pads                    | flute synth+pad       |            | flute
          a tune with nylon guitar and flute melody   | nylon+guitar flute    |            | flute
          jazz with a saxophone lead                  | saxophone             |            | saxophone
          a piano ballad                              | piano                 |            |
          piano and no drums                          | piano                 | drums      |
          no drums, just piano                        | piano                 | drums      |
          no drums, piano and strings                 | piano strings         | drums      |
          no drums, piano or strings                  |                       | drums piano strings |
          drums are not included                      |                       | drums      |
          with 808s and a Rhodes                      | 808+bass electric+piano |          |
          lo-fi jazz with trap drums                  | drum+machine          |            |
          a violin plays the melody                   | violin                |            | violin
          with a guitar solo                          | guitar                |            |
          no guitar solo please                       |                       |            |
          a drumless folk song                        |                       | drums      |
          don't use any synths                        |                       | synth      |
          not just piano but strings too              | piano strings         |            |
          """)
  void readsTheInstruments(String prompt, String wanted, String unwanted, String lead) {
    var wish = Prompts.brief(prompt).instruments().value();
    assertThat(wish.wanted()).as("wanted").containsExactlyElementsOf(list(wanted));
    assertThat(wish.unwanted()).as("unwanted").containsExactlyElementsOf(list(unwanted));
    assertThat(wish.lead()).as("lead").isEqualTo(lead == null ? "" : lead);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a pop song with a female singer             | female
          male voice, rock                            | male
          a duet of two friends                       | duet
          a male voice, then a female singer          | duet
          male and female vocals                      | duet
          sung by a woman                             | female
          a gospel choir sings                        | choir
          an instrumental                             | instrumental
          pop, no vocals                              | instrumental
          rock without any singing                    | instrumental
          a deep baritone                             | male
          """)
  void readsTheVoice(String prompt, String voice) {
    Attribute<String> read = Prompts.brief(prompt).voice();
    assertThat(read.source()).isEqualTo(Source.STATED);
    assertThat(read.value()).isEqualTo(voice);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a pop song with an instrumental break       | CHOSEN
          rock with a baritone sax                    | CHOSEN
          pop with vocals                             | INFERRED
          """)
  void statesNoVoiceThatWasNotAskedFor(String prompt, Source source) {
    assertThat(Prompts.brief(prompt).voice().source()).isEqualTo(source);
    assertThat(Prompts.brief(prompt).voice().value()).isIn("female", "male");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a song about losing a friend                | losing a friend
          a love song                                 | love
          a song for my mother Anna                   | my mother Anna
          pop about the sea, with piano               | the sea
          about losing a friend in F# minor           | losing a friend
          rock about rain at 90 bpm, no drums         | rain
          a ballad about home with a female singer    | home
          a song about my old house with big windows  | my old house with big windows
          tells the story of a sailor. Slow.          | a sailor
          a birthday song                             | birthday
          about 96 bpm                                | NULL
          about 130ish bpm                            | NULL
          a song about the sea, 2:45 long             | the sea
          a song about the sea around 2:45 long       | the sea
          about love, starts with the chorus          | love
          about love that starts with the chorus      | love
          about winter in D minor at 90 bpm           | winter
          about climate change, 85 to 90 bpm          | climate change
          about winter for two voices                 | winter
          about winter without drums                  | winter
          about rain in C                             | rain
          about my hometown 3 minutes long            | my hometown
          a song about trains, approx 2 min           | trains
          about autumn in New York, 32 bars           | autumn in New York
          about waiting 5 minutes for the bus         | waiting 5 minutes for the bus
          about life in a small town                  | life in a small town
          a song abot my dog                          | my dog
          """,
      nullValues = "NULL")
  void readsTheTopic(String prompt, String topic) {
    assertThat(Prompts.brief(prompt).topic().value()).isEqualTo(topic == null ? "" : topic);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a song that builds up slowly                | builds
          slowly builds to a big end                  | builds
          quiet throughout                            | calm
          a stadium anthem                            | anthem
          a pop song                                  | standard
          a peaceful tranquil song                    | calm
          """)
  void readsTheEnergyShape(String prompt, String shape) {
    assertThat(Prompts.brief(prompt).energyShape().value()).isEqualTo(shape);
  }

  private static List<String> list(String words) {
    return words == null
        ? List.of()
        : List.of(words.split(" ")).stream().map(w -> w.replace('+', ' ')).toList();
  }
}
