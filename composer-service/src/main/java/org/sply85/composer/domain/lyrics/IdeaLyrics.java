package org.sply85.composer.domain.lyrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.sply85.composer.domain.lyrics.Options.Option;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.Idea;
import org.sply85.contracts.song.LyricLine;
import org.sply85.contracts.song.PlannedSection;
import org.sply85.contracts.song.SectionLyrics;
import org.sply85.contracts.song.SongPlan;
import org.sply85.lexicon.Syllable;
import org.sply85.lexicon.Word;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Seeds;

/**
 * Writes words to the melodies of an idea: verses tell something new each time, everything else
 * says the same again. A pure function of plan, idea and melody.
 */
public final class IdeaLyrics {
  private final SongPlan plan;
  private final Idea idea;
  private final LinePool pool;
  private final Slots slots;
  private final List<PlannedSection> sections;

  public IdeaLyrics(SongPlan plan, Idea idea) {
    this.plan = plan;
    this.idea = idea;
    this.pool = new LinePool(plan);
    this.slots = new Slots(Meter.parse(plan.meter()), plan.tempoBpm());
    this.sections =
        plan.sections().stream()
            .filter(s -> s.idea().equals(idea.id()))
            .filter(s -> plan.lyrics().tells().containsKey(s.label()))
            .toList();
  }

  /** The candidates with words; as they are if the idea is not sung. */
  public List<Candidate> write(List<Candidate> candidates) {
    return sections.isEmpty()
        ? candidates
        : candidates.stream().map(c -> c.withLyrics(words(c.melody()))).toList();
  }

  private List<SectionLyrics> words(List<Note> melody) {
    Told told = new Told();
    Map<String, Rhymed> refrain = new HashMap<>();
    Map<String, SectionLyrics> written = new HashMap<>();
    List<PlannedSection> order = new ArrayList<>(sections);
    boolean verse = idea.role().equals("verse");
    if (!verse) {
      order.sort(Comparator.comparingInt((PlannedSection s) -> -s.bars()));
    }
    for (PlannedSection section : order) {
      List<Slot> places = slots.of(idea, section, melody);
      if (!plan.lyrics().own().isEmpty()) {
        written.put(section.label(), own(section, places));
        continue;
      }
      List<Rhymed> lines = lines(section, places, told, refrain, verse);
      written.put(section.label(), lyrics(section, places, lines));
    }
    return sections.stream().map(s -> written.get(s.label())).toList();
  }

  /** New lines for a verse, and for places of other sections that were not sung before. */
  private List<Rhymed> lines(
      PlannedSection section,
      List<Slot> places,
      Told told,
      Map<String, Rhymed> refrain,
      boolean verse) {
    List<Rhymed> lines = new ArrayList<>();
    places.forEach(p -> lines.add(verse ? null : refrain.get(key(p))));
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      boolean first = verse || places.get(i).stretch() == 0 || !has(places, i);
      if (lines.get(i) == null && first) {
        open.add(i);
      }
    }
    String tells = plan.lyrics().tells().get(section.label());
    SplittableRandom random = Seeds.random(plan.seed(), "lyrics", section.label());
    SectionWriter writer = new SectionWriter(pool);
    List<Slot> free = open.stream().map(places::get).toList();
    String scheme =
        writer.titled(free, Scheme.of(plan.lyrics().rhymes().get(idea.role()), open.size()));
    List<Option> fresh = writer.write(free, scheme, tells, told, random);
    for (int i = 0; i < open.size(); i++) {
      Option option = fresh.get(i);
      if (option != null) {
        Rhymed rhymed = new Rhymed(option, scheme.charAt(i));
        lines.set(open.get(i), rhymed);
        told.add(option.line());
        refrain.putIfAbsent(key(places.get(open.get(i))), rhymed);
      }
    }
    for (int i = 0; i < lines.size() && !verse; i++) {
      if (lines.get(i) == null) {
        lines.set(i, refrain.get(key(places.get(i))));
      }
    }
    return lines;
  }

  /** A line with the letter of the rhyme that it was written to. */
  private record Rhymed(Option option, char letter) {}

  /** Whether an earlier pass sings the same notes. */
  private static boolean has(List<Slot> places, int i) {
    return places.subList(0, i).stream().anyMatch(p -> key(p).equals(key(places.get(i))));
  }

  private static String key(Slot slot) {
    return slot.notes().stream()
        .map(n -> String.valueOf(n.tick()))
        .collect(Collectors.joining(" "));
  }

  private SectionLyrics lyrics(PlannedSection section, List<Slot> places, List<Rhymed> lines) {
    List<LyricLine> sung = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      if (lines.get(i) != null) {
        sung.add(line(places.get(i), lines.get(i).option(), lines.get(i).letter()));
      }
    }
    return new SectionLyrics(section.label(), sung);
  }

  private SectionLyrics own(PlannedSection section, List<Slot> places) {
    List<String> lines = plan.lyrics().own().getOrDefault(section.label(), List.of());
    List<LyricLine> sung = new ArrayList<>();
    for (OwnWords.Laid laid : new OwnWords(pool.maker()).lay(lines, places)) {
      int at = 0;
      for (Line line : laid.lines()) {
        int to = at + line.syllables();
        Fit fit = new Fit(0, Arrays.copyOfRange(laid.fit().notes(), at, to));
        sung.add(
            new LyricLine(laid.slot().stretch(), line.text(), "X", sung(laid.slot(), line, fit)));
        at = to;
      }
    }
    return new SectionLyrics(section.label(), sung);
  }

  private static LyricLine line(Slot slot, Option option, char rhyme) {
    String text = option.line().text();
    String printed =
        text.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
            + text.substring(1)
            + (option.line().opener() ? "," : "");
    return new LyricLine(
        slot.stretch(),
        printed,
        String.valueOf(rhyme),
        sung(slot, option.line(), option.fit()),
        option.line().by());
  }

  private static List<org.sply85.music.Syllable> sung(Slot slot, Line line, Fit fit) {
    List<org.sply85.music.Syllable> syllables = new ArrayList<>();
    int at = 0;
    for (Word word : line.words()) {
      for (int i = 0; i < word.syllables().size(); i++) {
        Syllable syllable = word.syllables().get(i);
        boolean goesOn = i + 1 < word.syllables().size();
        syllables.add(
            new org.sply85.music.Syllable(
                slot.notes().get(fit.notes()[at++]).tick(),
                syllable.text() + (goesOn ? "-" : ""),
                word.spelling(),
                i,
                phones(syllable)));
      }
    }
    return syllables;
  }

  private static String phones(Syllable syllable) {
    return syllable.phones().stream()
        .map(p -> p.isVowel() ? p.name() + syllable.stress().ordinal() : p.name())
        .collect(Collectors.joining(" "));
  }
}
