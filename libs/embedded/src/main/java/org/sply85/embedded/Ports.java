package org.sply85.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of the loopback interface. */
final class Ports {
  private Ports() {}

  /** A port that nothing listens on. */
  static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** A port that nothing listens on, nor will when the taken one is. */
  static int freeBut(int taken) throws IOException {
    int port = free();
    while (port == taken) {
      port = free();
    }
    return port;
  }

  /**
   * The wanted port, or a free one if 0 is wanted.
   *
   * @throws PortInUseException if something listens on it
   */
  static int require(String what, int port) throws IOException {
    if (port == 0) {
      return free();
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true); // a port in TIME_WAIT after a kill is free for our purpose
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
      return port;
    } catch (IOException e) {
      throw new PortInUseException(what, port, e);
    }
  }
}
