package org.sply85.feature.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sply85.contracts.song.Attribute;
import org.sply85.contracts.song.Delivery;
import org.sply85.contracts.song.FormWish;
import org.sply85.contracts.song.InstrumentWish;
import org.sply85.contracts.song.RoleTargets;
import org.sply85.contracts.song.SongBrief;
import org.sply85.contracts.song.SongTargets;
import org.sply85.contracts.song.Target;
import org.sply85.style.StyleBasics;
import org.sply85.style.StyleBook;

class TargeterTest {
  private final Targeter targeter = new Targeter();

  @Test
  void aimsWithinWhatRealSongsMeasureForEveryStyle() {
    for (StyleBasics style : StyleBook.standard().styles()) {
      SongTargets targets = targeter.targets(brief(style.name(), 0.3, 110));
      for (RoleTargets role : targets.roles()) {
        assertThat(List.of(role.bars(), role.notesPerBar(), role.offBeatShare()))
            .allSatisfy(TargeterTest::isWithinItsBand);
        assertThat(List.of(role.chordChangesPerBar(), role.loopIdentity()))
            .allSatisfy(TargeterTest::isWithinItsBand);
      }
    }
  }

  @Test
  void aimsAtMoreNotesTheMoreExcitedTheBrief() {
    double before = 0;
    for (double arousal = -1; arousal <= 1; arousal += 0.5) {
      double notes =
          targeter.targets(brief("pop", arousal, 100)).role("verse").notesPerBar().value();
      assertThat(notes).isGreaterThanOrEqualTo(before);
      before = notes;
    }
  }

  @Test
  void aimsAtFewerNotesInABarTheFasterTheTempo() {
    double slow = targeter.targets(brief("pop", 0, 70)).role("verse").notesPerBar().value();
    double fast = targeter.targets(brief("pop", 0, 140)).role("verse").notesPerBar().value();
    assertThat(fast).isLessThan(slow);
  }

  @Test
  void liftsTheChorusAboveTheVerse() {
    SongTargets targets = targeter.targets(brief("pop", 0.3, 100));
    // POP909 choruses lie 3.0 +- 2.7 semitones above their verses.
    assertThat(targets.role("chorus").registerOffset().value()).isBetween(1.0, 5.0);
    assertThat(targets.role("verse").registerOffset().value()).isBetween(-1.0, 1.0);
  }

  @Test
  void changesChordsMoreOftenInJazzThanInDance() {
    assertThat(chordRate("jazz")).isGreaterThan(chordRate("dance"));
  }

  private double chordRate(String style) {
    return targeter.targets(brief(style, 0, 120)).role("verse").chordChangesPerBar().value();
  }

  private static void isWithinItsBand(Target target) {
    assertThat(target.value()).isBetween(target.low(), target.high());
  }

  private static SongBrief brief(String style, double arousal, double tempoBpm) {
    return new SongBrief(
        "a song",
        7,
        Attribute.chosen("Song"),
        Attribute.chosen(style),
        Attribute.chosen(List.of()),
        Attribute.chosen(0.0),
        Attribute.chosen(arousal),
        Attribute.chosen(tempoBpm),
        Attribute.chosen("C major"),
        Attribute.chosen("4/4"),
        Attribute.chosen(180.0),
        Attribute.chosen(new FormWish("", List.of(), List.of(), false, List.of())),
        Attribute.chosen(new InstrumentWish(List.of(), List.of(), "")),
        Attribute.chosen("instrumental"),
        Attribute.chosen(""),
        Attribute.chosen("standard"),
        Delivery.STREAMING);
  }
}
