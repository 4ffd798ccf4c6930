package org.sply85.prompt;

/**
 * What a mention names. "It omits the piano, true jazz": a denial near one need not deny the other.
 */
public enum MentionKind {
  INSTRUMENT,
  STYLE
}
