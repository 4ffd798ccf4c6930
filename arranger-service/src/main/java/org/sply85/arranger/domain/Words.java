package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.Idea;
import org.sply85.contracts.song.LyricLine;
import org.sply85.contracts.song.PlannedSection;
import org.sply85.contracts.song.SectionLyrics;
import org.sply85.contracts.song.SongPlan;
import org.sply85.contracts.song.Stretch;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Syllable;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

/** Sets the words of the chosen candidates to their places in the song. */
final class Words {
  private final SongPlan plan;
  private final int barTicks;

  Words(SongPlan plan) {
    this.plan = plan;
    this.barTicks = Meter.parse(plan.meter()).barTicks();
  }

  /** The lines of all sections, in order; candidates are one per section. */
  List<SungLine> lines(List<Candidate> candidates) {
    List<SungLine> lines = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      PlannedSection section = plan.sections().get(i);
      for (SectionLyrics lyrics : candidates.get(i).lyrics()) {
        if (lyrics.section().equals(section.label())) {
          lyrics.lines().forEach(line -> lines.add(placed(line, section)));
        }
      }
    }
    return lines;
  }

  private SungLine placed(LyricLine line, PlannedSection section) {
    Idea idea = plan.idea(section.idea());
    Stretch stretch = Stretch.of(idea, section).get(line.stretch());
    int shift = (section.startBar() + stretch.atBar() - stretch.fromBar()) * barTicks;
    return new SungLine(
        section.label(),
        line.text(),
        line.rhyme(),
        line.syllables().stream().map(s -> s.at(s.tick() + shift)).toList());
  }

  /** The parts, the lead with the words that its notes can sing. */
  static List<Part> sung(List<Part> parts, List<SungLine> lines) {
    return parts.stream()
        .map(
            p ->
                p.track().role() == TrackRole.LEAD
                    ? new Part(sung(p.track(), lines), p.playing(), p.pedal())
                    : p)
        .toList();
  }

  private static Track sung(Track lead, List<SungLine> lines) {
    List<Syllable> wanted = lines.stream().flatMap(line -> line.syllables().stream()).toList();
    List<Note> notes = parted(lead.notes(), wanted);
    Set<Integer> onsets = notes.stream().map(Note::tick).collect(Collectors.toSet());
    List<Syllable> syllables = wanted.stream().filter(s -> onsets.contains(s.tick())).toList();
    return lead.withNotes(notes).withSyllables(syllables);
  }

  /** The notes, parted where a syllable begins within one. */
  private static List<Note> parted(List<Note> notes, List<Syllable> syllables) {
    TreeSet<Integer> cuts = new TreeSet<>();
    syllables.forEach(s -> cuts.add(s.tick()));
    List<Note> parted = new ArrayList<>();
    for (Note note : notes) {
      int from = note.tick();
      for (int cut : cuts.subSet(note.tick() + 1, note.end())) {
        parted.add(note.shifted(from - note.tick()).lasting(cut - from));
        from = cut;
      }
      parted.add(note.shifted(from - note.tick()).lasting(note.end() - from));
    }
    return parted;
  }

  /** The lines as a track sings them: its own syllables, shared out again among the lines. */
  static List<SungLine> performed(List<SungLine> lines, Track written, Track performed) {
    List<SungLine> sung = new ArrayList<>();
    Set<Integer> onsets =
        written.syllables().stream().map(Syllable::tick).collect(Collectors.toSet());
    List<Syllable> all = performed.syllables();
    int at = 0;
    List<SungLine> ordered = new ArrayList<>(lines);
    ordered.removeIf(line -> line.syllables().isEmpty());
    ordered.sort(Comparator.comparingInt(line -> line.syllables().get(0).tick()));
    for (SungLine line : ordered) {
      int many = (int) line.syllables().stream().filter(s -> onsets.contains(s.tick())).count();
      int to = Math.min(all.size(), at + many);
      if (to > at) {
        sung.add(new SungLine(line.section(), line.text(), line.rhyme(), all.subList(at, to)));
      }
      at = to;
    }
    return sung;
  }
}
