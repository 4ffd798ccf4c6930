package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.music.TrackRole;
import org.sply85.style.BandPart;
import org.sply85.style.Playing;

/** Plays chords struck, strummed or broken by the part's figure. */
final class ChordPlayer implements Player {
  private static final int MUTED_TICKS = 50;
  // Up to G2, so that no right hand from C3 up stands within a third of it.
  private static final int LEFT_HAND_LOW = 32;

  @Override
  public List<Note> play(Chair chair, Scene scene) {
    BandPart part = chair.part();
    VoicedChords chords =
        VoicedChords.of(scene, new Voicer(part.voicing(), part.low(), part.high()));
    List<Note> notes = new ArrayList<>();
    for (Hit hit : new Figures(scene, part).hits(ringing(part.playing()))) {
      for (Hit piece : pieces(hit, chords)) {
        notes.addAll(strike(piece, chords, chair, scene));
      }
    }
    if (leftHand(chair, scene)) {
      notes.addAll(roots(chords, scene, part));
    }
    return notes;
  }

  private static String ringing(Playing playing) {
    return switch (playing) {
      case STRUM -> "D";
      case ARPEGGIO -> "0_1_2_3";
      default -> "X";
    };
  }

  // What sounds over a change of chord is struck anew there; '>' already has the next chord.
  private static List<Hit> pieces(Hit hit, VoicedChords chords) {
    List<Hit> pieces = new ArrayList<>();
    int from = hit.tick();
    int index = chordOf(hit, chords);
    while (index < chords.last() && chords.spans().get(index + 1).tick() < hit.end()) {
      int change = chords.spans().get(index + 1).tick();
      pieces.add(new Hit(hit.mark(), from, change));
      from = change;
      index++;
    }
    pieces.add(new Hit(hit.mark(), from, hit.end()));
    return pieces.stream().filter(p -> p.end() > p.tick()).toList();
  }

  // An early stroke belongs to the chord that comes within a beat.
  private static int chordOf(Hit hit, VoicedChords chords) {
    int index = chords.indexAt(hit.tick());
    boolean early = hit.mark() == '>' && index < chords.last();
    if (!early) {
      return index;
    }
    int ahead = chords.spans().get(index + 1).tick() - hit.tick();
    boolean begun = chords.spans().get(index).tick() == hit.tick();
    return !begun && ahead <= Ticks.PER_QUARTER ? index + 1 : index;
  }

  private static List<Note> strike(Hit hit, VoicedChords chords, Chair chair, Scene scene) {
    BandPart part = chair.part();
    int[] layout = chords.layouts().get(chordOf(hit, chords));
    int duration = (int) Math.max(30, (hit.end() - hit.tick()) * part.length());
    List<Note> notes = new ArrayList<>();
    for (int pitch : chosen(hit.mark(), layout, part)) {
      int velocity = scene.velocity(part.velocity() + emphasis(hit.mark()));
      int sounding = hit.mark() == 'M' ? MUTED_TICKS : duration;
      notes.add(new Note(hit.tick(), sounding, pitch, velocity));
    }
    return notes;
  }

  private static int[] chosen(char mark, int[] layout, BandPart part) {
    if (Character.isDigit(mark)) {
      int n = mark - '0';
      int pitch = layout[n % layout.length] + 12 * (n / layout.length);
      return new int[] {Tones.folded(pitch, part.low(), part.high())};
    }
    int skipped =
        switch (mark) {
          case 'U', 'u' -> Math.max(0, layout.length - 4);
          case 'M' -> Math.max(0, layout.length - 2);
          default -> 0;
        };
    return java.util.Arrays.copyOfRange(layout, skipped, layout.length);
  }

  private static int emphasis(char mark) {
    return switch (mark) {
      case 'X' -> 9;
      case 'D', '0' -> 5;
      case 'd' -> -6;
      case 'U' -> -4;
      case '-', 'u' -> -14;
      case 'M' -> -20;
      default -> 0;
    };
  }

  // Without a bass the keyboard player's left hand carries the roots.
  private static boolean leftHand(Chair chair, Scene scene) {
    boolean keys = chair.program() < 8 || chair.program() == 46;
    boolean alone = chair.part().role() == TrackRole.CHORDS && !scene.bassPlays();
    return keys && alone && !chair.part().voicing().equals("broken");
  }

  private static List<Note> roots(VoicedChords chords, Scene scene, BandPart part) {
    Passage passage = scene.passage();
    int from = passage.barStart(scene.presence().from());
    int to = passage.barStart(scene.presence().to());
    List<Note> notes = new ArrayList<>();
    for (ChordSpan span : chords.spans()) {
      int start = Math.max(span.tick(), from);
      int end = Math.min(span.end(), to);
      Chord chord = span.chord();
      int root = LEFT_HAND_LOW + Math.floorMod(chord.bassPitchClass() - LEFT_HAND_LOW, 12);
      for (int at = start; at < end; at += passage.meter().barTicks()) {
        int duration = Math.min(end - at, passage.meter().barTicks());
        notes.add(new Note(at, duration, root, scene.velocity(part.velocity() - 6)));
        int fifth = root + Shapes.fifth(chord);
        boolean low = fifth < LEFT_HAND_LOW + 12;
        if (low && duration >= 2 * Ticks.PER_QUARTER && chord.bassInterval() == 0) {
          notes.add(new Note(at, duration, fifth, scene.velocity(part.velocity() - 16)));
        }
      }
    }
    return notes;
  }
}
