package org.sply85.originality;

import java.io.IOException;

/** A file is no originality index that this version can use; the message says why. */
public final class IndexFormatException extends IOException {
  private static final long serialVersionUID = 1;

  IndexFormatException(String message) {
    super(message);
  }
}
