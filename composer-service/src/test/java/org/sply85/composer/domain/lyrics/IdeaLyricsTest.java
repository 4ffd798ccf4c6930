package org.sply85.composer.domain.lyrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sply85.composer.domain.Briefs;
import org.sply85.composer.domain.IdeaComposer;
import org.sply85.composer.domain.Planner;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.LyricLine;
import org.sply85.contracts.song.SectionLyrics;
import org.sply85.contracts.song.SongPlan;
import org.sply85.lexicon.Lexicon;
import org.sply85.lexicon.Rhyme;
import org.sply85.lexicon.Word;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Syllable;
import org.sply85.music.Ticks;

class IdeaLyricsTest {
  private static final SongPlan POP = plan("pop", 4);

  private static SongPlan plan(String style, long seed) {
    return new Planner().plan(Briefs.of(style, seed), Briefs.targets());
  }

  private static final Map<String, List<Candidate>> COMPOSED = new HashMap<>();

  /** Composed once for all tests: that takes longer than all else. */
  private static List<Candidate> candidates(SongPlan plan, String idea) {
    return COMPOSED.computeIfAbsent(
        plan.style() + plan.seed() + idea,
        k -> new IdeaComposer().compose(plan, idea).candidates());
  }

  @Test
  void everySyllableStandsOnANoteOfItsOwn() {
    for (String idea : List.of("verse", "chorus")) {
      for (Candidate candidate : candidates(POP, idea)) {
        Set<Integer> onsets =
            candidate.melody().stream().map(Note::tick).collect(Collectors.toSet());
        for (SectionLyrics lyrics : candidate.lyrics()) {
          for (LyricLine line : lyrics.lines()) {
            List<Integer> ticks = line.syllables().stream().map(Syllable::tick).toList();
            assertThat(ticks).isSorted().doesNotHaveDuplicates();
            assertThat(onsets).containsAll(ticks);
          }
        }
      }
    }
  }

  @Test
  void syllablesMakeTheWordsOfTheirLine() {
    for (LyricLine line : candidates(POP, "verse").get(0).lyrics().get(0).lines()) {
      String sung =
          line.syllables().stream()
              .map(s -> s.text().endsWith("-") ? s.text().replaceAll("-$", "") : s.text() + " ")
              .collect(Collectors.joining());
      assertThat(sung.trim()).isEqualToIgnoringCase(line.text().replace(",", ""));
      assertThat(line.syllables()).allSatisfy(s -> assertThat(s.phones()).isNotBlank());
    }
  }

  @Test
  void theChorusSaysTheSameEachTimeAndTheTitle() {
    List<SectionLyrics> choruses = candidates(POP, "chorus").get(0).lyrics();
    assertThat(choruses).hasSizeGreaterThan(1);
    List<String> first = texts(choruses.get(0));
    assertThat(texts(choruses.get(1))).isEqualTo(first);
    assertThat(first)
        .filteredOn(t -> t.toLowerCase().contains(POP.lyrics().title().toLowerCase()))
        .hasSizeGreaterThan(1);
  }

  @Test
  void versesTellSomethingNew() {
    List<SectionLyrics> verses = candidates(POP, "verse").get(0).lyrics();
    Set<String> one = content(verses.get(0));
    Set<String> two = content(verses.get(1));
    Set<String> both = new HashSet<>(one);
    both.retainAll(two);
    Set<String> all = new HashSet<>(one);
    all.addAll(two);
    assertThat((double) both.size() / all.size()).isLessThan(0.25);
  }

  @Test
  void linesThatShallRhymeDo() {
    for (SectionLyrics verse : candidates(POP, "verse").get(0).lyrics()) {
      Map<String, Word> ends = new HashMap<>();
      for (LyricLine line : verse.lines()) {
        List<Syllable> syllables = line.syllables();
        Word end = Lexicon.english().pronounce(syllables.get(syllables.size() - 1).word());
        Word before = line.rhyme().equals("X") ? null : ends.put(line.rhyme(), end);
        if (before != null) {
          assertThat(Rhyme.between(before, end).heard()).as("%s, %s", before, end).isTrue();
        }
      }
    }
  }

