package org.sply85.composer.domain.lyrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sply85.composer.domain.scope.Draw;
import org.sply85.contracts.song.Idea;
import org.sply85.contracts.song.LyricPlan;
import org.sply85.contracts.song.PlannedSection;
import org.sply85.contracts.song.SongBrief;
import org.sply85.contracts.song.Source;
import org.sply85.lexicon.LyricText;
import org.sply85.lexicon.Offensive;
import org.sply85.music.Seeds;

/**
 * Plans what a song's words are about: the theme that the prompt's words call for, or one of its
 * mood; the title; who speaks; what each section tells; which lines rhyme.
 */
public final class LyricPlanner {
  private static final Map<String, String> TELLS =
      Map.of(
          "prechorus",
          "feeling",
          "chorus",
          "claim",
          "bridge",
          "turn",
          "hook",
          "claim",
          "outro",
          "claim");
  private static final List<String> VERSES = List.of("XAXA", "ABAB", "AABB");
  private static final Set<String> SUNG =
      Set.of("verse", "prechorus", "chorus", "bridge", "hook", "outro");

  /** Two or three words that do not begin with an article or possessive. */
  private static final Pattern FIT_TITLE =
      Pattern.compile("(?!(?:A|An|The|My|Our|Your|Someone|Somebody|People) )\\S+(?: \\S+){1,2}");

  private static final int TITLE_WORDS = 5;
  private static final double MEMORY_FIRST = 0.25;
  private static final int NEAR_IN_MOOD = 6; // themes to draw from when the prompt names none

  private final SongBrief brief;

  public LyricPlanner(SongBrief brief) {
    this.brief = brief;
  }

  /** The plan; {@link LyricPlan#NONE} for an instrumental song. */
  public LyricPlan plan(List<Idea> ideas, List<PlannedSection> sections) {
    if (brief.voice().value().equals("instrumental")) {
      return LyricPlan.NONE;
    }
    Theme theme = theme();
    SplittableRandom random = random("rhymes");
    Map<String, String> rhymes = new TreeMap<>();
    rhymes.put("verse", Draw.any(VERSES, random));
    rhymes.put("prechorus", "AABB");
    rhymes.put("chorus", "TATA");
    rhymes.put("bridge", random.nextBoolean() ? "ABAB" : "AABB");
    rhymes.put("hook", "TTTT");
    rhymes.put("outro", "TXTT");
    Map<String, String> tells = tells(ideas, sections);
    Map<String, List<String>> own = own(sections, tells);
    boolean titled = own.isEmpty() || brief.title().source() != Source.CHOSEN;
    String title = titled ? title(theme, called(theme) > 0) : ownTitle(own);
    return new LyricPlan(theme.name(), title, theme.pointOfView(), rhymes, tells, own);
  }

  /**
   * The title: the prompt's own if it names one, or if its topic makes a good one; else, and where
   * that would offend, one of the theme's, rather with a word of the topic.
   */
  private String title(Theme theme, boolean called) {
    String given = brief.title().value();
    Source source = brief.title().source();
    boolean topical = source == Source.INFERRED && (!called || FIT_TITLE.matcher(given).matches());
    boolean decent = Arrays.stream(given.split("[^\\p{L}'-]+")).noneMatch(Offensive::is);
    if ((source == Source.STATED || topical) && decent) {
      return given;
    }
    String topic = brief.topic().value().toLowerCase(Locale.ROOT);
    List<String> about =
        theme.titles().stream()
            .filter(
                t ->
                    Arrays.stream(t.toLowerCase(Locale.ROOT).split(" "))
                        .anyMatch(w -> w.length() > 3 && topic.contains(w)))
            .toList();
    return Draw.any(about.isEmpty() ? theme.titles() : about, random("title"));
  }

  /** The user's stanzas, each for the next section of its kind; what is left goes with the last. */
  private Map<String, List<String>> own(List<PlannedSection> sections, Map<String, String> tells) {
    if (brief.lyrics().isEmpty()) {
      return Map.of();
    }
    List<PlannedSection> sung =
        sections.stream().filter(s -> tells.containsKey(s.label())).toList();
    Map<String, List<String>> own = new TreeMap<>();
    int at = 0;
    for (LyricText.Stanza stanza : LyricText.parse(brief.lyrics())) {
      if (stanza.lines().isEmpty() || sung.isEmpty()) {
        continue;
      }
      int last = Math.min(at, sung.size() - 1);
      own.merge(sung.get(last).label(), stanza.lines(), LyricPlanner::joined);
      at++;
    }
    return own;
  }

  private static List<String> joined(List<String> a, List<String> b) {
    List<String> all = new ArrayList<>(a);
    all.addAll(b);
    return List.copyOf(all);
  }

  /** A song of the user's words is called what its refrain, or else its first line, begins with. */
  private static String ownTitle(Map<String, List<String>> own) {
    String line =
        own.entrySet().stream()
            .filter(e -> e.getKey().startsWith("chorus"))
            .findFirst()
            .orElseGet(() -> own.entrySet().iterator().next())
            .getValue()
            .get(0);
    String phrase = line.split("[,;:.!?]", 2)[0].isBlank() ? line : line.split("[,;:.!?]", 2)[0];
    String[] words = phrase.replaceAll("[^\\p{L}\\p{N}' ]", "").trim().split(" +");
    return String.join(" ", Arrays.copyOf(words, Math.min(words.length, TITLE_WORDS)));
  }

  private Map<String, String> tells(List<Idea> ideas, List<PlannedSection> sections) {
    boolean memoryFirst = Draw.chance(MEMORY_FIRST, random("verses"));
    Map<String, String> tells = new TreeMap<>();
    for (PlannedSection section : sections) {
      boolean melodic = ideas.stream().anyMatch(i -> i.id().equals(section.idea()) && i.melodic());
      if (melodic && SUNG.contains(section.role())) {
        boolean memory = section.occurrence() % 2 == (memoryFirst ? 1 : 0);
        String verse = memory ? "memory" : "scene";
        tells.put(section.label(), TELLS.getOrDefault(section.role(), verse));
      }
    }
    return tells;
  }

  private Theme theme() {
    List<Theme> themes = LyricBook.standard().themes();
    Theme best = null;
    double most = 0;
    for (Theme theme : themes) {
      double score = called(theme);
      if (score > most) {
        most = score;
        best = theme;
      }
    }
    if (best != null) {
      return best;
    }
    List<Theme> near = new ArrayList<>(themes);
    double valence = brief.valence().value();
    near.sort(Comparator.comparingDouble((Theme t) -> Math.abs(t.valence() - valence)));
    return Draw.any(near.subList(0, NEAR_IN_MOOD), random("theme"));
  }

  /** How strongly the prompt calls for a theme: its topic most, then its title. */
  private double called(Theme theme) {
    boolean free = brief.title().source() == Source.CHOSEN;
    return 4 * called(theme, brief.topic().value())
        + called(theme, brief.prompt())
        + 2 * called(theme, free ? "" : brief.title().value());
  }

  /** How strongly a text calls for a theme: longer keys count more. */
  private static double called(Theme theme, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    double score = 0;
    for (String key : theme.keys()) {
      if (Pattern.compile("\\b" + Pattern.quote(key) + "\\b").matcher(lower).find()) {
        score += 1 + key.length() / 20.0;
      }
    }
    return score;
  }

  private SplittableRandom random(String choice) {
    return Seeds.random(brief.seed(), "plan", "lyrics", choice);
  }
}
