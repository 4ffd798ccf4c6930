package org.sply85.trainer.pack;

import java.util.List;
import org.sply85.encoding.ChordEncoding;
import org.sply85.encoding.Frame;
import org.sply85.encoding.MelodyEncoding;
import org.sply85.encoding.RhythmEncoding;
import org.sply85.trainer.data.SongSequences;
import org.sply85.trainer.model.SequenceNetwork;
import org.sply85.trainer.model.SequenceShape;
import org.sply85.trainer.train.Recipe;

/** The members of the pack that go along sequences. */
public final class SequenceMembers {
  private SequenceMembers() {}

  /** All of them. */
  public static List<PackMember> all() {
    return List.of(rhythmRnn(), pitchRnn(), melodyTransformer(), chordTransformer());
  }

  /** Rhythm, cell by cell. */
  public static SequenceMember rhythmRnn() {
    SequenceShape shape =
        new SequenceShape(
            "RhythmRNN",
            RhythmEncoding.FEATURES,
            RhythmEncoding.CELLS,
            RhythmEncoding.REFERENCES,
            64,
            128,
            new SequenceShape.Recurrent(160, 0.2));
    return new SequenceMember(
        new SequenceNetwork(shape, RhythmEncoding.tokenFeatures(), 0),
        Recipe.of(16, 48, 2e-3),
        RhythmEncoding.optional(),
        SongSequences::rhythms);
  }

  /** Pitches, note by note, with a memory of what went before. */
  public static SequenceMember pitchRnn() {
    return pitches("PitchRNN", 128, new SequenceShape.Recurrent(192, 0.25), Recipe.of(8, 24, 2e-3));
  }

  /** Pitches, note by note, looking back on all notes before. */
  public static SequenceMember melodyTransformer() {
    return pitches(
        "MelodyTransformer",
        128,
        new SequenceShape.Attentive(4, 4, 0.15),
        Recipe.of(9, 24, 1.5e-3));
  }

  private static SequenceMember pitches(
      String name, int width, SequenceShape.Body body, Recipe recipe) {
    SequenceShape shape =
        new SequenceShape(
            name,
            MelodyEncoding.FEATURES,
            Frame.PITCHES,
            MelodyEncoding.REFERENCES,
            96,
            width,
            body);
    return new SequenceMember(
        new SequenceNetwork(shape, Frame.tokenFeatures(), 0.02),
        recipe,
        MelodyEncoding.optional(),
        SongSequences::melodies);
  }

  /** Chords, half bar by half bar. */
  public static SequenceMember chordTransformer() {
    SequenceShape shape =
        new SequenceShape(
            "ChordTransformer",
            ChordEncoding.FEATURES,
            ChordEncoding.TOKENS,
            ChordEncoding.REFERENCES,
            96,
            96,
            new SequenceShape.Attentive(3, 4, 0.15));
    return new SequenceMember(
        new SequenceNetwork(shape, ChordEncoding.tokenFeatures(), 0.02),
        Recipe.of(12, 24, 1.5e-3),
        ChordEncoding.optional(),
        SongSequences::chords);
  }
}
