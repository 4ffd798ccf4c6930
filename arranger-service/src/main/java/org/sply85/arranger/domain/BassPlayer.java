package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.style.BandPart;
import org.sply85.style.DrumSound;
import org.sply85.style.Playing;
import org.sply85.style.StepPattern;

/**
 * Plays the bass: the root (or the slash bass) wherever the chord changes, the part's figure
 * between, and now and then a neighbour tone that leads into the next chord. The figure {@code
 * kick} strikes with the kick drum; {@code walk} walks in beats.
 */
final class BassPlayer implements Player {
  private static final int HOME = 34;

  @Override
  public List<Note> play(Chair chair, Scene scene) {
    BandPart part = chair.part();
    List<String> figures =
        part.figures(scene.passage().level(), scene.passage().meter().toString());
    String figure = figures.get(scene.identity(part.name()).nextInt(figures.size()));
    VoicedChords chords =
        new VoicedChords(VoicedChords.joined(scene.passage(), scene.after()), List.of());
    Roots roots = new Roots(chords.spans(), part);
    if (figure.equals(Playing.WALK)) {
      return new WalkingBass(scene, part, roots).notes();
    }
    List<Hit> hits =
        figure.equals(Playing.KICK)
            ? Hit.read(kickSteps(scene), scene.passage().barStart(scene.presence().from()))
            : new Figures(scene, part).hits("R");
    List<Note> notes = new ArrayList<>();
    for (Hit hit : onChanges(hits, chords.spans(), scene)) {
      notes.add(note(hit, chair, scene, roots));
    }
    return led(notes, scene, part, roots);
  }

  // The kick's steps as roots that sound until the next, but rest where the snare speaks early.
  private static String kickSteps(Scene scene) {
    StepPattern kick = scene.groove().lane(DrumSound.KICK).fitted(scene.passage().meter());
    StringBuilder steps = new StringBuilder();
    for (int bar = scene.presence().from(); bar < scene.presence().to(); bar++) {
      String lane = scene.finale(bar) ? "X" + ".".repeat(kick.bar(0).length() - 1) : kick.bar(bar);
      for (int i = 0; i < lane.length(); i++) {
        steps.append(lane.charAt(i) == '.' || lane.charAt(i) == '_' ? '_' : i == 0 ? 'R' : 'r');
      }
    }
    return steps.toString().replaceFirst("^_", "R");
  }

  // Every change of chord is struck, and nothing sounds over it.
  private static List<Hit> onChanges(List<Hit> hits, List<ChordSpan> spans, Scene scene) {
    int from = scene.passage().barStart(scene.presence().from());
    int to = scene.passage().barStart(scene.presence().to());
    List<Hit> all = new ArrayList<>();
    for (Hit hit : hits) {
      int change = nextChange(spans, hit.tick());
      all.add(hit.until(Math.min(hit.end(), change)));
    }
    for (ChordSpan span : spans) {
      boolean here = span.tick() >= from && span.tick() < to;
      if (here && hits.stream().noneMatch(h -> h.tick() == span.tick())) {
        int next = hits.stream().mapToInt(Hit::tick).filter(t -> t > span.tick()).min().orElse(to);
        all.add(new Hit('R', span.tick(), Math.min(next, span.end())));
      }
    }
    return all;
  }

  private static int nextChange(List<ChordSpan> spans, int tick) {
    return spans.stream()
        .mapToInt(ChordSpan::tick)
        .filter(t -> t > tick)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private static Note note(Hit hit, Chair chair, Scene scene, Roots roots) {
    BandPart part = chair.part();
    Chord chord = roots.chordAt(hit.tick());
    boolean change = roots.changesAt(hit.tick());
    int root = roots.at(hit.tick());
    int pitch =
        change
            ? root
            : switch (hit.mark()) {
              case '8' -> root + 12 <= part.high() ? root + 12 : root;
              case '3' -> roots.inRange(root + Shapes.third(chord) % 12);
              case '5' -> roots.inRange(root + Shapes.fifth(chord));
              case '6' -> roots.inRange(root + (chord.quality().minorThird() ? 7 : 9));
              case '7' -> roots.inRange(root + seventh(chord));
              case 'a' -> roots.approach(hit.tick(), scene, false);
              default -> root;
            };
    boolean dead = hit.mark() == 'x' && !change;
    int duration = (int) Math.max(40, (hit.end() - hit.tick()) * part.length());
    int emphasis = dead ? -28 : hit.mark() == 'R' ? 6 : hit.mark() == 'r' ? -4 : 0;
    return new Note(
        hit.tick(), dead ? 45 : duration, pitch, scene.velocity(part.velocity() + emphasis));
  }

  private static int seventh(Chord chord) {
    int seventh = Shapes.seventh(chord);
    return seventh == 12 ? 10 : seventh;
  }

  // Approach tones before new chords, and the walk into the next passage.
  static List<Note> led(List<Note> notes, Scene scene, BandPart part, Roots roots) {
    List<Note> line = new ArrayList<>(Lines.single(notes));
    for (ChordSpan span : roots.spans()) {
      SplittableRandom random = scene.random(part.name(), "approach" + span.tick());
      boolean leads = random.nextDouble() < scene.style().approach();
      int at = span.end() - Ticks.PER_QUARTER / 2;
      boolean room = span.duration() >= 2 * Ticks.PER_QUARTER && at > span.tick();
      boolean sounding = line.stream().anyMatch(n -> n.tick() <= at && n.end() > at - 120);
      boolean seam = span.end() == scene.passage().end();
      if (leads && room && sounding && !seam && roots.movesAt(span.end())) {
        int pitch = roots.approach(at, scene, random.nextBoolean());
        int velocity = scene.velocity(part.velocity() - 4);
        line = replaced(line, List.of(new Note(at, Ticks.PER_QUARTER / 2, pitch, velocity)));
      }
    }
    return scene.after().walkUp() ? walkUp(line, scene, part, roots) : line;
  }

  private static List<Note> walkUp(List<Note> line, Scene scene, BandPart part, Roots roots) {
    Passage passage = scene.passage();
    int target = roots.inRange(Tones.nearestOctave(scene.after().nextRoot(), HOME + 4));
    List<Note> climb = new ArrayList<>();
    int pitch = target;
    for (int i = 1; i <= 2; i++) {
      pitch = Tones.step(passage.key(), pitch, -1);
      int at = passage.end() - i * Ticks.PER_QUARTER;
      int velocity = scene.velocity(part.velocity() + 4 - 3 * i);
      climb.add(new Note(at, Ticks.PER_QUARTER, roots.inRange(pitch), velocity));
    }
    return replaced(line, climb);
  }

  private static List<Note> replaced(List<Note> line, List<Note> by) {
    int from = by.stream().mapToInt(Note::tick).min().orElse(0);
    int to = by.stream().mapToInt(Note::end).max().orElse(0);
    List<Note> kept = new ArrayList<>(Lines.cut(line, from));
    line.stream().filter(n -> n.tick() >= to).forEach(kept::add);
    kept.addAll(by);
    return new ArrayList<>(Lines.sorted(kept));
  }
}
