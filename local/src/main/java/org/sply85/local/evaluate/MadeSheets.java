package org.sply85.local.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sply85.contracts.song.Idea;
import org.sply85.contracts.song.PlannedPhrase;
import org.sply85.contracts.song.PlannedSection;
import org.sply85.contracts.song.SongPlan;
import org.sply85.evaluation.BandSheet;
import org.sply85.evaluation.KeyboardMeasures;
import org.sply85.evaluation.LeadSheet;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.TrackRole;
import org.sply85.statistics.Passage;
import org.sply85.statistics.PhraseMark;
import org.sply85.statistics.SectionRole;

/** Takes from made songs what is measured. The notes are the arranged ones, not the candidates'. */
final class MadeSheets {
  private static final int SHORTEST_PHRASE = 4;
  private static final Set<SectionRole> SUNG =
      Set.of(
          SectionRole.VERSE,
          SectionRole.PRECHORUS,
          SectionRole.CHORUS,
          SectionRole.HOOK,
          SectionRole.BRIDGE);

  private MadeSheets() {}

  static LeadSheet lead(MadeSong song) {
    Score score = song.arrangement().written();
    Meter meter = Meter.parse(score.meter());
    int bars = song.plan().sections().stream().mapToInt(PlannedSection::bars).sum();
    Passage whole = inOneKey(song.plan(), score, meter, bars);
    List<PhraseMark> phrases = new ArrayList<>();
    List<PhraseMark> sections = new ArrayList<>();
    for (PlannedSection section : song.plan().sections()) {
      SectionRole role = SectionRole.find(section.role()).orElseThrow();
      sections.add(new PhraseMark(role.label(), false, role, section.startBar(), section.bars()));
      phrases.addAll(phrases(song.plan().idea(section.idea()), section, role));
    }
    return new LeadSheet(
        song.id(), song.plan().style(), song.plan().tempoBpm(), whole, phrases, sections);
  }

  /**
   * Sections after a change of key are brought back to the song's key, so that their tones are
   * measured in the key they are heard in.
   */
  private static Passage inOneKey(SongPlan plan, Score score, Meter meter, int bars) {
    Key key = Key.parse(plan.key());
    List<Note> melody = score.notes(TrackRole.LEAD);
    return new Passage(
        melody.stream().map(n -> n.transposed(-lift(plan, meter, n.tick()))).toList(),
        score.chords().stream().map(c -> c.transposed(-lift(plan, meter, c.tick()), key)).toList(),
        key,
        meter,
        bars);
  }

  /** Semitones above the song's key at a tick. */
  private static int lift(SongPlan plan, Meter meter, int tick) {
    int bar = Math.floorDiv(tick, meter.barTicks());
    return plan.sections().stream()
        .filter(s -> s.startBar() <= bar)
        .reduce((before, last) -> last)
        .map(PlannedSection::transpose)
        .orElse(0);
  }

  /**
   * The section's phrases, those shorter than four bars taken together with the next, since the
   * real songs' phrases are that long; each time the idea comes again in the section.
   */
  private static List<PhraseMark> phrases(Idea idea, PlannedSection section, SectionRole role) {
    List<PhraseMark> marks = new ArrayList<>();
    boolean sung = idea.melodic() && SUNG.contains(role);
    for (int at = 0; at < section.bars(); at += idea.bars()) {
      StringBuilder letters = new StringBuilder();
      int start = -1;
      for (PlannedPhrase phrase : idea.phrases()) {
        int from = start < 0 ? phrase.startBar() : start;
        int to = phrase.startBar() + phrase.bars();
        letters.append(letter(phrase));
        start = from;
        boolean fits = at + to <= section.bars();
        if (fits && to - from >= SHORTEST_PHRASE) {
          String letter = idea.id() + "." + letters;
          marks.add(new PhraseMark(letter, sung, role, section.startBar() + at + from, to - from));
          letters.setLength(0);
          start = -1;
        }
      }
    }
    return marks;
  }

  private static String letter(PlannedPhrase phrase) {
    return phrase.id().substring(phrase.id().lastIndexOf('.') + 1).replaceAll("\\d+$", "");
  }

  /** The band as its MIDI file plays it. */
  static BandSheet band(MadeSong song) {
    int bars = song.plan().sections().stream().mapToInt(PlannedSection::bars).sum();
    BandSheet.Builder builder = new BandSheet.Builder();
    song.heard().tracks().forEach(t -> builder.add(t.drums(), t.program(), t.notes()));
    return builder.of(Meter.parse(song.heard().meter()), bars);
  }

  /** Figures of the accompanying keyboard with most notes, as written; none if there is none. */
  static Map<String, Double> keyboard(MadeSong song) {
    return keyboard(song, song.arrangement().written());
  }

  /** The same of the song as it is played. */
  static Map<String, Double> keyboardPlayed(MadeSong song) {
    return keyboard(song, song.heard());
  }

  private static Map<String, Double> keyboard(MadeSong song, Score score) {
    int bars = song.plan().sections().stream().mapToInt(PlannedSection::bars).sum();
    return score.tracks().stream()
        .filter(t -> !t.drums() && t.program() < 8 && t.role() != TrackRole.LEAD)
        .max(Comparator.comparingInt(t -> t.notes().size()))
        .map(t -> KeyboardMeasures.of(t.notes(), Meter.parse(score.meter()), bars))
        .orElse(new TreeMap<>());
  }
}
