package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.PlannedSection;
import org.sply85.contracts.song.SongPlan;
import org.sply85.contracts.song.Stretch;
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
    for (Stretch stretch : Stretch.of(plan.idea(section.idea()), section)) {
      int at = tick(section, stretch);
      chords.addAll(chords(candidate, stretch, at, section.transpose(), sounding));
      lead = Lines.joined(lead, lead(candidate, stretch, at, section.transpose() + leadShift));
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

  private int tick(PlannedSection section, Stretch stretch) {
    return (section.startBar() + stretch.atBar()) * meter.barTicks();
  }

  private List<ChordSpan> chords(
      Candidate candidate, Stretch stretch, int atTick, int transpose, Key spelling) {
    int from = stretch.fromBar() * meter.barTicks();
    int to = from + stretch.bars() * meter.barTicks();
    List<ChordSpan> spans = new ArrayList<>();
    for (ChordSpan span : candidate.chords()) {
      int start = Math.max(span.tick(), from);
      int end = Math.min(span.end(), to);
      if (end > start) {
        spans.add(
            new ChordSpan(start - from + atTick, end - start, span.symbol())
                .transposed(transpose, spelling));
      }
    }
    return spans;
  }

  private List<Note> lead(Candidate candidate, Stretch stretch, int atTick, int semitones) {
    int from = stretch.fromBar() * meter.barTicks();
    int to = from + stretch.bars() * meter.barTicks();
    int earliest = from == 0 ? -meter.barTicks() : from;
    return Lines.cut(candidate.melody(), to).stream()
        .filter(n -> n.tick() >= earliest)
        .map(n -> n.shifted(atTick - from).transposed(semitones))
        .toList();
  }
}
