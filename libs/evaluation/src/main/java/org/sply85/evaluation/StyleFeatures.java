package org.sply85.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.Ticks;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

/**
 * What of a song's MIDI file may tell its style: tempo, meter, swing, where in the bar drums, bass
 * and chords strike, how they play, who plays, and the colour of the chords. Nothing but notes,
 * programs, tempo map and the jobs that track names begin with is read.
 *
 * <ul>
 *   <li>{@code TEMPO} (octaves above 1 bpm), {@code BEATS}, {@code COMPOUND}, {@code MINOR}
 *   <li>{@code SWING8}, {@code SWING16}: mean place of the off-beat between its neighbours, 0.5 =
 *       straight, of strokes between .42 and .72
 *   <li>{@code X@n}: strokes of X a bar on the n-th sixteenth; X is kick, snare, rim, hat, open
 *       hat, ride, toms, hand percussion, bass or chords
 *   <li>{@code BARS/n}: share of bars in which the n-th family of General MIDI sounds (16 families
 *       of eight programs); {@code KIT/n}: whether the drum kit is that program
 *   <li>of bass, chords and lead: strokes a bar, mean pitch, mean length in beats, notes a stroke
 *   <li>of the bass' intervals: share of repeats, steps, fifths and octaves
 *   <li>{@code OVER/i}: share of half bars in which the band has a tone i semitones above its
 *       lowest; {@code CLASSES}: pitch classes in half a bar
 * </ul>
 */
public final class StyleFeatures {
  private static final int STEPS = 16;
  private static final int FAMILIES = 16;
  private static final double EARLIEST = 0.42;
  private static final double LATEST = 0.72;
  private static final Map<String, Predicate<Integer>> DRUMS =
      new TreeMap<>(
          Map.of(
              "KICK", p -> p == 35 || p == 36,
              "SNARE", p -> p == 38 || p == 40,
              "RIM", p -> p == 37,
              "CLAP", p -> p == 39,
              "HAT", p -> p == 42 || p == 44,
              "OPEN", p -> p == 46,
              "RIDE", p -> p == 51 || p == 53 || p == 59,
              "TOMS", p -> p == 41 || p == 43 || p == 45 || p == 47 || p == 48 || p == 50,
              "HAND", p -> p >= 54 && p != 55 && p != 57 && p != 59));

  private final Score heard;
  private final int barTicks;
  private final int bars;
  private final Map<String, Double> features = new TreeMap<>();

  private StyleFeatures(Score heard) {
    this.heard = heard;
    this.barTicks = Meter.parse(heard.meter()).barTicks();
    this.bars = Math.max(1, (heard.lastSoundingTick() + barTicks - 1) / barTicks);
  }

  /**
   * The features of a song by name; those of a part that the song does without are absent.
   *
   * @param heard a MIDI file as it is read
   */
  public static Map<String, Double> of(Score heard) {
    StyleFeatures features = new StyleFeatures(heard);
    features.measure();
    return features.features;
  }

  private void measure() {
    Meter meter = Meter.parse(heard.meter());
    features.put("TEMPO", Math.log(heard.tempos().get(0).bpm()) / Math.log(2));
    features.put("BEATS", (double) meter.barTicks() / meter.beatTicks());
    features.put("COMPOUND", meter.compound() ? 1.0 : 0.0);
    swing();
    List<Note> struck = notes(Track::drums);
    DRUMS.forEach(
        (name, sounds) ->
            strokes(name, struck.stream().filter(n -> sounds.test(n.pitch())).toList()));
    part("BASS", notes(t -> t.role() == TrackRole.BASS));
    part("CHORDS", notes(t -> t.role() == TrackRole.CHORDS));
    part("BROKEN", notes(t -> t.role() == TrackRole.ARPEGGIO));
    part("LEAD", notes(t -> t.role() == TrackRole.LEAD));
    intervals(notes(t -> t.role() == TrackRole.BASS));
    instruments();
    colour();
  }

  private List<Note> notes(Predicate<Track> which) {
    return heard.tracks().stream().filter(which).flatMap(t -> t.notes().stream()).toList();
  }

  private void swing() {
    List<Note> all = notes(t -> t.role() != TrackRole.LEAD);
    features.put("SWING8", place(all, Ticks.PER_QUARTER));
    features.put("SWING16", place(all, Ticks.PER_QUARTER / 2));
  }

  private static double place(List<Note> notes, int pair) {
    return notes.stream()
        .mapToDouble(n -> (double) (n.tick() % pair) / pair)
        .filter(p -> p >= EARLIEST && p <= LATEST)
        .average()
        .orElse(0.5);
  }

