package org.sply85.feature.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sply85.contracts.song.Attribute;
import org.sply85.contracts.song.Delivery;
import org.sply85.contracts.song.FormWish;
import org.sply85.contracts.song.InstrumentWish;
import org.sply85.contracts.song.RoleTargets;
import org.sply85.contracts.song.SongBrief;
import org.sply85.contracts.song.SongTargets;
import org.sply85.contracts.song.Target;
import org.sply85.statistics.SongTables;
import org.sply85.style.StyleBasics;
import org.sply85.style.StyleBook;

class TargeterTest {
  private static final double[] AROUSALS = {-1, -.7, -.4, -.1, 0, .2, .5, .8, 1};

  private static final int SEEDS = 101;

  private final Targeter targeter = new Targeter();

  private record Wish(String style, double valence, double arousal, double tempo, String shape) {
    SongBrief brief(String meter) {
      return brief(meter, 1);
    }

    SongBrief brief(String meter, long seed) {
      return new SongBrief(
          "a song",
          seed,
          Attribute.chosen("Song"),
          Attribute.chosen(style),
          Attribute.chosen(List.of()),
          Attribute.chosen(valence),
          Attribute.chosen(arousal),
          Attribute.chosen(tempo),
          Attribute.chosen("C major"),
          Attribute.chosen(meter),
          Attribute.chosen(180.0),
          Attribute.chosen(new FormWish("", List.of(), List.of(), false, List.of())),
          Attribute.chosen(new InstrumentWish(List.of(), List.of(), "")),
          Attribute.chosen("female"),
          Attribute.chosen(""),
          Attribute.chosen(shape),
          Attribute.chosen(style.equals("ballad") || style.equals("rnb") ? "rich" : "plain"),
          Delivery.STREAMING);
    }
  }

  private SongTargets targets(String style, double arousal, double tempo) {
    return targeter.targets(new Wish(style, 0, arousal, tempo, "standard").brief("4/4"));
  }

  private SongTargets shaped(String shape) {
    return targeter.targets(new Wish("pop", 0, 0, 100, shape).brief("4/4"));
  }

  static Stream<String> styles() {
    return StyleBook.standard().styles().stream().map(StyleBasics::name);
  }

