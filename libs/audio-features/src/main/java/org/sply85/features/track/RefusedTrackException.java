package org.sply85.features.track;

import java.io.IOException;

/** A file that is no track; the message says what was expected, what came. */
public final class RefusedTrackException extends IOException {
  private static final long serialVersionUID = 1;

  RefusedTrackException(String message, Exception cause) {
    super(message, cause);
  }
}
