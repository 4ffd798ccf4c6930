package org.sply85.trainer.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Mode;
import org.sply85.statistics.ChordLoop;
import org.sply85.statistics.CoreChord;

/** Counts the four-bar units of sections, and in how many songs each stands. */
final class LoopCounter {
  private final Map<String, Loop> loops = new TreeMap<>();
  private int units;

  private static final class Loop {
    final Mode mode;
    final List<CoreChord> halfBars;
    final Set<String> songs = new HashSet<>();
    int uses;

    Loop(Mode mode, List<CoreChord> halfBars) {
      this.mode = mode;
      this.halfBars = halfBars;
    }
  }

  /**
   * Counts the units of a section, from its start; those with a half bar of silence are left out.
   */
  void add(String song, Key key, Meter meter, List<ChordSpan> chords) {
    int end = chords.stream().mapToInt(ChordSpan::end).max().orElse(0);
    int unit = 4 * meter.barTicks();
    for (int start = 0; start + unit <= end; start += unit) {
      List<CoreChord> halfBars = new ArrayList<>();
      for (int i = 0; i < ChordLoop.HALF_BARS; i++) {
        at(chords, start + i * meter.barTicks() / 2)
            .ifPresent(c -> halfBars.add(CoreChord.of(c.chord(), key.tonic())));
      }
      if (halfBars.size() == ChordLoop.HALF_BARS) {
        units++;
        String name =
            key.mode()
                + halfBars.stream().map(CoreChord::toString).collect(Collectors.joining("-"));
        Loop loop = loops.computeIfAbsent(name, n -> new Loop(key.mode(), halfBars));
        loop.songs.add(song);
        loop.uses++;
      }
    }
  }

  private static Optional<ChordSpan> at(List<ChordSpan> chords, int tick) {
    return chords.stream().filter(c -> c.tick() <= tick && tick < c.end()).findFirst();
  }

  /** All units counted. */
  int units() {
    return units;
  }

  /** The loops of a mode that most songs share. */
  List<ChordLoop> commonest(Mode mode, int size, int fewestSongs) {
    return loops.values().stream()
        .filter(l -> l.mode == mode && l.songs.size() >= fewestSongs)
        .map(l -> new ChordLoop(l.mode, l.halfBars, l.songs.size(), l.uses))
        .sorted(
            Comparator.comparingInt(ChordLoop::songs)
                .thenComparingInt(ChordLoop::uses)
                .reversed()
                .thenComparing(ChordLoop::toString))
        .limit(size)
        .toList();
  }
}
