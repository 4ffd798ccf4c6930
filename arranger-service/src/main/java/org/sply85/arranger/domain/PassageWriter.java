package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.Idea;
import org.sply85.contracts.song.PlannedSection;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Seeds;

/**
 * Sets the candidate of each section to its place: cut or repeated to the section's bars,
 * transposed, varied, with pickups in the bar before.
 */
final class PassageWriter {
  private final SongPlan plan;
  private final Meter meter;
  private final Key key;
  private final int leadShift;
  private final double energyScale;

  /**
   * @param leadShift semitones by which the melody moves to suit its instrument, a multiple of 12
   */
  PassageWriter(SongPlan plan, int leadShift) {
    this.plan = plan;
    this.meter = Meter.parse(plan.meter());
    this.key = Key.parse(plan.key());
    this.leadShift = leadShift;
    double top = plan.sections().stream().mapToDouble(PlannedSection::energy).max().orElse(1);
    // A song planned calm still has a climax: half of what its loudest section lacks is made up.
    this.energyScale = top > 0 && top < 0.9 ? (1 + 0.9 / top) / 2 : 1;
  }

  /** The passage of a section. */
  Passage write(int index, Candidate candidate) {
    PlannedSection section = plan.sections().get(index);
    Key sounding = key.transposed(section.transpose());
    boolean last = index == plan.sections().size() - 1;
    double energy = Math.min(1, section.energy() * energyScale);
    List<Note> lead = new ArrayList<>();
    List<ChordSpan> chords = new ArrayList<>();
    for (Stretch stretch : stretches(plan.idea(section.idea()), section)) {
      chords.addAll(chords(candidate, stretch, section.transpose(), sounding));
      lead = Lines.joined(lead, lead(candidate, stretch, section.transpose() + leadShift));
    }
    int earliest = index == 0 ? 0 : (section.startBar() - 1) * meter.barTicks();
    lead = Lines.single(lead.stream().filter(n -> n.tick() >= earliest).toList());
    Passage plain = new Passage(index, section, meter, sounding, chords, lead, energy, last);
    Passage varied = plain.withLead(varied(plain));
    return last ? Finale.resolved(varied) : varied;
  }

  private List<Note> varied(Passage passage) {
    var random = Seeds.random(plan.seed(), "variation", passage.label());
    int top = plan.highestPitch() + leadShift;
    return new MelodyVariation(passage, top, random).apply();
  }

  /** Bars of the idea, from one on, that stand at a tick of the song. */
  private record Stretch(int fromBar, int bars, int atTick) {}

  // A long section repeats the idea and ends with its end; a short one takes the idea's beginning,
  // except that an outro takes its end.
  private List<Stretch> stretches(Idea idea, PlannedSection section) {
    int at = section.startBar() * meter.barTicks();
    if (section.bars() < idea.bars()) {
      int from = section.role().equals("outro") ? idea.bars() - section.bars() : 0;
      return List.of(new Stretch(from, section.bars(), at));
    }
    List<Stretch> stretches = new ArrayList<>();
    int left = section.bars();
    while (left > 0) {
      int bars = Math.min(left, idea.bars());
      stretches.add(new Stretch(idea.bars() - bars, bars, at));
      at += bars * meter.barTicks();
      left -= bars;
    }
    return stretches;
  }

  private List<ChordSpan> chords(
      Candidate candidate, Stretch stretch, int transpose, Key spelling) {
    int from = stretch.fromBar() * meter.barTicks();
    int to = from + stretch.bars() * meter.barTicks();
    List<ChordSpan> spans = new ArrayList<>();
    for (ChordSpan span : candidate.chords()) {
      int start = Math.max(span.tick(), from);
      int end = Math.min(span.end(), to);
      if (end > start) {
        spans.add(
            new ChordSpan(start - from + stretch.atTick(), end - start, span.symbol())
                .transposed(transpose, spelling));
      }
    }
    return spans;
  }

  private List<Note> lead(Candidate candidate, Stretch stretch, int semitones) {
    int from = stretch.fromBar() * meter.barTicks();
    int to = from + stretch.bars() * meter.barTicks();
    int earliest = from == 0 ? -meter.barTicks() : from;
    return Lines.cut(candidate.melody(), to).stream()
        .filter(n -> n.tick() >= earliest)
        .map(n -> n.shifted(stretch.atTick() - from).transposed(semitones))
        .toList();
  }
}
