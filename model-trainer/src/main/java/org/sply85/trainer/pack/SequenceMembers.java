package org.sply85.trainer.pack;

import java.util.List;
import java.util.Optional;
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
  public static List<PackMember> all(Preset preset) {
    return List.of(
        rhythmRnn(preset), pitchRnn(preset), melodyTransformer(preset), chordTransformer(preset));
  }

  /** Rhythm, cell by cell. */
  public static SequenceMember rhythmRnn(Preset preset) {
    SequenceShape shape =
        new SequenceShape(
            "RhythmRNN",
            RhythmEncoding.FEATURES,
            RhythmEncoding.CELLS,
            RhythmEncoding.REFERENCES,
            64,
            preset.width(128),
            new SequenceShape.Recurrent(preset.width(160), 0.2));
    return new SequenceMember(
        "the rhythm of a melody, half bar by half bar",
        DataManifest.MELODIES,
        new SequenceNetwork(shape, RhythmEncoding.tokenTraits(), 0),
        Recipe.of(16, 48, 2e-3),
        RhythmEncoding.optional(),
        SongSequences::rhythms);
  }

  /** Pitches, note by note, with a memory of what went before. */
  public static SequenceMember pitchRnn(Preset preset) {
    return pitches(
        "PitchRNN",
        "the pitches of a melody, from a memory of what went before",
        preset.width(128),
        new SequenceShape.Recurrent(preset.width(192), 0.25),
        Recipe.of(8, 24, 2e-3));
  }

  /** Pitches, note by note, looking back on all notes before. */
  public static SequenceMember melodyTransformer(Preset preset) {
    return pitches(
        "MelodyTransformer",
        "the pitches of a melody, looking back on all notes before",
        preset.width(128),
        new SequenceShape.Attentive(preset.depth(4), 4, 0.15),
        Recipe.of(9, 24, 1.5e-3));
  }

  private static SequenceMember pitches(
      String name, String job, int width, SequenceShape.Body body, Recipe recipe) {
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
        job,
        DataManifest.MELODIES,
        new SequenceNetwork(shape, Frame.tokenTraits(), 0.02),
        recipe,
        MelodyEncoding.optional(),
        SongSequences::melodies,
        Optional.of(SongSequences::tunes));
  }

  /** Chords, half bar by half bar. */
  public static SequenceMember chordTransformer(Preset preset) {
    SequenceShape shape =
        new SequenceShape(
            "ChordTransformer",
            ChordEncoding.FEATURES,
            ChordEncoding.TOKENS,
            ChordEncoding.REFERENCES,
            96,
            preset.width(96),
            new SequenceShape.Attentive(preset.depth(3), 4, 0.15));
    return new SequenceMember(
        "the chords of a section, half bar by half bar",
        DataManifest.CHORDS,
        new SequenceNetwork(shape, ChordEncoding.tokenTraits(), 0.02),
        Recipe.of(12, 24, 1.5e-3),
        ChordEncoding.optional(),
        SongSequences::chords);
  }
}
