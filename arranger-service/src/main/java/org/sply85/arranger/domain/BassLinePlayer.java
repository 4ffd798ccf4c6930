package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import org.sply85.contracts.song.BandEvent;
import org.sply85.contracts.song.BandIdea;
import org.sply85.encoding.band.ChordScale;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.style.BandPart;

/**
 * Plays an idea for the bass as one voice. Where the chord changes its root, or slash bass, is
 * struck, whether or not the idea strikes there, and nothing sounds over the change; between, the
 * idea's steps are counted from the chord's root, each root in the octave nearest to the one
 * before.
 */
final class BassLinePlayer implements Player {
  private static final int TOUCH = 14;

  private final BandIdea idea;
  private final double loudness;

  BassLinePlayer(BandIdea idea) {
    this.idea = idea;
    this.loudness = idea.events().stream().mapToInt(BandEvent::velocity).average().orElse(80);
  }

  @Override
  public List<Note> play(Chair chair, Scene scene) {
    List<ChordSpan> spans = VoicedChords.joined(scene.passage(), scene.after());
    Roots roots = new Roots(spans, chair.part());
    List<Note> notes = new ArrayList<>();
    for (int bar = scene.presence().from(); bar < scene.presence().to(); bar++) {
      int from = bar % idea.bars() * idea.stepsPerBar();
      for (BandEvent event : idea.events()) {
        int step = event.step() - from;
        boolean rings = !scene.finale(bar) || step == 0;
        if (step >= 0 && step < idea.stepsPerBar() && rings) {
          int tick = scene.passage().barStart(bar) + step * Ticks.PER_SIXTEENTH;
          notes.add(note(event, tick, chair.part(), scene, roots));
        }
      }
    }
    return BassPlayer.led(onChanges(notes, chair.part(), scene, roots), scene, chair.part(), roots);
  }

  private Note note(BandEvent event, int tick, BandPart part, Scene scene, Roots roots) {
    double touch = Math.max(-TOUCH, Math.min(TOUCH, event.velocity() - loudness));
    int velocity = scene.velocity(part.velocity() + touch);
    boolean rings = scene.passage().last() && tick >= scene.passage().lastBarStart();
    int duration = rings ? scene.passage().end() - tick : event.steps() * Ticks.PER_SIXTEENTH;
    return new Note(tick, duration, pitch(event.slot(), tick, part, scene, roots), velocity);
  }

  // A root is what the bass has as its root: over a slash chord, the slash bass.
  private static int pitch(int slot, int tick, BandPart part, Scene scene, Roots roots) {
    int root = roots.at(tick);
    int step = slot % ChordScale.STEPS;
    if (roots.changesAt(tick)) {
      return root;
    }
    if (step == 0) {
      boolean octave = slot >= ChordScale.STEPS && root + 12 <= part.high();
      return octave ? root + 12 : root;
    }
    Chord chord = roots.chordAt(tick);
    int above = ChordScale.of(chord, scene.passage().key()).interval(step);
    return roots.inRange(Tones.nearestOctave(chord.root() + above, root + above));
  }

  private static List<Note> onChanges(List<Note> notes, BandPart part, Scene scene, Roots roots) {
    int from = scene.passage().barStart(scene.presence().from());
    int to = scene.passage().barStart(scene.presence().to());
    List<Note> all = new ArrayList<>(notes);
    for (ChordSpan span : roots.spans()) {
      boolean here = span.tick() >= from && span.tick() < to;
      if (here && notes.stream().noneMatch(n -> n.tick() == span.tick())) {
        int velocity = scene.velocity(part.velocity());
        all.add(new Note(span.tick(), span.duration(), roots.at(span.tick()), velocity));
      }
    }
    List<Note> line = new ArrayList<>();
    for (Note note : Lines.single(all)) {
      int change =
          roots.spans().stream()
              .mapToInt(ChordSpan::tick)
              .filter(t -> t > note.tick())
              .min()
              .orElse(Integer.MAX_VALUE);
      line.add(note.end() > change ? note.lasting(change - note.tick()) : note);
    }
    return line;
  }
}
