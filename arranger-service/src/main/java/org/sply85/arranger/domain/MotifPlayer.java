package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.contracts.song.Motif;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.style.BandPart;

/**
 * Spins a melody from the song's motifs where none was composed: a motif in every two bars, moved
 * in sequence or broken off, strong notes on chord tones.
 */
final class MotifPlayer implements Player {
  private final List<Motif> motifs;

  /**
   * @param motifs the song's; without any nothing is played
   */
  MotifPlayer(List<Motif> motifs) {
    this.motifs = List.copyOf(motifs);
  }

  @Override
  public List<Note> play(Chair chair, Scene scene) {
    Passage passage = scene.passage();
    List<Note> line = new ArrayList<>();
    boolean solo = passage.role().equals("solo");
    if (motifs.isEmpty() || !solo && passage.bars() < 2) {
      return line;
    }
    SplittableRandom random = scene.random(chair.name(), "motif");
    Motif first = motifs.get(random.nextInt(motifs.size()));
    Motif second = motifs.get(random.nextInt(motifs.size()));
    // Intros and outros quote; only a solo speaks throughout.
    int from = solo ? 0 : Math.max(0, passage.bars() - 4);
    for (int bar = from; bar < passage.bars(); bar += 2) {
      boolean answer = (bar - from) / 2 % 2 == 1;
      int shift = solo ? random.nextInt(-2, 3) : 0;
      View view = new View(chair, scene);
      List<Note> quoted = quote(answer && solo ? second : first, bar, shift, view);
      line.addAll(solo ? new Diminution(passage.key(), random).of(quoted) : quoted);
    }
    return Lines.cut(Lines.single(line), passage.last() ? passage.lastBarStart() : passage.end());
  }

  private record View(Chair chair, Scene scene) {}

  private static List<Note> quote(Motif motif, int bar, int shift, View view) {
    Passage passage = view.scene().passage();
    BandPart part = view.chair().part();
    int start = passage.barStart(bar);
    int end = Math.min(passage.end(), start + 2 * passage.meter().barTicks());
    int tonic = Tones.nearestOctave(passage.key().tonic(), (part.low() + part.high()) / 2 - 3);
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < motif.onsets().size(); i++) {
      int at = start + motif.onsets().get(i);
      if (at >= end || at < passage.start()) {
        continue;
      }
      int scale = Tones.step(passage.key(), tonic, motif.degrees().get(i) + shift);
      boolean strong = (at - start) % passage.meter().beatTicks() == 0;
      int pitch = strong ? Tones.nearestOfChord(passage.chordAt(at), scale) : scale;
      int duration = Math.min(Math.max(Ticks.PER_SIXTEENTH, motif.durations().get(i)), end - at);
      int folded = Tones.folded(pitch, part.low(), part.high());
      notes.add(new Note(at, duration, folded, view.scene().velocity(part.velocity())));
    }
    return notes;
  }
}
