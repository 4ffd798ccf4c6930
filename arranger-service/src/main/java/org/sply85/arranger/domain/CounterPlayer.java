package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.style.BandPart;

/**
 * Answers the melody in its gaps of at least a beat and a half, the rest of a note held beyond its
 * first beat counting as a gap: the rhythm and contour of the notes before the gap come back in
 * another register, on the scale, and end on a chord tone. Where there is no melody at all the
 * song's motifs are quoted. An instrument that was wished for also plays a line along the chords.
 */
final class CounterPlayer implements Player {
  private static final int SHORTEST_GAP = Ticks.PER_QUARTER * 3 / 2;
  private static final int EIGHTH = Ticks.PER_QUARTER / 2;
  private static final int ECHOED = 4;
  private static final double ANSWERED = 0.7;

  private final MotifPlayer motifs;
  private final GuideLinePlayer line = new GuideLinePlayer();

  CounterPlayer(MotifPlayer motifs) {
    this.motifs = motifs;
  }

  @Override
  public List<Note> play(Chair chair, Scene scene) {
    Passage passage = scene.passage();
    if (passage.lead().isEmpty()) {
      boolean solo = passage.role().equals("solo"); // the lead's own
      return solo ? List.of() : motifs.play(chair, scene);
    }
    List<Note> lead = passage.lead();
    List<Note> answers = new ArrayList<>();
    for (int i = 0; i < lead.size(); i++) {
      int from = gapFrom(lead.get(i));
      int to = i + 1 < lead.size() ? lead.get(i + 1).tick() : passage.end();
      boolean inside = from >= passage.barStart(scene.presence().from()) && to <= passage.end();
      SplittableRandom random = scene.random(chair.name(), "answer" + i);
      if (inside && to - from >= SHORTEST_GAP && random.nextDouble() < ANSWERED) {
        answers.addAll(answer(lead.subList(0, i + 1), to, chair.part(), scene));
      }
    }
    return chair.wished() ? withLine(answers, chair, scene) : answers;
  }

  /** Who was asked for does not only wait for gaps: between answers it follows the harmony. */
  private List<Note> withLine(List<Note> answers, Chair chair, Scene scene) {
    List<Note> both = new ArrayList<>(answers);
    for (Note note : Lines.single(line.play(chair, scene))) {
      boolean free =
          answers.stream().noneMatch(a -> a.tick() < note.end() && note.tick() < a.end());
      if (free) {
        both.add(note);
      }
    }
    return Lines.sorted(both);
  }

  private static int gapFrom(Note note) {
    boolean held = note.duration() >= 2 * Ticks.PER_QUARTER;
    return held ? note.tick() + Ticks.PER_QUARTER : note.end();
  }

  private static List<Note> answer(List<Note> before, int to, BandPart part, Scene scene) {
    List<Note> model = before.subList(Math.max(0, before.size() - ECHOED), before.size());
    Passage passage = scene.passage();
    int gap = gapFrom(before.get(before.size() - 1));
    int start = (gap + EIGHTH - 1) / EIGHTH * EIGHTH + (sounds(before, gap) ? 0 : EIGHTH);
    int octave = register(model, part);
    List<Note> answer = new ArrayList<>();
    int at = start;
    for (int i = 0; i < model.size() && at + EIGHTH <= to - EIGHTH / 2; i++) {
      int length = i + 1 < model.size() ? model.get(i + 1).tick() - model.get(i).tick() : EIGHTH;
      int step = Math.max(Ticks.PER_SIXTEENTH, Math.min(Ticks.PER_QUARTER, length));
      int wanted = model.get(i).pitch() + octave;
      boolean strong = at % passage.meter().beatTicks() == 0;
      int pitch =
          strong
              ? Tones.nearestOfChord(passage.chordAt(at), wanted)
              : Tones.nearestOfScale(passage.key(), wanted);
      int velocity = scene.velocity(part.velocity() - 2 * i);
      answer.add(new Note(at, Math.min(step, to - at), pitch, velocity));
      at += step;
    }
    return settled(answer, to, passage);
  }

  private static boolean sounds(List<Note> line, int tick) {
    return line.get(line.size() - 1).end() > tick;
  }

  // The last note rests on a chord tone and sounds up to a beat longer if there is room.
  private static List<Note> settled(List<Note> answer, int to, Passage passage) {
    if (answer.size() < 2) {
      return List.of();
    }
    int last = answer.size() - 1;
    Note end = answer.get(last);
    int pitch = Tones.nearestOfChord(passage.chordAt(end.tick()), end.pitch());
    int room = Math.min(Ticks.PER_QUARTER * 3 / 2, to - EIGHTH / 2 - end.tick());
    int duration = Math.max(end.duration(), room);
    answer.set(last, new Note(end.tick(), duration, pitch, end.velocity()));
    return answer;
  }

  private static int register(List<Note> model, BandPart part) {
    double mean = model.stream().mapToInt(Note::pitch).average().orElse(64);
    int middle = (part.low() + part.high()) / 2;
    return (int) Math.round((middle - mean) / 12) * 12;
  }
}
