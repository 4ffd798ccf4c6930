package org.sply85.composer.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.Idea;
import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.contracts.song.PlannedPhrase;
import org.sply85.contracts.song.PlannedSection;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.PitchClass;
import org.sply85.music.Ticks;

/** Prints composed songs as text, to be read by musicians. */
final class LeadSheet {
  private final SongPlan plan;
  private final Map<String, IdeaCandidates> ideas = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder();

  LeadSheet(SongPlan plan) {
    this.plan = plan;
    IdeaComposer composer = new IdeaComposer();
    plan.ideas().forEach(i -> ideas.put(i.id(), composer.compose(plan, i.id())));
  }

  /** Prints the songs of the styles given, one for each seed: {@code pop:1 jazz:7}. */
  public static void main(String[] songs) {
    for (String song : songs) {
      String[] parts = song.split(":");
      SongPlan plan =
          new Planner().plan(Briefs.of(parts[0], Long.parseLong(parts[1])), Briefs.targets());
      System.out.println(new LeadSheet(plan).print());
    }
  }

  String print() {
    text.append(
        "%s  [%s, %s, %s, %.0f bpm, range %d..%d, seed %d]%n"
            .formatted(
                plan.title(),
                plan.style(),
                plan.key(),
                plan.meter(),
                plan.tempoBpm(),
                plan.lowestPitch(),
                plan.highestPitch(),
                plan.seed()));
    for (PlannedSection s : plan.sections()) {
      text.append(
          "%s(%d bars, energy %.2f%s) "
              .formatted(
                  s.label(), s.bars(), s.energy(), s.transpose() > 0 ? " +" + s.transpose() : ""));
    }
    text.append('\n');
    plan.motifs().forEach(m -> text.append("motif ").append(m).append('\n'));
    plan.ideas().forEach(this::idea);
    return text.toString();
  }

  private void idea(Idea idea) {
    Candidate best = ideas.get(idea.id()).candidates().get(0);
    text.append(
        "%n== %s: %d bars, loop %s %s x%.1f, %s, of %d, total %.2f %s%n"
            .formatted(
                idea.id(),
                idea.bars(),
                idea.loop(),
                idea.chords(),
                idea.barsPerChord(),
                best.proposers(),
                ideas.get(idea.id()).proposed(),
                best.card().total(),
                round(best.card().terms())));
    int bar = Meter.parse(plan.meter()).barTicks();
    for (int b = -1; b < idea.bars(); b++) {
      boolean pickup = b < 0;
      if (!pickup || best.melody().stream().anyMatch(n -> n.tick() < 0)) {
        bar(idea, best, b, bar);
      }
    }
  }

  private static String round(Map<String, Double> terms) {
    StringBuilder text = new StringBuilder();
    terms.forEach((k, v) -> text.append("%s %.2f ".formatted(k, v)));
    return text.toString();
  }

  private void bar(Idea idea, Candidate best, int number, int bar) {
    String phrase =
        idea.phrases().stream()
            .filter(p -> p.startBar() == number)
            .map(LeadSheet::name)
            .findFirst()
            .orElse("");
    StringBuilder chords = new StringBuilder();
    for (ChordSpan span : best.chords()) {
      if (span.tick() < (number + 1) * bar && span.end() > number * bar && number >= 0) {
        chords.append(
            span.tick() < number * bar ? "(" + span.symbol() + ") " : span.symbol() + " ");
      }
    }
    text.append("%-26s %-20s |%s|%n".formatted(phrase, chords, steps(best.melody(), number, bar)));
  }

  private static String name(PlannedPhrase p) {
    return p.id().substring(p.id().indexOf('.') + 1) + " " + p.variation() + " " + p.cadence();
  }

  private String steps(List<Note> melody, int number, int bar) {
    Key key = Key.parse(plan.key());
    StringBuilder line = new StringBuilder();
    for (int tick = number * bar; tick < (number + 1) * bar; tick += Ticks.PER_SIXTEENTH) {
      int at = tick;
      String sign =
          melody.stream()
              .filter(n -> n.tick() == at)
              .map(n -> PitchClass.name(n.pitch(), key.fifths()) + (n.pitch() / 12 - 1))
              .findFirst()
              .orElse(melody.stream().anyMatch(n -> n.tick() < at && n.end() > at) ? "-" : ".");
      line.append(sign).append(" ".repeat(Math.max(0, 4 - sign.length())));
      if ((tick - number * bar) / Ticks.PER_SIXTEENTH % 4 == 3) {
        line.append(' ');
      }
    }
    return line.toString();
  }
}
