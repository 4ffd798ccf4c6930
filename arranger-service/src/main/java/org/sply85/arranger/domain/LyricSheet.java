package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.Syllable;
import org.sply85.music.Ticks;
import org.sply85.music.Track;

/**
 * The words of a song with their times: what {@code lyrics.json} holds.
 *
 * @param title the song's title
 * @param language of the words, ISO 639-1
 * @param lines in order
 */
public record LyricSheet(String title, String language, List<Line> lines) {
  public LyricSheet {
    lines = List.copyOf(lines);
  }

  /**
   * A line.
   *
   * @param section label of its section
   * @param text as it is printed
   * @param rhyme letter of its rhyme within the section; X or T if it need not rhyme
   * @param start seconds from the start of the song
   * @param end seconds from the start of the song
   * @param words in order
   */
  public record Line(
      String section, String text, String rhyme, double start, double end, List<Word> words) {
    public Line {
      words = List.copyOf(words);
    }
  }

  /**
   * A word.
   *
   * @param text as it is spelled
   * @param start seconds from the start of the song
   * @param end seconds from the start of the song
   * @param syllables how many notes its syllables start on
   */
  public record Word(String text, double start, double end, int syllables) {}

  /** The sheet of a performed song. */
  public static LyricSheet of(Score performed, Track lead, List<SungLine> lines) {
    List<Line> timed = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      SungLine line = lines.get(i);
      // The next line may follow without a rest.
      int until =
          i + 1 < lines.size() ? lines.get(i + 1).syllables().get(0).tick() : Integer.MAX_VALUE;
      List<Word> words = words(performed, lead, line.syllables(), until);
      double start = words.get(0).start();
      double end = words.get(words.size() - 1).end();
      timed.add(new Line(line.section(), line.text(), line.rhyme(), start, end, words));
    }
    return new LyricSheet(performed.title(), "en", timed);
  }

  private static List<Word> words(Score score, Track lead, List<Syllable> syllables, int lineEnd) {
    List<Word> words = new ArrayList<>();
    for (int from = 0; from < syllables.size(); ) {
      int to = from + 1;
      while (to < syllables.size() && syllables.get(to).index() > 0) {
        to++;
      }
      int until = to < syllables.size() ? syllables.get(to).tick() : lineEnd;
      Syllable first = syllables.get(from);
      double start = score.secondsAt(first.tick());
      double end = score.secondsAt(end(lead.notes(), syllables.get(to - 1).tick(), until));
      words.add(new Word(first.word(), rounded(start), rounded(end), to - from));
      from = to;
    }
    return words;
  }

  /** Where the note at a tick, with what is bound to it, ends. */
  private static int end(List<Note> notes, int tick, int until) {
    int end = tick;
    for (Note note : notes) {
      boolean bound = end == tick ? note.tick() == tick : note.tick() - end < Ticks.PER_SIXTEENTH;
      if (note.tick() >= tick && note.tick() < until && bound) {
        end = Math.max(end, note.end());
      }
    }
    return Math.min(end, until);
  }

  private static double rounded(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }

  /** Plain text: the title, then each section under its heading. */
  public String text() {
    StringBuilder text = new StringBuilder(title).append('\n');
    String section = "";
    for (Line line : lines) {
      if (!line.section().equals(section)) {
        section = line.section();
        String heading = section.substring(0, 1).toUpperCase(Locale.ROOT) + section.substring(1);
        text.append("\n[").append(heading).append("]\n");
      }
      text.append(line.text()).append('\n');
    }
    return text.toString();
  }

  /** Lines with times, as players of karaoke read them (LRC), each word with its own. */
  public String lrc() {
    StringBuilder lrc = new StringBuilder("[ti:" + title + "]\n[la:" + language + "]\n");
    for (Line line : lines) {
      lrc.append('[').append(stamp(line.start())).append(']');
      for (Word word : line.words()) {
        lrc.append('<').append(stamp(word.start())).append("> ").append(word.text()).append(' ');
      }
      lrc.setLength(lrc.length() - 1);
      lrc.append('\n');
    }
    return lrc.toString();
  }

  private static String stamp(double seconds) {
    long hundredths = Math.round(seconds * 100);
    return String.format(
        Locale.ROOT, "%02d:%02d.%02d", hundredths / 6000, hundredths / 100 % 60, hundredths % 100);
  }
}
