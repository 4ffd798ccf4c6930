package org.sply85.prompt;

/** The questions that PromptNet answers, each by one label of its own. */
public enum PromptHead {
  /** unstated, slow, moderate, fast. */
  TEMPO,
  /** How the beat feels: unstated, peaceful, moderate, strong. */
  RHYTHM,
  /** Whether one can dance to it: unstated, no, yes. */
  DANCE,
  /** unstated, or the middle of one of five equal steps from -0.8 to 0.8. */
  VALENCE,
  /** unstated, or the middle of one of five equal steps from -0.8 to 0.8. */
  AROUSAL,
  /** unstated, or a name of the style book. */
  STYLE,
  /** unstated, 4/4, 3/4, 6/8, unusual. */
  METER,
  /** unstated, major, minor. */
  MODE,
  /** Of a mention, not of a prompt: other, wanted, unwanted, lead. */
  ROLE;

  /** The label of what a prompt says nothing about; the first of each head. */
  public static final String UNSTATED = "unstated";
}
