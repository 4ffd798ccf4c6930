package org.sply85.features.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.sply85.features.LabelledSpan;
import org.sply85.music.Key;

/** What is known of the first seconds of a rendered song; all times in seconds. */
record Truth(
    double bpm,
    double[] beats,
    double[] downbeats,
    int beatsPerBar,
    Key key,
    List<LabelledSpan> chords,
    List<LabelledSpan> sections) {

  static Truth of(CorpusSong song, double seconds) {
    double beat = 60 / song.bpm();
    int perBar = song.beatsPerBar();
    int count = Math.min((int) (seconds / beat) + 1, song.json().get("bars").asInt() * perBar);
    double[] beats = new double[count];
    List<Double> downbeats = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      beats[i] = i * beat;
      if (i % perBar == 0) {
        downbeats.add(beats[i]);
      }
    }
    return new Truth(
        song.bpm(),
        beats,
        downbeats.stream().mapToDouble(d -> d).toArray(),
        perBar,
        Key.parse(song.json().get("key").asText()),
        chords(song, beat, seconds),
        sections(song, beat * perBar));
  }

  private static List<LabelledSpan> chords(CorpusSong song, double beat, double seconds) {
    List<LabelledSpan> spans = new ArrayList<>();
    for (JsonNode c : song.json().get("chords")) {
      double start = Math.max(0, c.get(0).asDouble() * beat);
      double end = Math.min(seconds, (c.get(0).asDouble() + c.get(1).asDouble()) * beat);
      if (end > start) {
        spans.add(new LabelledSpan(start, end, c.get(2).asText()));
      }
    }
    return spans;
  }

  /** The phrases of the first annotator, each with the function that the corpus guesses. */
  private static List<LabelledSpan> sections(CorpusSong song, double bar) {
    List<LabelledSpan> spans = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < song.json().get("phrases").size(); i++) {
      int bars = song.json().get("phrases").get(i).get(1).asInt();
      String name = song.json().get("fn_guess").get(i).asText();
      String function = name.equals("interlude") ? "instrumental" : name;
      spans.add(new LabelledSpan(at * bar, (at + bars) * bar, function));
      at += bars;
    }
    return spans;
  }
}
