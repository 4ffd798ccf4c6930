package org.sply85.composer.domain.melody;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.model.Blank;
import org.sply85.composer.domain.model.Filled;
import org.sply85.composer.domain.model.SequenceModel;
import org.sply85.music.Note;

/** Writes melodies by a trained network: all frames of an idea side by side in one call. */
public final class NetworkMelody {
  private static final double TEMPERATURE = 1.0;
  private static final double NUCLEUS = 0.98;

  private final SequenceModel model;
  private final MelodyProposer imitator;

  /**
   * A writer.
   *
   * @param imitator proposes phrases that imitate others
   */
  public NetworkMelody(SequenceModel model, MelodyProposer imitator) {
    this.model = model;
    this.imitator = imitator;
  }

  /** Names it in candidates. */
  public String name() {
    return model.name();
  }

  /**
   * One melody a frame; those with more notes than the network can hold are left out.
   *
   * @param frames chords and rhythm that wait for pitches
   * @param randoms one a frame
   * @return by the frames' places; empty where the frame was left out
   */
  public List<List<Note>> write(List<IdeaMelody> frames, List<SplittableRandom> randoms) {
    List<Draft> drafts = frames.stream().map(IdeaMelody::draft).toList();
    List<Integer> taken = new ArrayList<>();
    List<Blank> blanks = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      if (drafts.get(i).size() > 0 && drafts.get(i).size() <= model.longest()) {
        taken.add(i);
        blanks.add(drafts.get(i).blank(TEMPERATURE, NUCLEUS, randoms.get(i)));
      }
    }
    List<Filled> filled = model.fill(blanks, frames.get(0).steering().moves());
    List<List<Note>> melodies = new ArrayList<>();
    frames.forEach(f -> melodies.add(List.of()));
    for (int k = 0; k < taken.size(); k++) {
      int i = taken.get(k);
      int[] pitches = drafts.get(i).pitches(filled.get(k).tokens());
      melodies.set(i, frames.get(i).write(pitches, imitator, randoms.get(i)));
    }
    return melodies;
  }
}
