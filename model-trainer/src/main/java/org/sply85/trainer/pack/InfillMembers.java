package org.sply85.trainer.pack;

import java.util.List;
import org.sply85.encoding.ChordEncoding;
import org.sply85.encoding.Frame;
import org.sply85.encoding.HarmonyEncoding;
import org.sply85.encoding.MelodyEncoding;
import org.sply85.trainer.data.SongSequences;
import org.sply85.trainer.model.InfillNetwork;
import org.sply85.trainer.model.InfillShape;
import org.sply85.trainer.train.Recipe;

/** The members of the pack that fill any places of a sequence. */
public final class InfillMembers {
  private InfillMembers() {}

  /** All of them. */
  public static List<PackMember> all(Preset preset) {
    return List.of(melodyCnn(preset), harmonyCnn(preset));
  }

  /** Pitches of any notes, given the others. */
  public static InfillMember melodyCnn(Preset preset) {
    InfillShape shape =
        new InfillShape(
            "MelodyCNN",
            MelodyEncoding.FEATURES,
            Frame.PITCHES,
            2 * MelodyEncoding.REFERENCES,
            48,
            new InfillShape.Pitched(
                preset.width(32), MelodyEncoding.CHORD_AT, MelodyEncoding.NEXT_CHORD_AT, 0.05));
    return new InfillMember(
        "repairs notes of a melody that do not fit the others, and writes new ones between them",
        DataManifest.MELODIES,
        new InfillNetwork(shape, Frame.tokenFeatures()),
        Recipe.of(6, 32, 3e-3),
        MelodyEncoding.optional(),
        SongSequences::melodiesBothWays);
  }

  /** Chords of any half bars, given the others and the melody. */
  public static InfillMember harmonyCnn(Preset preset) {
    InfillShape shape =
        new InfillShape(
            "HarmonyCNN",
            HarmonyEncoding.FEATURES,
            ChordEncoding.TOKENS,
            HarmonyEncoding.REFERENCES,
            64,
            new InfillShape.Plain(preset.width(96), 2, 0.15));
    return new InfillMember(
        "fills in chords between others, under a melody",
        DataManifest.CHORDS,
        new InfillNetwork(shape, ChordEncoding.tokenFeatures()),
        Recipe.of(16, 32, 2e-3),
        HarmonyEncoding.optional(),
        SongSequences::harmonies);
  }
}
