package org.sply85.embedded;

import java.io.IOException;

/** A server can not start because another program listens on its port. */
public final class PortInUseException extends IOException {
  private static final long serialVersionUID = 1L;

  PortInUseException(String what, int port, IOException cause) {
    super("port %d, wanted for %s, is in use by another program".formatted(port, what), cause);
  }
}
