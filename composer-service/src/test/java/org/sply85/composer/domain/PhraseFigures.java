package org.sply85.composer.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sply85.contracts.song.Idea;
import org.sply85.contracts.song.PlannedPhrase;
import org.sply85.music.Note;
import org.sply85.statistics.Passage;
import org.sply85.statistics.PhrasePairs;

/** How alike the phrases of a song are, by their letters; and how its phrases begin. */
final class PhraseFigures {
  private record Placed(String letter, Passage passage) {}

  private PhraseFigures() {}

  /** Means over all pairs of phrases of the song's ideas; figures without pairs are absent. */
  static Map<String, Double> of(ComposedSong song) {
    Map<String, List<Double>> all = new TreeMap<>();
    List<Placed> phrases = new ArrayList<>();
    int bar = song.meter().barTicks();
    for (Idea idea : song.plan().ideas()) {
      Passage passage = song.passage(idea.id());
      for (PlannedPhrase phrase : idea.phrases()) {
        int start = phrase.startBar() * bar;
        boolean pickup = passage.melody().stream().anyMatch(n -> leads(n, start, start - bar / 2));
        put(all, "pickups", pickup ? 1 : 0);
        phrases.add(
            new Placed(
                phrase.id().replaceAll("\\d+$", ""),
                passage.slice(phrase.startBar(), phrase.bars())));
      }
    }
    for (int i = 0; i < phrases.size(); i++) {
      for (int j = 0; j < i; j++) {
        Placed a = phrases.get(j);
        Placed b = phrases.get(i);
        if (!a.passage().melody().isEmpty() && !b.passage().melody().isEmpty()) {
          String kind = a.letter().equals(b.letter()) ? "same" : "other";
          put(all, kind + " letter rhythm", PhrasePairs.rhythm(a.passage(), b.passage()));
          put(all, kind + " letter pitch", PhrasePairs.pitch(a.passage(), b.passage()));
          put(all, kind + " letter chords", PhrasePairs.chords(a.passage(), b.passage()));
        }
      }
    }
    Map<String, Double> means = new TreeMap<>();
    all.forEach(
        (k, v) -> means.put(k, v.stream().mapToDouble(Double::doubleValue).average().orElse(0)));
    return means;
  }

  private static boolean leads(Note note, int start, int from) {
    return note.tick() >= from
        && note.tick() < start
        && note.end() >= start - 120
        && note.duration() <= 480;
  }

  private static void put(Map<String, List<Double>> all, String name, double value) {
    all.computeIfAbsent(name, x -> new ArrayList<>()).add(value);
  }
}
