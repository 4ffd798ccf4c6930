package org.sply85.composer.domain.model;

import java.util.Optional;

/** The trained models that compose. */
public interface Models {
  /** Fills half bars with rhythm cells. */
  SequenceModel rhythm();

  /** Fills notes with pitches, by a memory of those before. */
  SequenceModel pitches();

  /** Fills notes with pitches, looking back on all before. */
  SequenceModel melody();

  /** Fills half bars with chords. */
  SequenceModel chords();

  /** Tells real phrases from counterfeits; absent from older packs. */
  default Optional<PhraseJudge> phrases() {
    return Optional.empty();
  }

  /** Tells how sections join; absent from older packs. */
  default Optional<JoinModel> joins() {
    return Optional.empty();
  }

  /** Rewrites notes between others; absent from older packs. */
  default Optional<InfillModel> repair() {
    return Optional.empty();
  }

  /** Fills chords between others; absent from older packs. */
  default Optional<InfillModel> harmony() {
    return Optional.empty();
  }

  /** Writes textures; absent from older packs. */
  default Optional<RollCoder> textures() {
    return Optional.empty();
  }

  /** Gives notes their velocities; absent from older packs. */
  default Optional<TouchModel> touch() {
    return Optional.empty();
  }

  /** Writes drums; absent from older packs. */
  default Optional<RollCoder> drums() {
    return Optional.empty();
  }

  /** Plays bass and drums together; empty if the pack has no such model. */
  default Optional<BandModel> bandRnn() {
    return Optional.empty();
  }

  /** Makes bars of accompaniment; empty if the pack has no such model. */
  default Optional<TextureModel> bandGan() {
    return Optional.empty();
  }

  /** Writes motifs from codes; absent from older packs. */
  default Optional<MotifModel> motifs() {
    return Optional.empty();
  }
}
