package org.sply85.local.lyrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sply85.arranger.domain.Arrangement;
import org.sply85.arranger.domain.LyricSheet;
import org.sply85.contracts.song.LyricLine;
import org.sply85.contracts.song.PlannedSection;
import org.sply85.local.evaluate.MadeSong;
import org.sply85.local.lyrics.SheetLine.SheetWord;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Syllable;
import org.sply85.music.Ticks;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

/** Reads the words of a made song from what is sung in its score. */
final class MadeLyrics {
  private final MadeSong song;
  private final Track lead;
  private final Meter meter;

  private MadeLyrics(MadeSong song) {
    this.song = song;
    this.meter = Meter.parse(song.plan().meter());
    this.lead =
        song.arrangement().written().tracks().stream()
            .filter(t -> t.role() == TrackRole.LEAD && !t.syllables().isEmpty())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(song.id() + " has no sung lead"));
  }

  /** The sheet of a song that is sung. */
  static Sheet of(MadeSong song, LyricPrompts.Prompt prompt) {
    MadeLyrics made = new MadeLyrics(song);
    return new Sheet(
        song.id(),
        prompt.text(),
        song.plan().lyrics().title(),
        prompt.topics(),
        song.plan().meter().equals("4/4"),
        made.chosen().stream().mapToInt(l -> l.syllables().size()).sum(),
        made.lines());
  }

  /** The words of the candidates that were chosen, for each section that sings them. */
  private List<LyricLine> chosen() {
    List<LyricLine> lines = new ArrayList<>();
    for (Arrangement.Choice choice : song.arrangement().choices()) {
      song.ideas().stream()
          .filter(i -> i.idea().equals(choice.idea()))
          .flatMap(i -> i.candidates().stream())
          .filter(c -> c.id().equals(choice.candidate()))
          .flatMap(c -> c.lyrics().stream())
          .filter(l -> l.section().equals(choice.section()))
          .forEach(l -> lines.addAll(l.lines()));
    }
    return lines;
  }

  private List<SheetLine> lines() {
    Map<String, String> proposers = new HashMap<>();
    chosen().forEach(l -> proposers.put(l.text(), l.by()));
    Map<String, String> roles =
        song.plan().sections().stream()
            .collect(Collectors.toMap(PlannedSection::label, PlannedSection::role, (a, b) -> a));
    List<LyricSheet.Line> sheet = song.arrangement().lyrics().orElseThrow().lines();
    List<SheetLine> lines = new ArrayList<>();
    int at = 0;
    for (LyricSheet.Line line : sheet) {
      int from = at;
      List<SheetWord> words = new ArrayList<>();
      for (LyricSheet.Word word : line.words()) {
        List<Syllable> sung = lead.syllables().subList(at, at + word.syllables());
        String spelling = word.text().toLowerCase(Locale.ROOT);
        words.add(new SheetWord(spelling, sung.stream().map(s -> place(s.tick())).toList()));
        at += word.syllables();
      }
      int until =
          at < lead.syllables().size() ? lead.syllables().get(at).tick() : Integer.MAX_VALUE;
      lines.add(
          new SheetLine(
              line.section(),
              roles.get(line.section()),
              line.rhyme(),
              proposers.getOrDefault(line.text(), ""),
              line.text(),
              words,
              melismas(lead.syllables().get(from).tick(), until)));
    }
    return lines;
  }

  private int place(int tick) {
    return Sheet.place(tick, meter.barTicks(), meter.beatTicks());
  }

  /** Notes that go on without a rest, and without a syllable. */
  private int melismas(int from, int until) {
    Set<Integer> onsets = lead.syllables().stream().map(Syllable::tick).collect(Collectors.toSet());
    int melismas = 0;
    int end = Integer.MIN_VALUE;
    for (Note note : lead.notes()) {
      if (note.tick() < from || note.tick() >= until) {
        continue;
      }
      boolean bound = note.tick() - end <= Ticks.PER_SIXTEENTH;
      melismas += bound && !onsets.contains(note.tick()) ? 1 : 0;
      end = note.end();
    }
    return melismas;
  }
}
