package org.sply85.statistics;

/**
 * What is measured. Onsets are read on the 16th grid of the bar; shares are 0..1. The definitions
 * follow MusPy (Dong et al., ISMIR 2020), MusDr (Wu and Yang, ISMIR 2020), Yang and Lerch (Neural
 * Computing and Applications 32, 2020) and Yeh et al. (J. New Music Research 50, 2021) as noted.
 */
public enum Feature {
  /** Mean number of notes in a bar that has any. */
  NOTES_PER_BAR(Subject.MELODY),
  /** The same for a beat: notes of sung bars / their beats. */
  ONSETS_PER_BEAT(Subject.MELODY),
  /** Share of bars in which no note begins. */
  EMPTY_BAR_SHARE(Subject.MELODY),
  /** Share of onsets on the second 8th of a beat. */
  OFF_EIGHTH_SHARE(Subject.MELODY),
  /** Share of onsets on an odd 16th. */
  OFF_SIXTEENTH_SHARE(Subject.MELODY),
  /** Share of onsets that are not on a beat. */
  OFF_BEAT_SHARE(Subject.MELODY),
  /** Share of moves by one or two semitones. */
  STEP_SHARE(Subject.MELODY),
  /** Share of moves to the same pitch. */
  REPEAT_SHARE(Subject.MELODY),
  /** Share of moves by more than four semitones. */
  LEAP_SHARE(Subject.MELODY),
  /** Share of moves by more than seven semitones. */
  BIG_LEAP_SHARE(Subject.MELODY),
  /** Share of moves by more than an octave. */
  OCTAVE_LEAP_SHARE(Subject.MELODY),
  /** From the 2.5th to the 97.5th percentile of pitch, semitones. */
  RANGE_SEMITONES(Subject.MELODY),
  /** Mean MIDI pitch. */
  MEAN_PITCH(Subject.MELODY),
  /** Share of notes in the key's scale (natural minor). MusPy's scale consistency, key known. */
  IN_SCALE_SHARE(Subject.MELODY),
  /** H1 of MusDr: entropy of the pitch classes of a bar, mean of bars with notes, bits. */
  PITCH_ENTROPY_BAR(Subject.MELODY),
  /** H4 of MusDr: the same over windows of four bars. */
  PITCH_ENTROPY_FOUR_BARS(Subject.MELODY),
  /** UPC of MuseGAN (Dong et al., AAAI 2018): pitch classes used in a bar that has notes. */
  PITCH_CLASSES_PER_BAR(Subject.MELODY),
  /** GS of MusDr: 1 - mean of xor of two bars' onsets, over all pairs of bars with notes. */
  GROOVE_SIMILARITY(Subject.MELODY),
  /** Share of sung bars whose onsets equal those of an earlier bar. */
  RHYTHM_REPEAT_SHARE(Subject.MELODY),
  /** Share of sung bars whose onsets and pitches equal those of an earlier bar. */
  PITCH_REPEAT_SHARE(Subject.MELODY),
  /** Different bars by their onsets, a count. */
  DISTINCT_RHYTHM_BARS(Subject.MELODY),
  /** Different bars by their onsets and pitches, a count. */
  DISTINCT_PITCH_BARS(Subject.MELODY),
  /** Share of four-bar windows of ten or more notes that come again (onset and pitch F1 >= .7). */
  WINDOW_REPEAT_SHARE(Subject.MELODY),

  /** Share of notes that belong to the chord under their onset. */
  CHORD_TONE_SHARE(Subject.BOTH),
  /** The same, of notes on the downbeat or the middle of the bar. */
  STRONG_CHORD_TONE_SHARE(Subject.BOTH),
  /** CTnCTR of Yeh et al.: chord tones, and others that resolve by a step, / all notes. */
  CHORD_TONE_OR_RESOLVED_SHARE(Subject.BOTH),
  /**
   * PCS of Yeh et al.: 1 for unison, thirds, sixths and fifth with a chord tone, 0 for the fourth,
   * -1 else; mean over chord tones and 16ths.
   */
  CONSONANCE_SCORE(Subject.BOTH),
  /** MCTD of Yeh et al.: distance of note and chord in tonal space, weighted by duration. */
  MELODY_CHORD_DISTANCE(Subject.BOTH),