  @ParameterizedTest
  @MethodSource("styles")
  void knowsEveryStyleOfTheBook(String style) {
    assertThat(StyleLean.knows(style)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("styles")
  void neverAimsAtFewerNotesWhenMoreExcited(String style) {
    for (String role : List.of("verse", "prechorus", "chorus", "hook", "bridge", "solo")) {
      double[] notes =
          DoubleStream.of(AROUSALS)
              .map(a -> targets(style, a, 100).role(role).notesPerBar().value())
              .toArray();
      assertThat(notes).isSorted();
      assertThat(notes[notes.length - 1]).isGreaterThan(notes[0]);
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void aimsWithinTheUsualInEveryStyle(String style) {
    for (double arousal : AROUSALS) {
      SongTargets targets = targets(style, arousal, 128);
      assertThat(all(targets)).allSatisfy(t -> assertThat(t.value()).isBetween(t.low(), t.high()));
    }
  }

  private static Stream<Target> all(SongTargets targets) {
    var m = targets.melody();
    Stream<Target> melody =
        Stream.of(
            m.stepShare(),
            m.repeatShare(),
            m.leapShare(),
            m.rangeSemitones(),
            m.chordToneShare(),
            m.strongChordToneShare(),
            m.pickupShare());
    return Stream.concat(melody, targets.roles().stream().flatMap(TargeterTest::all));
  }

  private static Stream<Target> all(RoleTargets r) {
    return Stream.of(
        r.bars(),
        r.notesPerBar(),
        r.registerOffset(),
        r.offBeatShare(),
        r.chordChangesPerBar(),
        r.distinctChordsPerFourBars(),
        r.loopIdentity());
  }

  @Test
  void singsFewerNotesInABarWhenTheTempoRises() {
    double[] notes =
        DoubleStream.of(160, 140, 120, 100, 80, 60)
            .map(t -> targets("pop", 0, t).role("verse").notesPerBar().value())
            .toArray();
    assertThat(notes).isSorted();
    // Measured on POP909: a median of 6.6 notes a bar at 60..70 bpm, 4.6 at 95..120.
    assertThat(targets("pop", 0, 65).role("chorus").notesPerBar().value())
        .isCloseTo(6.6, within(0.7));
    assertThat(targets("pop", 0, 107).role("chorus").notesPerBar().value())
        .isCloseTo(4.6, within(0.5));
  }

  @Test
  void aimsAtWhatRealSongsMeasureWhenNothingLeans() {
    // Medians over many seeds, against means of 909 songs of POP909 and 890 of McGill Billboard,
    // measured by another program.
    assertThat(median(t -> t.melody().stepShare())).isCloseTo(0.444, within(0.02));
    assertThat(median(t -> t.melody().leapShare())).isCloseTo(0.148, within(0.02));
    assertThat(median(t -> t.melody().rangeSemitones())).isCloseTo(15.5, within(0.6));
    assertThat(median(t -> t.melody().chordToneShare())).isCloseTo(0.65, within(0.03));
    assertThat(median(t -> t.role("chorus").registerOffset())).isBetween(2.0, 5.0);
    assertThat(median(t -> t.role("verse").bars())).isCloseTo(12, within(2.0));
    assertThat(median(t -> t.role("chorus").bars())).isCloseTo(8, within(1.0));
    assertThat(median(t -> t.role("verse").loopIdentity())).isCloseTo(0.54, within(0.08));
    assertThat(median(t -> t.role("chorus").distinctChordsPerFourBars()))
        .isCloseTo(3.0, within(0.2));
  }

  @Test
  void songsThatLeanAlikeStillDiffer() {
    double[] shares = values(t -> t.melody().stepShare());
    assertThat(shares[SEEDS - 5] - shares[5])
        .as("5th to 95th of a hundred songs")
        .isGreaterThan(0.1);
  }

  private SongTargets targets(String style, double arousal, double tempo, long seed) {
    return targeter.targets(new Wish(style, 0, arousal, tempo, "standard").brief("4/4", seed));
  }

  private double median(Function<SongTargets, Target> target) {
    return values(target)[SEEDS / 2];
  }

  /** The values that songs of many seeds aim at, sorted. */
  private double[] values(Function<SongTargets, Target> target) {
    return LongStream.range(0, SEEDS)
        .mapToDouble(seed -> target.apply(targets("unheard-of", 0, 80, seed)).value())
        .sorted()
        .toArray();
  }

  @Test
  void changesChordsFasterInJazzAndSlowerInDance() {
    Target jazz = targets("jazz", 0, 120).role("verse").chordChangesPerBar();
    Target pop = targets("pop", 0, 120).role("verse").chordChangesPerBar();
    Target dance = targets("dance", 0, 120).role("verse").chordChangesPerBar();
    assertThat(jazz.value()).isGreaterThan(pop.value());
    assertThat(pop.value()).isGreaterThan(dance.value());
  }

  @Test
  void loopsMoreStrictlyInDanceThanInJazz() {
    assertThat(targets("dance", 0, 120).role("chorus").loopIdentity().value())
        .isGreaterThan(targets("jazz", 0, 120).role("chorus").loopIdentity().value());
  }

  @Test
  void syncopatesFunkMoreThanFolk() {
    assertThat(targets("funk", 0, 110).role("verse").offBeatShare().value())
        .isGreaterThan(targets("folk", 0, 110).role("verse").offBeatShare().value());
  }

  @Test
  void leapsLessWhenSad() {
    Wish sad = new Wish("pop", -1, 0, 90, "standard");
    Wish happy = new Wish("pop", 1, 0, 90, "standard");
    assertThat(targeter.targets(sad.brief("4/4")).melody().leapShare().value())
        .isLessThan(targeter.targets(happy.brief("4/4")).melody().leapShare().value());
  }

  @Test
  void raisesTheChorusOfAnAnthemAndCalmsTheCalm() {
    double anthem = shaped("anthem").role("chorus").registerOffset().value();
    double standard = shaped("standard").role("chorus").registerOffset().value();
    double calm = shaped("calm").role("chorus").registerOffset().value();
    assertThat(anthem).isGreaterThan(standard);
    assertThat(standard).isGreaterThan(calm);
  }

  @Test
  void setsVerseAndChorusFurtherApartWhenTheSongBuilds() {
    assertThat(density(shaped("builds"))).isGreaterThan(density(shaped("standard")));
  }

  private static double density(SongTargets targets) {
    return targets.role("chorus").notesPerBar().value()
        - targets.role("verse").notesPerBar().value();
  }

  @Test
  void sizesDensityByTheBar() {
    Wish wish = new Wish("folk", 0, 0, 100, "standard");
    double four = targeter.targets(wish.brief("4/4")).role("verse").notesPerBar().value();
    double three = targeter.targets(wish.brief("3/4")).role("verse").notesPerBar().value();
    assertThat(three).isCloseTo(four * 0.75, within(1e-9));
  }

  @Test
  void namesTheTablesAndEveryRole() {
    SongTargets targets = targets("pop", 0, 100);
    assertThat(targets.tablesVersion()).isEqualTo(SongTables.standard().version());
    assertThat(targets.roles())
        .extracting(RoleTargets::role)
        .containsExactly(
            "intro", "verse", "prechorus", "chorus", "hook", "bridge", "solo", "break", "outro");
  }
}
