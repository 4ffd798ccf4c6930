package org.sply85.contracts.song;

/** Where an attribute of a brief comes from. */
public enum Source {
  /** The user said so. */
  STATED,
  /** It follows from what the user said. */
  INFERRED,
  /** Free; drawn by the seed. */
  CHOSEN
}
