package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sply85.music.ChordSpan;
import org.sply85.music.ControlChange;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.Seeds;
import org.sply85.music.Syllable;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;
import org.sply85.style.Playing;

/**
 * Plays the written score as people would: swing, metric accents, the arc of a phrase, drifting
 * touch and timing, strokes over the strings, pedal and swells. The touch of a part varies with a
 * standard deviation of 6 to 10, its timing with 6 to 9 ms at 120 bpm, as measured on recorded
 * players, and more at slower tempi, since people time a beat to a share of its length (Weber's
 * law). Drum machines keep time.
 */
final class Performer {
  private static final int PEDAL = 64;
  private static final int EXPRESSION = 11;
  private static final double STROKE_MS = 22;
  private static final double MACHINE_MS = 1;
  private static final Set<Integer> MACHINES = Set.of(24, 25); // electronic and 808 kits

  private final StyleMix mix;
  private final double tempoBpm;
  private final long seed;

  /**
   * @param mix how each part keeps time
   */
  Performer(StyleMix mix, double tempoBpm, long seed) {
    this.mix = mix;
    this.tempoBpm = tempoBpm;
    this.seed = seed;
  }

  /** The performed score: tracks of the same names in the same order. */
  Score perform(Score written, List<Part> parts) {
    List<Track> tracks = new ArrayList<>();
    for (Part part : parts) {
      Track track = part.track();
      List<Note> played = play(part, written);
      tracks.add(
          new Track(
              track.name(),
              track.role(),
              track.channel(),
              track.program(),
              track.pan(),
              Lines.playable(played),
              controls(part, written),
              syllables(track, played)));
    }
    return written.withTracks(tracks);
  }

  // Each syllable on the played note of what it was written on.
  private static List<Syllable> syllables(Track track, List<Note> played) {
    Map<Integer, Integer> onsets = new HashMap<>();
    for (int i = 0; i < played.size(); i++) {
      onsets.putIfAbsent(track.notes().get(i).tick(), played.get(i).tick());
    }
    return track.syllables().stream()
        .map(s -> s.at(onsets.getOrDefault(s.tick(), s.tick())))
        .toList();
  }

  private List<Note> play(Part part, Score written) {
    TrackRole role = part.track().role();
    String name = part.track().name();
    Noise timing = new Noise(Seeds.random(seed, "timing", name), timingMs(part.track()));
    Noise touch = new Noise(Seeds.random(seed, "touch", name), touch(role));
    Phrasing phrasing = new Phrasing(part.track(), written);
    StyleMix.Feel feel = mix.feel(part.track());
    Swing swing = feel.swing();
    double late = feel.late().getOrDefault(role, 0.0);
    List<Note> played = new ArrayList<>();
    List<Note> notes = part.track().notes();
    int first = 0;
    double offset = 0;
    for (int i = 0; i < notes.size(); i++) {
      Note note = notes.get(i);
      if (i == 0 || notes.get(first).tick() != note.tick()) {
        first = i;
        offset = late + timing.next();
      }
      double stroke = part.playing() == Playing.STRUM ? stroke(notes, i) : 0;
      int start = swing.at(note.tick()) + ticks(offset + stroke);
      int end = swing.at(note.end()) + ticks(offset) + overlap(role, notes, i);
      int velocity = Touch.velocity(note.velocity() + phrasing.at(i) + touch.next());
      int from = Math.max(0, start);
      played.add(new Note(from, Math.max(20, end - from), note.pitch(), velocity));
    }
    return played;
  }

  private int ticks(double ms) {
    return (int) Math.round(ms * tempoBpm * 480 / 60_000);
  }

  private double timingMs(Track track) {
    boolean machine = track.drums() && MACHINES.contains(track.program());
    double slower = Math.max(0.75, Math.min(1.75, 120 / tempoBpm));
    return machine ? MACHINE_MS : slower * atReferenceTempo(track.role());
  }

  private static double atReferenceTempo(TrackRole role) {
    return switch (role) {
      case DRUMS, PERCUSSION, BASS -> 6;
      case EFFECTS -> 1;
      case LEAD, HARMONY, COUNTER -> 9;
      default -> 8;
    };
  }

  private static double touch(TrackRole role) {
    return switch (role) {
      case LEAD, HARMONY, BASS -> 6;
      case DRUMS, PERCUSSION -> 7;
      case EFFECTS -> 1;
      default -> 9;
    };
  }

  // Down strokes on the beat run up the strings, up strokes between run down.
  private static double stroke(List<Note> notes, int index) {
    int tick = notes.get(index).tick();
    int from = index;
    while (from > 0 && notes.get(from - 1).tick() == tick) {
      from--;
    }
    int to = index;
    while (to + 1 < notes.size() && notes.get(to + 1).tick() == tick) {
      to++;
    }
    if (to == from) {
      return 0;
    }
    boolean up = tick % 480 >= 240;
    double place = (double) (index - from) / (to - from);
    return STROKE_MS * (up ? 0.7 * (1 - place) : place);
  }

  // Melodic notes that follow each other without a rest are bound.
  private int overlap(TrackRole role, List<Note> notes, int index) {
    boolean melodic = role == TrackRole.LEAD || role == TrackRole.HARMONY;
    boolean bound =
        index + 1 < notes.size()
            && notes.get(index + 1).tick() - notes.get(index).end() <= 30
            && notes.get(index + 1).pitch() != notes.get(index).pitch();
    return melodic && bound ? ticks(12) : 0;
  }

  private List<ControlChange> controls(Part part, Score written) {
    return switch (part.track().role()) {
      case PAD, STRINGS -> swells(written);
      default -> part.pedal() ? pedal(part, written) : List.of();
    };
  }

  // The pedal is lifted just before and pressed just after every change of chord.
  private List<ControlChange> pedal(Part part, Score written) {
    Swing swing = mix.feel(part.track()).swing();
    List<ControlChange> controls = new ArrayList<>();
    for (ChordSpan chord : written.chords()) {
      int start = swing.at(chord.tick());
      controls.add(new ControlChange(Math.max(0, start - 10), PEDAL, 0));
      controls.add(new ControlChange(start + ticks(40), PEDAL, 127));
    }
    controls.add(new ControlChange(written.lengthTicks(), PEDAL, 0));
    return controls;
  }

  // Expression breathes over two bars, and rises through every section towards its end.
  private static List<ControlChange> swells(Score written) {
    int bar = Meter.parse(written.meter()).barTicks();
    List<ControlChange> controls = new ArrayList<>();
    for (SectionMark section : written.sections()) {
      int length = section.bars() * bar;
      for (int at = 0; at < length; at += 240) {
        double breath = Math.sin(Math.PI * (at % (2 * bar)) / (2.0 * bar));
        double rise = 10.0 * at / length;
        int value = (int) Math.round(88 + 16 * breath + rise);
        controls.add(new ControlChange(section.tick() + at, EXPRESSION, Math.min(127, value)));
      }
    }
    return controls;
  }
}
