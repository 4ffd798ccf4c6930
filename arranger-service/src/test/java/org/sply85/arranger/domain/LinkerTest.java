package org.sply85.arranger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.contracts.song.Join;
import org.sply85.contracts.song.PlannedSection;
import org.sply85.contracts.song.ScoreCard;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.ChordSpan;
import org.sply85.music.Note;

class LinkerTest {
  private static final SongPlan PLAN = form("verse", "chorus", "verse", "chorus");

  private static SongPlan form(String... ideas) {
    List<PlannedSection> sections = new java.util.ArrayList<>();
    for (String idea : ideas) {
      int i = sections.size();
      sections.add(new PlannedSection(idea + i, idea, idea, 1, i, 1, 0.5, 0, "exact"));
    }
    return Songs.planOf(sections);
  }

  // A bar of one chord, beginning and ending on the given pitches.
  private static Candidate candidate(String id, double total, String chord, int first, int last) {
    return new Candidate(
        id,
        "test",
        List.of(new ChordSpan(0, 1920, chord)),
        List.of(new Note(0, 960, first, 80), new Note(960, 960, last, 80)),
        new ScoreCard(Map.of(), total));
  }

  private static IdeaCandidates idea(String name, Candidate... candidates) {
    return new IdeaCandidates(name, candidates.length, List.of(candidates));
  }

  private static List<String> chosen(SongPlan plan, IdeaCandidates... ideas) {
    return new Linker(plan, List.of(ideas))
        .link().candidates().stream().map(Candidate::id).toList();
  }

  @Test
  void takesTheBestWhereTheJoinsAreAlike() {
    assertThat(
            chosen(
                PLAN,
                idea("verse", candidate("v0", .6, "C", 64, 65), candidate("v1", .9, "C", 64, 65)),
                idea("chorus", candidate("c0", .9, "F", 65, 64))))
        .containsExactly("v1", "c0", "v1", "c0");
  }

  @Test
  void passesOverALittleBetterCandidateThatJoinsByALeap() {
    assertThat(
            chosen(
                PLAN,
                idea(
                    "verse",
                    candidate("leap", .82, "C", 64, 50),
                    candidate("near", .8, "C", 64, 65)),
                idea("chorus", candidate("c0", .9, "F", 67, 64))))
        .containsExactly("near", "c0", "near", "c0");
  }

  @Test
  void keepsTheIdentityOfAnIdeaThoughOneJoinWouldBeSmootherWithoutIt() {
    SongPlan plan = form("verse", "chorus", "verse");
    assertThat(
            chosen(
                plan,
                idea("verse", candidate("v0", .9, "C", 72, 64), candidate("v1", .85, "C", 64, 64)),
                idea("chorus", candidate("c0", .9, "G", 65, 65))))
        .isIn(List.of("v0", "c0", "v0"), List.of("v1", "c0", "v1"));
  }

  @Test
  void prefersChordsThatResolve() {
    assertThat(
            chosen(
                form("verse", "chorus"),
                idea(
                    "verse",
                    candidate("tritone", .8, "F#", 64, 65),
                    candidate("dominant", .8, "G", 64, 65)),
                idea("chorus", candidate("c0", .9, "C", 64, 64))))
        .containsExactly("dominant", "c0");
  }

  @Test
  void takesWhatACriticFindsToFollow() {
    SongPlan plan = form("verse", "chorus");
    IdeaCandidates chorus = idea("chorus", candidate("c0", .9, "F", 65, 64).withJoin(join(0, 1)));
    Candidate better = candidate("better", .82, "C", 64, 65);
    Candidate fitting = candidate("fitting", .8, "C", 64, 65);
    assertThat(chosen(plan, idea("verse", better, fitting), chorus))
        .as("without the critic's word")
        .containsExactly("better", "c0");
    assertThat(
            chosen(
                plan,
                idea("verse", better.withJoin(join(-3, 1)), fitting.withJoin(join(2, 1))),
                chorus))
        .containsExactly("fitting", "c0");
  }

  // The log-odds that anything follows are those of the tail.
  private static Join join(double tail, double head) {
    return new Join(List.of(head), List.of(tail));
  }

  @Test
  void asksForACandidateOfEveryIdea() {
    assertThatThrownBy(() -> new Linker(PLAN, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'verse' has none");
  }
}
