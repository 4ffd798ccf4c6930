package org.sply85.composer.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.Idea;
import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.contracts.song.PlannedSection;
import org.sply85.contracts.song.SongBrief;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.statistics.Passage;

/** A song whose ideas are all composed. */
record ComposedSong(SongPlan plan, Map<String, IdeaCandidates> ideas) {
  static ComposedSong of(SongBrief brief) {
    SongPlan plan = new Planner().plan(brief, Briefs.targets());
    IdeaComposer composer = new IdeaComposer();
    Map<String, IdeaCandidates> ideas = new LinkedHashMap<>();
    plan.ideas().forEach(i -> ideas.put(i.id(), composer.compose(plan, i.id())));
    return new ComposedSong(plan, ideas);
  }

  Meter meter() {
    return Meter.parse(plan.meter());
  }

  Key key() {
    return Key.parse(plan.key());
  }

  int bars() {
    return plan.sections().stream().mapToInt(PlannedSection::bars).sum();
  }

  Candidate best(String idea) {
    return ideas.get(idea).candidates().get(0);
  }

  /** The best candidate of an idea, to be measured. */
  Passage passage(String id) {
    Idea idea = plan.idea(id);
    Candidate best = best(id);
    return new Passage(best.melody(), best.chords(), key(), meter(), idea.bars());
  }

  /** The whole form in the home key, each section its idea's best candidate. */
  Passage whole() {
    List<Note> melody = new ArrayList<>();
    List<ChordSpan> chords = new ArrayList<>();
    int bar = meter().barTicks();
    for (PlannedSection section : plan.sections()) {
      int start = section.startBar() * bar;
      int end = section.bars() * bar;
      Candidate best = best(section.idea());
      best.melody().stream()
          .filter(n -> n.tick() < end && n.tick() + start >= 0)
          .forEach(n -> melody.add(n.shifted(start)));
      best.chords().stream()
          .filter(c -> c.tick() < end)
          .map(c -> new ChordSpan(c.tick(), Math.min(c.duration(), end - c.tick()), c.symbol()))
          .forEach(c -> chords.add(c.shifted(start)));
    }
    melody.sort(Comparator.comparingInt(Note::tick));
    return new Passage(melody, chords, key(), meter(), bars());
  }
}