  /** Strokes a bar at each sixteenth; several notes at once are one stroke. */
  private void strokes(String name, List<Note> notes) {
    for (int step = 0; step < STEPS; step++) {
      features.put("%s@%02d".formatted(name, step), 0.0);
    }
    for (int onset : onsets(notes)) {
      int step = Math.min(STEPS - 1, onset * Ticks.PER_SIXTEENTH % barTicks / Ticks.PER_SIXTEENTH);
      features.merge("%s@%02d".formatted(name, step), 1.0 / bars, Double::sum);
    }
  }

  // Sixteenths from the song's start at which something is struck.
  private static TreeSet<Integer> onsets(List<Note> notes) {
    TreeSet<Integer> onsets = new TreeSet<>();
    notes.forEach(n -> onsets.add((n.tick() + Ticks.PER_SIXTEENTH / 2) / Ticks.PER_SIXTEENTH));
    return onsets;
  }

  private void part(String name, List<Note> notes) {
    strokes(name, notes);
    int onsets = onsets(notes).size();
    features.put(name + "/STROKES", (double) onsets / bars);
    if (!notes.isEmpty()) {
      features.put(name + "/PITCH", notes.stream().mapToInt(Note::pitch).average().orElseThrow());
      features.put(
          name + "/LENGTH",
          notes.stream().mapToInt(Note::duration).average().orElseThrow() / Ticks.PER_QUARTER);
      features.put(name + "/NOTES", (double) notes.size() / onsets);
    }
  }

  private void intervals(List<Note> bass) {
    if (bass.size() < 2) {
      return;
    }
    Mean repeats = new Mean();
    Mean steps = new Mean();
    Mean fifths = new Mean();
    Mean octaves = new Mean();
    for (int i = 1; i < bass.size(); i++) {
      int size = Math.abs(bass.get(i).pitch() - bass.get(i - 1).pitch());
      repeats.add(size == 0 ? 1 : 0);
      steps.add(size == 1 || size == 2 ? 1 : 0);
      fifths.add(size == 5 || size == 7 ? 1 : 0);
      octaves.add(size == 12 ? 1 : 0);
    }
    features.put("BASS/REPEATS", repeats.value());
    features.put("BASS/STEPS", steps.value());
    features.put("BASS/FIFTHS", fifths.value());
    features.put("BASS/OCTAVES", octaves.value());
  }

  private void instruments() {
    double[] share = new double[FAMILIES];
    for (int family = 0; family < FAMILIES; family++) {
      int wanted = family;
      TreeSet<Integer> sounding = new TreeSet<>();
      notes(t -> !t.drums() && t.program() / 8 == wanted)
          .forEach(n -> sounding.add(n.tick() / barTicks));
      share[family] = (double) sounding.size() / bars;
    }
    for (int family = 0; family < FAMILIES; family++) {
      features.put("BARS/%02d".formatted(family), share[family]);
    }
    for (int kit = 0; kit < 128; kit += 8) {
      features.put("KIT/%02d".formatted(kit), 0.0);
    }
    heard.tracks().stream()
        .filter(Track::drums)
        .forEach(t -> features.put("KIT/%02d".formatted(t.program()), 1.0));
    features.putIfAbsent("KIT/25", 0.0);
  }

  /** What sounds above the lowest tone in each half bar, but for lead and drums. */
  private void colour() {
    List<Note> band =
        notes(t -> !t.drums() && t.role() != TrackRole.LEAD && t.role() != TrackRole.EFFECTS);
    int half = barTicks / 2;
    List<List<Note>> spans = new ArrayList<>();
    for (int at = 0; at < 2 * bars; at++) {
      spans.add(new ArrayList<>());
    }
    int slack = Ticks.PER_SIXTEENTH; // who comes a little early, or lets go a little late
    for (Note note : band) {
      int from = (note.tick() + slack) / half;
      int to = Math.max(from, (note.end() - slack) / half);
      for (int at = from; at <= Math.min(to, spans.size() - 1); at++) {
        spans.get(at).add(note);
      }
    }
    double[] over = new double[12];
    Mean classes = new Mean();
    for (List<Note> span : spans) {
      if (!span.isEmpty()) {
        int lowest = span.stream().mapToInt(Note::pitch).min().orElseThrow();
        TreeSet<Integer> above = new TreeSet<>();
        span.forEach(n -> above.add((n.pitch() - lowest) % 12));
        above.forEach(interval -> over[interval]++);
        classes.add(above.size());
      }
    }
    for (int interval = 1; interval < 12 && classes.count() > 0; interval++) {
      features.put("OVER/%02d".formatted(interval), over[interval] / classes.count());
    }
    features.put("CLASSES", classes.count() == 0 ? 0 : classes.value());
    List<Note> pitched = notes(t -> !t.drums());
    if (!pitched.isEmpty()) {
      boolean minor = KeyFinder.of(pitched).mode() == org.sply85.music.Mode.MINOR;
      features.put("MINOR", minor ? 1.0 : 0.0);
    }
  }
}