  @Test
  void theSamePlanGivesTheSameWords() {
    List<Candidate> bare =
        candidates(POP, "verse").stream().map(c -> c.withLyrics(List.of())).toList();
    assertThat(new IdeaLyrics(POP, POP.idea("verse")).write(bare))
        .isEqualTo(candidates(POP, "verse"));
  }

  @Test
  void instrumentalSongsHaveNoWords() {
    SongPlan plan = plan("pop", 5);
    assertThat(plan.brief().voice().value()).isEqualTo("instrumental");
    assertThat(plan.lyrics().sung()).isFalse();
    List<Candidate> any =
        candidates(POP, "verse").stream().map(c -> c.withLyrics(List.of())).toList();
    assertThat(new IdeaLyrics(plan, plan.idea("verse")).write(any)).isEqualTo(any);
  }

  @Test
  void everySyllableOfTheUsersWordsIsSung() {
    String longest = "and " + "over and over ".repeat(11) + "again"; // 58 syllables
    List<String> lines =
        List.of("Call me 24/7, Dr. Love", "hey", longest, "Don't go \ud83d\ude00 now");
    List<Slot> slots =
        new Slots(Meter.parse(POP.meter()), POP.tempoBpm())
            .of(
                POP.idea("verse"),
                POP.sections().stream()
                    .filter(s -> s.role().equals("verse"))
                    .findFirst()
                    .orElseThrow(),
                candidates(POP, "verse").get(0).melody());
    List<OwnWords.Laid> laid = new OwnWords(new LineMaker()).lay(lines, slots);
    int syllables = laid.stream().mapToInt(l -> l.fit().notes().length).sum();
    assertThat(syllables).isEqualTo(10 + 1 + 58 + 3);
    for (OwnWords.Laid part : laid) {
      List<Integer> ticks =
          Arrays.stream(part.fit().notes())
              .mapToObj(i -> part.slot().notes().get(i).tick())
              .toList();
      assertThat(ticks).isSorted().doesNotHaveDuplicates();
    }
  }

  @Test
  void fewWordsAreSungAgainAndNotDrawnOut() {
    List<Slot> slots =
        new Slots(Meter.parse(POP.meter()), POP.tempoBpm())
            .of(
                POP.idea("verse"),
                POP.sections().stream()
                    .filter(s -> s.role().equals("verse"))
                    .findFirst()
                    .orElseThrow(),
                candidates(POP, "verse").get(0).melody());
    List<OwnWords.Laid> laid =
        new OwnWords(new LineMaker()).lay(List.of("Stay with me tonight"), slots);
    assertThat(laid.stream().mapToInt(l -> l.lines().size()).sum()).isGreaterThan(1);
    for (OwnWords.Laid part : laid) {
      List<Note> notes = part.slot().notes();
      int last = part.fit().notes().length - 1;
      for (int i = 0; i < last; i++) {
        int from = notes.get(part.fit().notes()[i]).tick();
        int to = notes.get(part.fit().notes()[i + 1]).tick();
        assertThat(Ticks.toSeconds(to - from, POP.tempoBpm())).isLessThan(3);
      }
    }
  }

  @Test
  void linesFromTheEndBackwardFillTheirNotes() {
    LinePool pool = new LinePool(POP);
    int[] places = {0, 3, 2, 3, 1, 3, 2};
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      notes.add(new Note(i * Ticks.PER_QUARTER / 2, Ticks.PER_QUARTER / 2, 60, 80));
    }
    Slot slot = new Slot(0, notes, places);
    List<Word> rhymes = List.of(Lexicon.english().pronounce("light"));
    List<Line> lines = pool.backward(slot, "scene", rhymes, new SplittableRandom(1));
    assertThat(lines).isNotEmpty();
    for (Line line : lines) {
      assertThat(line.syllables()).isEqualTo(7);
      assertThat(Rhyme.between(rhymes.get(0), line.last()).heard()).isTrue();
      assertThat(line.by()).isEqualTo("verse");
    }
  }

  private static List<String> texts(SectionLyrics lyrics) {
    return lyrics.lines().stream().map(LyricLine::text).toList();
  }

  private static Set<String> content(SectionLyrics lyrics) {
    List<String> words = new ArrayList<>();
    for (LyricLine line : lyrics.lines()) {
      line.syllables().forEach(s -> words.add(s.word().toLowerCase()));
    }
    return words.stream().filter(LineMaker::isContent).collect(Collectors.toSet());
  }
}
