package org.sply85.composer.domain.lyrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.sply85.contracts.song.LyricPlan;
import org.sply85.contracts.song.SongPlan;
import org.sply85.contracts.song.Source;
import org.sply85.lexicon.Offensive;
import org.sply85.lexicon.Word;
import org.sply85.music.Seeds;
import org.sply85.originality.LyricWatch;

/** The lines that a song may choose from, by what they tell. */
final class LinePool {
  private static final List<String> REFRAINS =
      List.of(
          "tonight",
          "again",
          "oh oh",
          "hold on",
          "come on",
          "one more time",
          "all night long",
          "here we are",
          "here I am",
          "let it go",
          "way back when",
          "can you hear",
          "carry me home",
          "sing it again",
          "over and over",
          "don't let it go",
          "wherever we go",
          "until the light",
          "till the morning comes",
          "sing it one more time",
          "oh, let it be known",
          "and it never ends",
          "you can hear it now",
          "and the night goes on and on",
          "oh, it's all that I know",
          "till the end of the line");

  private static final int TOPIC_WORDS = 4;
  private static final LyricWatch WATCH = LyricWatch.standard();

  private final SongPlan plan;
  private final LyricPlan lyrics;
  private final LineMaker maker = new LineMaker();
  private final Map<String, List<Line>> lines = new HashMap<>();
  private final Map<String, List<Line>> backward = new HashMap<>();
  private LineJudge judge; // made when a line is needed: a song without words has no theme
  private BackwardLines writer;

  LinePool(SongPlan plan) {
    this.plan = plan;
    this.lyrics = plan.lyrics();
  }

  LineMaker maker() {
    return maker;
  }

  /** Lines that tell a scene, a memory, and so on. */
  List<Line> telling(String tells) {
    return lines.computeIfAbsent(tells, this::expand);
  }

  private List<Line> expand(String tells) {
    LyricBook book = LyricBook.standard();
    Expander expander = new Expander(book.theme(lyrics.theme()).about(topics()), maker);
    List<Line> all = new ArrayList<>();
    int number = 0;
    for (Mould mould : book.moulds()) {
      if (mould.tells().equals(tells) && mould.suits(lyrics.pointOfView())) {
        all.addAll(
            expander.lines(
                mould, Seeds.random(plan.seed(), "lyrics", tells, String.valueOf(number++))));
      }
    }
    return all.stream().map(l -> judged(l, tells)).toList();
  }

  private Line judged(Line line, String tells) {
    return line.judged(judge().worth(line, tells));
  }

  LineJudge judge() {
    if (judge == null) {
      judge = new LineJudge(near());
    }
    return judge;
  }

  private BackwardLines writer() {
    if (writer == null) {
      writer = new BackwardLines(maker, near(), lyrics.pointOfView());
    }
    return writer;
  }

  private Nearness near() {
    Theme theme = LyricBook.standard().theme(lyrics.theme());
    return new Nearness(theme, plan.brief().topic().value());
  }

  /** Lines written backward for the notes of a slot; {@link BackwardLines#of} tells of the rest. */
  List<Line> backward(Slot slot, String tells, List<Word> rhymes, SplittableRandom random) {
    String key =
        tells + Arrays.toString(slot.places()) + rhymes.stream().map(Word::spelling).toList();
    return backward.computeIfAbsent(
        key,
        k -> writer().of(slot, tells, rhymes, random).stream().map(l -> judged(l, tells)).toList());
  }

  /** Lines that say the title: alone, twice, or with a few words more. */
  List<Line> titles() {
    return lines.computeIfAbsent("title", t -> expandTitle());
  }

  private List<Line> expandTitle() {
    boolean stated = plan.brief().title().source() == Source.STATED;
    String title = stated ? lyrics.title() : lowered(lyrics.title());
    if (maker.words(title).isEmpty()) {
      return List.of();
    }
    List<Line> all = new ArrayList<>();
    all.add(title(title));
    all.add(title("oh, " + title));
    all.add(title(title + ", " + title));
    all.add(title(title + ", oh, " + title));
    for (String more : REFRAINS) {
      all.add(title(title + ", " + more));
      all.add(title("oh, " + title + ", " + more));
    }
    return all.stream().filter(l -> l.text().equals(title) || !known(l)).toList();
  }

  /** Whether a line stands in a text that was learnt from; a title alone is nobody's. */
  private static boolean known(Line line) {
    return WATCH.knows(line.words().stream().map(Word::spelling).toList());
  }

  /** What lines can name: the topic, or its parts, in a few plain words, if the title does not. */
  private List<String> topics() {
    String topic = plan.brief().topic().value();
    List<String> parts =
        topic.split(" ").length <= TOPIC_WORDS
            ? List.of(topic)
            : Arrays.asList(topic.split(",? and |, "));
    return parts.stream().filter(this::nameable).toList();
  }

  private boolean nameable(String topic) {
    String lower = topic.toLowerCase(Locale.ROOT);
    boolean plain = lower.matches("[a-z' ]+") && topic.split(" ").length <= TOPIC_WORDS + 1;
    return plain && decent(topic) && !lyrics.title().toLowerCase(Locale.ROOT).contains(lower);
  }

  private static boolean decent(String text) {
    return Arrays.stream(text.split("[^\\p{L}'-]+")).noneMatch(Offensive::is);
  }

  private static String lowered(String title) {
    return Arrays.stream(title.split(" "))
        .map(w -> w.matches("I(?:'.*)?") ? w : w.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  private Line title(String text) {
    return maker.line(text, "title", false, 1);
  }

  /** A line of sounds without meaning, one for each of so many notes. */
  Line vocables(int notes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < notes; i++) {
      boolean closes = i == notes - 1 || i % 4 == 3;
      text.append(i == 0 ? "" : i % 4 == 0 ? ", " : " ").append(closes ? "oh" : "na");
    }
    return maker.line(text.toString(), "vocables", false, 0);
  }
}
