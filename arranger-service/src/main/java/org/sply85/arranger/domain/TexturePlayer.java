package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sply85.contracts.song.BandEvent;
import org.sply85.contracts.song.BandIdea;
import org.sply85.encoding.band.ChordScale;
import org.sply85.encoding.band.TextureRoll;
import org.sply85.music.ChordSpan;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.style.BandPart;

/**
 * Lays an idea for the band on the chords of a passage.
 *
 * <p>The idea comes around again as long as the passage lasts. On each chord it is turned to the
 * inversion whose middle lies nearest to the chair's and whose top stays below the melody, so the
 * voices move little from chord to chord. What lies outside the chair's range is brought in by
 * octaves, and what would be mud down there is left out. Where no bass plays, a keyboard's left
 * hand keeps its own depth.
 */
final class TexturePlayer implements Player {
  private static final int MOST_TURNS = 3;
  private static final int TOUCH = 18;
  private static final int SOLO_LOW = 33;
  private static final int LEFT_HAND_TOP = 52;
  private static final int ROOM_BELOW = 4;
  private static final double ABOVE_LEAD = 3;

  private final BandIdea idea;
  private final double loudness;

  TexturePlayer(BandIdea idea) {
    this.idea = idea;
    this.loudness = idea.events().stream().mapToInt(BandEvent::velocity).average().orElse(64);
  }

