package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Note;
import org.sply85.style.BandPart;

/**
 * A walking bass: a note on every beat; the root where a chord begins, chord tones on strong beats,
 * scale tones between, and a neighbour tone on the last beat before a new root. The line keeps its
 * direction through a chord and turns at the edges of the range.
 */
final class WalkingBass {
  private final Scene scene;
  private final BandPart part;
  private final Roots roots;
  private final int beat;
  private int before;
  private int direction = 1;

  WalkingBass(Scene scene, BandPart part, Roots roots) {
    this.scene = scene;
    this.part = part;
    this.roots = roots;
    this.beat = scene.passage().meter().beatTicks();
  }

  /** The line through all bars of the presence; the song's last bar is one long root. */
  List<Note> notes() {
    Passage passage = scene.passage();
    int from = passage.barStart(scene.presence().from());
    int to = passage.barStart(scene.presence().to());
    int finale = scene.finale(scene.presence().to() - 1) ? passage.lastBarStart() : to;
    before = roots.at(from);
    List<Note> line = new ArrayList<>();
    for (ChordSpan span : roots.spans()) {
      walk(span, Math.max(span.tick(), from), Math.min(span.end(), finale), line);
    }
    if (finale < to) {
      line.add(note(finale, to - finale, roots.at(finale)));
    }
    return line;
  }

  private void walk(ChordSpan span, int from, int to, List<Note> line) {
    SplittableRandom random = scene.random(part.name(), "walk" + span.tick());
    direction = random.nextInt(3) > 0 ? direction : -direction;
    for (int at = from; at < to; at += beat) {
      if (before <= part.low() + 3) {
        direction = 1;
      } else if (before >= part.high() - 5) {
        direction = -1;
      }
      int pitch = pitch(span, at, random);
      line.add(note(at, Math.min(beat, to - at), pitch));
      before = pitch;
    }
  }

  private Note note(int at, int duration, int pitch) {
    boolean backbeat = at / beat % 2 == 1;
    int velocity = scene.velocity(part.velocity() + (backbeat ? 4 : 0));
    return new Note(at, (int) Math.max(40, duration * part.length()), pitch, velocity);
  }

  private int pitch(ChordSpan span, int at, SplittableRandom random) {
    if (at == span.tick()) {
      return roots.at(at);
    }
    if (at + beat >= span.end()) {
      int tone = roots.approach(at, scene, random.nextInt(3) > 0);
      int other = tone == before ? roots.approach(at, scene, false) : tone;
      return other == before ? roots.inRange(roots.at(at) + Shapes.fifth(span.chord())) : other;
    }
    boolean strong = (at - span.tick()) / beat % 2 == 0;
    return roots.inRange(
        strong ? chordTone(span.chord()) : Tones.step(scene.passage().key(), before, direction));
  }

  private int chordTone(Chord chord) {
    int pitch = before + direction;
    while (!chord.contains(pitch)) {
      pitch += direction;
    }
    return pitch;
  }
}
