package org.sply85.composer.domain.lyrics;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sply85.lexicon.Offensive;
import org.sply85.lexicon.Word;
import org.sply85.originality.LyricWatch;

/** Fills moulds with a theme's words; lines that stand in known songs and poems are not made. */
final class Expander {
  private static final Pattern OPTION = Pattern.compile("\\(([^)]*)\\) ?");
  private static final Pattern FIELD = Pattern.compile("\\{(\\w+)\\}");
  private static final LyricWatch WATCH = LyricWatch.standard();
  private static final int MOST = 36; // lines of one mould

  private final Theme theme;
  private final LineMaker maker;

  Expander(Theme theme, LineMaker maker) {
    this.theme = theme;
    this.maker = maker;
  }

  /** Lines of a mould, some drawn if there are many. */
  List<Line> lines(Mould mould, SplittableRandom random) {
    List<Line> lines = new ArrayList<>();
    List<String> plain = options(mould.text());
    for (int i = 0; i < MOST; i++) {
      String pattern = plain.get(random.nextInt(plain.size()));
      boolean fixed = !FIELD.matcher(pattern).find();
      if (fixed && i >= plain.size()) {
        break;
      }
      String text = fixed ? plain.get(i) : fill(mould, pattern, random);
      boolean known = lines.stream().anyMatch(l -> l.text().equals(text));
      if (!text.isEmpty() && !known) {
        int fillers = fixed ? 0 : (int) FIELD.matcher(pattern).results().count();
        Line line = maker.line(text, mould.text(), mould.opener(), fillers);
        List<String> words = line.words().stream().map(Word::spelling).toList();
        if (!WATCH.knows(words) && words.stream().noneMatch(Offensive::is)) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  /** The mould with and without each of its options. */
  private static List<String> options(String text) {
    Matcher matcher = OPTION.matcher(text);
    if (!matcher.find()) {
      return List.of(text.trim());
    }
    String before = text.substring(0, matcher.start());
    String after = text.substring(matcher.end());
    List<String> all = new ArrayList<>(options(before + after));
    all.addAll(options((before + matcher.group(1) + " " + after).trim()));
    return all;
  }

  private String fill(Mould mould, String pattern, SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    List<String> used = new ArrayList<>();
    Matcher matcher = FIELD.matcher(pattern);
    int at = 0;
    boolean twice = pattern.matches(".*\\{(\\w+)\\}(?:,| and).*\\{\\1\\}.*");
    while (matcher.find()) {
      List<String> fillers = theme.fillers(matcher.group(1));
      if (fillers.isEmpty()) {
        return "";
      }
      boolean same = twice && matcher.group(1).equals("noun") && !used.isEmpty();
      String filler = same ? used.get(0) : fillers.get(random.nextInt(fillers.size()));
      if (used.contains(filler) && !same) {
        return "";
      }
      used.add(filler);
      text.append(pattern, at, matcher.start()).append(filler);
      at = matcher.end();
    }
    String line = text.append(pattern.substring(at)).toString();
    return Sense.holds(pattern, used, line) && Sense.inTime(mould, used) ? line : "";
  }
}