  @Override
  public List<Note> play(Chair chair, Scene scene) {
    Passage passage = scene.passage();
    List<ChordSpan> spans = VoicedChords.joined(passage, scene.after());
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      int next = Math.min(i + 1, spans.size() - 1);
      notes.addAll(over(spans.get(i), spans.get(next), chair, scene));
    }
    return clear(notes);
  }

  private List<Note> over(ChordSpan span, ChordSpan next, Chair chair, Scene scene) {
    Range range = Range.of(chair, scene);
    ChordScale scale = ChordScale.of(span.chord(), scene.passage().key());
    Map<Integer, List<BandEvent>> struck = struck(span, scene);
    List<BandEvent> events = struck.values().stream().flatMap(List::stream).toList();
    int register = range.register(scale, idea.events());
    int turn = turn(scale, register, events, range, floor(scene.passage().lead(), span));
    List<Note> notes = new ArrayList<>();
    struck.forEach(
        (tick, together) -> {
          for (BandEvent event : together) {
            int pitch = range.folded(range.pitch(scale, event.slot(), register, turn));
            int end = end(tick, event, span, next, pitch, scene);
            double touch = Math.max(-TOUCH, Math.min(TOUCH, event.velocity() - loudness));
            int velocity = scene.velocity(chair.part().velocity() + touch);
            notes.add(new Note(tick, end - tick, pitch, velocity));
          }
        });
    return range.leftHand() ? grounded(notes, span, chair, scene) : notes;
  }

  // Alone, a keyboard also carries the bass: the first low note is it, or one is added below.
  private static List<Note> grounded(List<Note> notes, ChordSpan span, Chair chair, Scene scene) {
    if (notes.isEmpty()) {
      return notes;
    }
    Note first = notes.stream().min(Comparator.comparingInt(Note::tick)).orElseThrow();
    Note lowest =
        notes.stream()
            .filter(n -> n.tick() == first.tick())
            .min(Comparator.comparingInt(Note::pitch))
            .orElseThrow();
    int bass = SOLO_LOW + Math.floorMod(span.chord().bassPitchClass() - SOLO_LOW, 12);
    List<Note> grounded = new ArrayList<>(notes);
    if (lowest.pitch() >= LEFT_HAND_TOP) {
      int end = Math.min(span.end(), first.tick() + scene.passage().meter().barTicks());
      int velocity = scene.velocity(chair.part().velocity() - 6);
      grounded.add(new Note(first.tick(), end - first.tick(), bass, velocity));
    } else if (Math.floorMod(lowest.pitch() - bass, 12) != 0) {
      grounded.set(notes.indexOf(lowest), lowest.transposed(bass - lowest.pitch()));
    }
    return grounded;
  }

  /** The events that begin while the chord sounds, by their ticks in the song. */
  private Map<Integer, List<BandEvent>> struck(ChordSpan span, Scene scene) {
    Passage passage = scene.passage();
    Map<Integer, List<BandEvent>> struck = new TreeMap<>();
    for (int bar = scene.presence().from(); bar < scene.presence().to(); bar++) {
      int from = bar % idea.bars() * idea.stepsPerBar();
      for (BandEvent event : idea.events()) {
        int step = event.step() - from;
        int tick = passage.barStart(bar) + step * Ticks.PER_SIXTEENTH;
        boolean inBar = step >= 0 && step < idea.stepsPerBar();
        boolean rings = !scene.finale(bar) || step == 0;
        if (inBar && rings && tick >= span.tick() && tick < span.end()) {
          struck.computeIfAbsent(tick, t -> new ArrayList<>()).add(event);
        }
      }
    }
    return struck;
  }

  // A note ends with its chord unless the next one has it, too; the last bar of the song rings.
  private static int end(
      int tick, BandEvent event, ChordSpan span, ChordSpan next, int pitch, Scene scene) {
    Passage passage = scene.passage();
    if (passage.last() && tick >= passage.lastBarStart()) {
      return passage.end();
    }
    int end = tick + event.steps() * Ticks.PER_SIXTEENTH;
    boolean foreign = next != span && !next.chord().contains(pitch);
    return foreign ? Math.min(end, span.end()) : end;
  }

  private static int floor(List<Note> lead, ChordSpan span) {
    return lead.stream()
        .filter(n -> n.tick() < span.end() && n.end() > span.tick())
        .mapToInt(Note::pitch)
        .min()
        .orElse(127);
  }

  private static int turn(
      ChordScale scale, int register, List<BandEvent> events, Range range, int floor) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int turn = -MOST_TURNS; turn <= MOST_TURNS; turn++) {
      double sum = 0;
      int top = 0;
      for (BandEvent event : events) {
        int pitch = range.pitch(scale, event.slot(), register, turn);
        sum += pitch;
        top = Math.max(top, pitch);
      }
      double middle = events.isEmpty() ? range.middle() : sum / events.size();
      boolean covers = TopNotes.covers(top, floor);
      double cost = Math.abs(middle - range.middle()) + (covers ? ABOVE_LEAD * (top - floor) : 0);
      if (cost < least) {
        least = cost;
        best = turn;
      }
    }
    return best;
  }

  // Of notes struck together the lower wins where two would stand too close, or on one pitch.
  private static List<Note> clear(List<Note> notes) {
    List<Note> kept = new ArrayList<>();
    for (Note note :
        notes.stream()
            .sorted(Comparator.comparingInt(Note::tick).thenComparingInt(Note::pitch))
            .toList()) {
      boolean fits = true;
      for (int i = kept.size() - 1; i >= 0 && kept.get(i).tick() == note.tick(); i--) {
        int below = kept.get(i).pitch();
        fits &= below != note.pitch() && LowIntervals.clear(below, note.pitch());
      }
      if (fits) {
        kept.add(note);
      }
    }
    return kept;
  }

  /**
   * Where a chair may play.
   *
   * @param low lowest pitch
   * @param high highest pitch
   * @param middle where the texture's mean is to lie
   * @param leftHand whether the low notes stay where they are
   */
  private record Range(int low, int high, double middle, boolean leftHand) {
    static Range of(Chair chair, Scene scene) {
      BandPart part = chair.part();
      boolean keys = chair.program() < 8 || chair.program() == 46;
      boolean solo = !scene.bassPlays() && keys && part.low() < 60;
      double middle = (part.low() + part.high()) / 2.0;
      return solo
          ? new Range(SOLO_LOW, part.high(), middle - 5, true)
          : new Range(part.low() - ROOM_BELOW, part.high(), middle, false);
    }

    // The octave of the lowest root that brings the idea's middle nearest to the chair's.
    int register(ChordScale scale, List<BandEvent> events) {
      double mean =
          events.stream()
              .mapToInt(e -> scale.pitch(e.slot(), TextureRoll.REGISTER))
              .average()
              .orElse(middle);
      return leftHand
          ? TextureRoll.REGISTER
          : TextureRoll.REGISTER + 12 * (int) Math.round((middle - mean) / 12);
    }

    int pitch(ChordScale scale, int slot, int register, int turn) {
      int plain = scale.pitch(slot, register);
      boolean left = leftHand && plain < LEFT_HAND_TOP;
      return left ? plain : scale.pitch(ChordScale.inverted(slot, turn), register);
    }

    int folded(int pitch) {
      return Tones.folded(pitch, low, high);
    }
  }
}
