package org.sply85.originality;

/** What a check came to. */
public enum Verdict {
  /** Shares no more with any song than songs by people do with each other. */
  ORIGINAL,
  /** Reminds of a song: beyond what is usual, within what is allowed. */
  SIMILAR,
  /** Breaks a limit that nothing may break. */
  COPIED
}
