package org.sply85.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedS3Test {
  @Test
  void answersNobodyWithoutASignature(@TempDir Path folder) throws Exception {
    try (EmbeddedS3 s3 = EmbeddedS3.start(folder, 0, "key", "secret")) {
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(s3.endpoint() + "/")).build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(403);
    }
  }

  @Test
  void namesThePortThatIsInUse(@TempDir Path folder) throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> EmbeddedS3.start(folder, other.getLocalPort(), "key", "secret"))
          .isInstanceOf(PortInUseException.class)
          .hasMessageContaining("port " + other.getLocalPort());
    }
  }

  @Test
  void listensOnTheLoopbackInterfaceOnly(@TempDir Path folder) throws Exception {
    try (EmbeddedS3 s3 = EmbeddedS3.start(folder, 0, "key", "secret")) {
      assertThat(s3.endpoint()).startsWith("http://127.0.0.1:");
      // The same port of another loopback address is free, so nothing listens on all addresses.
      int port = URI.create(s3.endpoint()).getPort();
      try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.2"))) {
        assertThat(other.isBound()).isTrue();
      }
    }
  }
}
