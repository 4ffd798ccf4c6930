package org.sply85.composer.domain.melody;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.model.TouchModel;
import org.sply85.composer.domain.scope.Draw;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.Candidate;
import org.sply85.encoding.band.TouchLine;
import org.sply85.encoding.band.TouchNote;
import org.sply85.music.Note;
import org.sply85.music.Seeds;

/**
 * Gives melodies the velocities that players give them, in place of accents by rule. They stay as
 * loud as they were on average, and only velocities change.
 */
public final class LeadTouch {
  private static final TouchNote UNKNOWN = new TouchNote(0, TouchNote.MELODY, 1, 60, 0, 0, 0);
  private static final int SOFTEST = 30;
  private static final int LOUDEST = 127;
  private static final double MOST = 2.5; // deviations of noise

  // Real eight bars deviate by 7.4 on average, drawn ones by 10: the model does not know who sings.
  private static final double CALM = 0.86;

  private final TouchModel model;

  public LeadTouch(TouchModel model) {
    this.model = model;
  }

  /** The candidates, their melodies touched; a pure function of the plan's seed and them. */
  public List<Candidate> play(IdeaScope scope, List<Candidate> candidates) {
    List<float[][]> lines = new ArrayList<>();
    List<float[][]> noise = new ArrayList<>();
    for (Candidate candidate : candidates) {
      lines.add(
          TouchLine.ofMelody(candidate.melody(), scope.grid().meter()).stream()
              .map(n -> n.features(UNKNOWN))
              .toArray(float[][]::new));
      noise.add(noise(scope, candidate));
    }
    List<float[][]> touched = model.play(lines, noise);
    List<Candidate> played = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Candidate c = candidates.get(i);
      played.add(
          new Candidate(
              c.id(), c.proposers(), c.chords(), struck(c.melody(), touched.get(i)), c.card()));
    }
    return played;
  }

  private static float[][] noise(IdeaScope scope, Candidate candidate) {
    SplittableRandom random =
        Seeds.random(scope.plan().seed(), "idea", scope.idea().id(), "touch", candidate.id());
    float[][] noise = new float[candidate.melody().size()][TouchNote.TARGETS];
    for (float[] note : noise) {
      for (int i = 0; i < note.length; i++) {
        note[i] = (float) (CALM * Math.max(-MOST, Math.min(MOST, Draw.gaussian(random))));
      }
    }
    return noise;
  }

  private static List<Note> struck(List<Note> melody, float[][] touch) {
    double before = melody.stream().mapToInt(Note::velocity).average().orElse(0);
    double[] departs = new double[melody.size()];
    double mean = 0;
    for (int i = 0; i < departs.length; i++) {
      departs[i] = TouchNote.velocity(touch[i][0]);
      mean += departs[i] / departs.length;
    }
    List<Note> struck = new ArrayList<>();
    for (int i = 0; i < departs.length; i++) {
      int velocity = (int) Math.round(before + departs[i] - mean);
      struck.add(melody.get(i).struck(Math.max(SOFTEST, Math.min(LOUDEST, velocity))));
    }
    return struck;
  }
}