  /** Chords that differ from the one before, per bar; the first counts. */
  CHORD_CHANGES_PER_BAR(Subject.CHORDS),
  /** Mean number of different core chords in four bars, windows end to end. */
  DISTINCT_CHORDS_PER_FOUR_BARS(Subject.CHORDS),
  /** Share of half bars whose core chord equals that of four bars before. */
  LOOP_IDENTITY(Subject.CHORDS),
  /** CHE of Yeh et al.: entropy of the chord histogram, nats. */
  CHORD_ENTROPY(Subject.CHORDS),
  /** CC of Yeh et al.: number of different chords. */
  CHORD_COVERAGE(Subject.CHORDS),
  /** CTD of Yeh et al.: mean distance of successive chords in tonal space. */
  CHORD_DISTANCE(Subject.CHORDS),
  /** Different three-chord progressions / all of them. */
  PROGRESSION_VARIETY(Subject.CHORDS),
  /** Share of chords all of whose tones are in the scale. */
  DIATONIC_CHORD_SHARE(Subject.CHORDS),

  /** Share of phrases that begin before their first bar. */
  PICKUP_SHARE(Subject.FORM),
  /** Mean pitch of a section minus that of all its song's verses, semitones. */
  REGISTER_OFFSET(Subject.FORM),
  /** Mean pitch of a song's choruses minus that of its verses, semitones. */
  CHORUS_LIFT(Subject.FORM),
  /** Mean pitch of the phrases lettered B minus that of those lettered A, semitones. */
  SECOND_LETTER_LIFT(Subject.FORM),
  /** Length of a section in bars. */
  SECTION_BARS(Subject.FORM),
  /** Mean onset F1 of phrases of the same letter. */
  SAME_PHRASE_RHYTHM(Subject.FORM),
  /** Mean onset and pitch F1 of phrases of the same letter. */
  SAME_PHRASE_PITCH(Subject.FORM),
  /** Mean share of equal half-bar chords of phrases of the same letter. */
  SAME_PHRASE_CHORDS(Subject.FORM),
  /** Mean onset F1 of phrases of different letters. */
  OTHER_PHRASE_RHYTHM(Subject.FORM),
  /** Mean onset and pitch F1 of phrases of different letters. */
  OTHER_PHRASE_PITCH(Subject.FORM),
  /** Mean share of equal half-bar chords of phrases of different letters. */
  OTHER_PHRASE_CHORDS(Subject.FORM),
  /**
   * Contrast of the rhythm self-similarity matrix: {@link #SAME_PHRASE_RHYTHM} minus {@link
   * #OTHER_PHRASE_RHYTHM}.
   */
  RHYTHM_CONTRAST(Subject.FORM),
  /** The same of onsets with pitch. */
  PITCH_CONTRAST(Subject.FORM),
  /** Where in the song its first chorus begins, 0..1. */
  FIRST_CHORUS_POSITION(Subject.FORM),
  /** Where in the song its highest note comes first, 0..1. */
  HIGHEST_NOTE_POSITION(Subject.FORM);

  /** What music a feature is a feature of. */
  public enum Subject {
    /** Needs notes. */
    MELODY,
    /** Needs notes and chords. */
    BOTH,
    /** Needs chords. */
    CHORDS,
    /** Needs to know where sections and phrases stand; {@link Measures} does not give it. */
    FORM
  }

  private final Subject subject;

  Feature(Subject subject) {
    this.subject = subject;
  }

  /** What music it is a feature of. */
  public Subject subject() {
    return subject;
  }
}
