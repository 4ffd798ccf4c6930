package org.sply85.arranger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sply85.contracts.song.BandEvent;
import org.sply85.contracts.song.BandIdea;
import org.sply85.contracts.song.BandRole;
import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.contracts.song.ScoreCard;
import org.sply85.music.ChordSpan;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.Ticks;
import org.sply85.music.TrackRole;

/** A bass that plays an idea is still a bass. */
class BassIdeasTest {
  // Strikes no downbeat but the first, thirds and fifths, and two at once in its second bar.
  private static BandIdea restless() {
    List<BandEvent> events = new ArrayList<>();
    events.add(new BandEvent(0, 3, 0, 90));
    events.add(new BandEvent(3, 4, 4, 70));
    events.add(new BandEvent(10, 4, 2, 80));
    events.add(new BandEvent(14, 9, 7, 80));
    events.add(new BandEvent(21, 4, 1, 80));
    events.add(new BandEvent(21, 4, 11, 80));
    events.add(new BandEvent(26, 6, 6, 80));
    ScoreCard card = new ScoreCard(Map.of("style", 1.0), 1);
    return new BandIdea("test-bass", BandRole.BASS, "test", 16, 2, events, 0.5, card);
  }

  @ParameterizedTest
  @CsvSource({"pop,1", "ballad,2", "rock,3", "synthwave,4", "folk,5"})
  void hasOneVoiceAndTheRootWhereverTheChordChanges(String style, long seed) {
    Songs songs = Songs.of(style, "4/4", seed);
    List<IdeaCandidates> ideas =
        songs.ideas().stream().map(i -> i.withBand(List.of(restless()))).toList();
    Arrangement arrangement = new Arranger().arrange(songs.plan(), ideas);
    Score score = arrangement.written();
    Set<String> taken =
        arrangement.band().stream()
            .filter(c -> c.source().equals("test"))
            .map(Arrangement.BandChoice::section)
            .collect(Collectors.toSet());
    assertThat(taken).isNotEmpty();
    List<Note> line = score.track(TrackRole.BASS).orElseThrow().notes();
    for (int i = 1; i < line.size(); i++) {
      assertThat(line.get(i).tick()).isGreaterThanOrEqualTo(line.get(i - 1).end());
    }
    int changes = 0;
    for (SectionMark section : score.sections()) {
      if (taken.contains(section.label())) {
        // Before the last two beats: there it may walk into the next section.
        int end =
            section.tick() + section.bars() * Meter.FOUR_FOUR.barTicks() - 2 * Ticks.PER_QUARTER;
        for (ChordSpan chord : score.chords()) {
          List<Note> struck = line.stream().filter(n -> n.tick() == chord.tick()).toList();
          if (chord.tick() >= section.tick() && chord.tick() < end && !struck.isEmpty()) {
            changes++;
            assertThat(struck.get(0).pitch() % 12)
                .as("%s in %s", chord, section.label())
                .isEqualTo(chord.chord().bassPitchClass());
          }
        }
      }
    }
    assertThat(changes).isPositive();
  }
}
