package org.sply85.composer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sply85.contracts.song.FormWish;
import org.sply85.contracts.song.Idea;
import org.sply85.contracts.song.PlannedPhrase;
import org.sply85.contracts.song.PlannedSection;
import org.sply85.contracts.song.SongBrief;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.Chord;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Ticks;
import org.sply85.style.BandBook;
import org.sply85.style.Ritard;
import org.sply85.style.StyleBasics;
import org.sply85.style.StyleBook;

class PlannerTest {
  private final Planner planner = new Planner();

  static Stream<String> styles() {
    return StyleBook.standard().styles().stream().map(StyleBasics::name);
  }

  @ParameterizedTest
  @MethodSource("styles")
  void lastsAsLongAsWantedWithinFivePercent(String style) {
    for (double seconds : List.of(45.0, 90.0, 150.0, 180.0, 240.0, 420.0)) {
      for (long seed = 1; seed <= 4; seed++) {
        SongBrief brief = Briefs.of(style, seed);
        SongPlan plan = plan(Briefs.with(brief, brief.meter().value(), seconds, Briefs.FREE));

        assertThat(seconds(plan))
            .as("%s %s", style, seconds)
            .isBetween(0.95 * seconds, 1.05 * seconds);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void sectionsFollowEachOtherWithoutGaps(String style) {
    SongPlan plan = plan(Briefs.of(style, 5));

    int bar = 0;
    for (PlannedSection section : plan.sections()) {
      assertThat(section.startBar()).isEqualTo(bar);
      assertThat(section.energy()).isBetween(0.0, 1.0);
      assertThat(plan.idea(section.idea()).role()).isEqualTo(section.role());
      bar += section.bars();
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void phrasesFillTheirIdeaAndReferToEarlierOnes(String style) {
    for (Idea idea : plan(Briefs.of(style, 6)).ideas()) {
      int bar = 0;
      List<String> before = new java.util.ArrayList<>();
      for (PlannedPhrase phrase : idea.phrases()) {
        assertThat(phrase.startBar()).isEqualTo(bar);
        assertThat(phrase.reference().isEmpty() || before.contains(phrase.reference())).isTrue();
        before.add(phrase.id());
        bar += phrase.bars();
      }
      assertThat(before).doesNotHaveDuplicates();
      assertThat(bar).isEqualTo(idea.melodic() ? idea.bars() : 0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"4/4", "3/4", "6/8", "12/8", "5/4"})
  void plansInEveryMeter(String meter) {
    SongPlan plan = plan(Briefs.with(Briefs.of("folk", 3), meter, 120, Briefs.FREE));

    assertThat(plan.meter()).isEqualTo(meter);
    assertThat(seconds(plan)).isBetween(114.0, 126.0);
  }

  @Test
  void beginsWithTheWishedRole() {
    assertThat(roles(wish(new FormWish("chorus", List.of(), List.of(), false, List.of()))))
        .startsWith("chorus");
  }

  @Test
  void leavesOutWhatIsNotWanted() {
    assertThat(
            roles(wish(new FormWish("", List.of("bridge", "intro"), List.of(), false, List.of()))))
        .doesNotContain("bridge", "intro");
  }

  @ParameterizedTest
  @ValueSource(strings = {"intro", "prechorus", "hook", "bridge", "solo", "break", "outro"})
  void hasWhatIsRequiredEvenInAShortSong(String role) {
    FormWish wish = new FormWish("", List.of(), List.of(role), false, List.of());

    for (double seconds : List.of(60.0, 180.0)) {
      SongBrief brief = Briefs.with(Briefs.of("pop", 2), "4/4", seconds, wish);
      assertThat(roles(plan(brief))).contains(role);
    }
  }

  @Test
  void keepsAFormThatWasSpelledOut() {
    List<String> form = List.of("verse", "chorus", "verse", "solo", "chorus");

    SongPlan plan = wish(new FormWish("", List.of(), List.of(), false, form));

    assertThat(roles(plan)).isEqualTo(form);
    assertThat(seconds(plan)).isBetween(171.0, 189.0);
  }

  @Test
  void liftsTheLastChorusesAndAllThatFollows() {
    SongPlan plan = wish(new FormWish("", List.of(), List.of(), true, List.of()));

    List<PlannedSection> lifted = plan.sections().stream().filter(s -> s.transpose() > 0).toList();
    assertThat(lifted).isNotEmpty();
    assertThat(lifted.get(0).role()).isEqualTo("chorus");
    assertThat(lifted.get(0).variation()).isEqualTo("lift");
    assertThat(lifted)
        .extracting(PlannedSection::transpose)
        .containsOnly(lifted.get(0).transpose());
    assertThat(lifted.get(0).transpose()).isBetween(1, 2);
    int last = plan.sections().size() - 1;
    assertThat(plan.sections().get(last).transpose()).isPositive();
    assertThat(plan.sections().get(0).transpose()).isZero();
  }

  @ParameterizedTest
  @MethodSource("styles")
  void prechorusesAndBridgesLeadToTheDominant(String style) {
    for (long seed = 1; seed <= 6; seed++) {
      SongPlan plan = plan(Briefs.of(style, seed));
      int dominant = Key.parse(plan.key()).degree(5);
      for (Idea idea : plan.ideas()) {
        if (List.of("prechorus", "bridge").contains(idea.role())) {
          Chord last = Chord.parse(idea.chords().get(idea.chords().size() - 1));
          assertThat(last.root()).as("%s %s", style, idea).isEqualTo(dominant);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void bridgesHaveALoopOfTheirOwn(String style) {
    for (long seed = 1; seed <= 6; seed++) {
      List<Idea> ideas = plan(Briefs.of(style, seed)).ideas();
      List<String> loops =
          ideas.stream()
              .filter(i -> List.of("verse", "chorus").contains(i.role()))
              .map(Idea::loop)
              .toList();
      ideas.stream()
          .filter(i -> i.role().equals("bridge"))
          .forEach(i -> assertThat(loops).doesNotContain(i.loop()));
    }
  }

  @Test
  void risesFromVersesToTheLastChorus() {
    List<PlannedSection> sections = plan(Briefs.of("pop", 4)).sections();

    double firstVerse = energy(sections, "verse", 1);
    assertThat(energy(sections, "chorus", 1)).isGreaterThan(firstVerse + 0.2);
    assertThat(sections.stream().mapToDouble(PlannedSection::energy).max().orElse(0))
        .isEqualTo(
            sections.stream()
                .filter(s -> s.role().equals("chorus"))
                .reduce((a, b) -> b)
                .orElseThrow()
                .energy());
  }

  @Test
  void keepsMalesFemalesAndInstrumentsWhereTheySoundWell() {
    for (long seed = 1; seed < 12; seed++) {
      SongPlan plan = plan(Briefs.of("pop", seed));
      int width = plan.highestPitch() - plan.lowestPitch();
      assertThat(width).isBetween(12, 19);
      switch (plan.brief().voice().value()) {
        case "female" -> assertThat(plan.lowestPitch()).isEqualTo(57);
        case "male" -> assertThat(plan.highestPitch()).isEqualTo(64);
        default -> assertThat(plan.lowestPitch()).isBetween(60, 65);
      }
    }
  }

  @Test
  void theSameBriefGivesTheSamePlan() {
    assertThat(plan(Briefs.of("rock", 9))).isEqualTo(plan(Briefs.of("rock", 9)));
  }

  @Test
  void anotherSeedGivesAnotherPlan() {
    assertThat(plan(Briefs.of("rock", 9)).motifs())
        .isNotEqualTo(plan(Briefs.of("rock", 10)).motifs());
  }

  @Test
  void refusesARoleThatDoesNotExist() {
    FormWish wish = new FormWish("", List.of(), List.of(), false, List.of("verse", "coda"));

    assertThatThrownBy(() -> wish(wish))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'coda'");
  }

  private SongPlan wish(FormWish wish) {
    return plan(Briefs.with(Briefs.of("pop", 2), "4/4", 180, wish));
  }

  private SongPlan plan(SongBrief brief) {
    return planner.plan(brief, Briefs.targets());
  }

  private static List<String> roles(SongPlan plan) {
    return plan.sections().stream().map(PlannedSection::role).toList();
  }

  private static double energy(List<PlannedSection> sections, String role, int occurrence) {
    return sections.stream()
        .filter(s -> s.role().equals(role) && s.occurrence() == occurrence)
        .findFirst()
        .orElseThrow()
        .energy();
  }

  /** As long as the band plays, the slowing down at the end counted. */
  static double seconds(SongPlan plan) {
    int bars = plan.sections().stream().mapToInt(PlannedSection::bars).sum();
    Meter meter = Meter.parse(plan.meter());
    double ritard = BandBook.standard().band(plan.style()).ritard();
    return Ticks.toSeconds((long) bars * meter.barTicks(), plan.tempoBpm())
        + new Ritard(ritard).seconds(plan.tempoBpm(), meter);
  }
}
