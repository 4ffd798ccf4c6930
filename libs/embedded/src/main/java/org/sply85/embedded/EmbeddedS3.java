package org.sply85.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * An S3 store (S3Proxy over plain files) inside this JVM, on the loopback interface only. Requests
 * must be signed (AWS signature version 4). Its data live in a folder and survive a restart.
 */
public final class EmbeddedS3 implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final long LARGEST_UNCHUNKED_PUT = 512L << 20;

  private final S3Proxy proxy;

  private EmbeddedS3(S3Proxy proxy) {
    this.proxy = proxy;
  }

  /**
   * Starts the store.
   *
   * @param folder where its objects are; made if missing
   * @param port where clients connect; 0 = any free port
   * @param accessKey the one access key it accepts
   * @param secretKey that key's secret
   * @throws PortInUseException if something else listens on the port
   */
  public static EmbeddedS3 start(Path folder, int port, String accessKey, String secretKey)
      throws IOException {
    int chosen = Ports.require("the S3 store", port);
    // Below a relative folder S3Proxy does not find the parts of an upload again.
    Path root = Files.createDirectories(folder).toAbsolutePath().normalize();
    S3Proxy proxy =
        S3Proxy.builder()
            .blobStore(new FilesystemNio2BlobStore(root.toString()))
            .endpoint(URI.create("http://" + HOST + ":" + chosen))
            .awsAuthentication(AuthenticationType.AWS_V4, accessKey, secretKey)
            .ignoreUnknownHeaders(true)
            .v4MaxNonChunkedRequestSize(LARGEST_UNCHUNKED_PUT)
            .jettyMaxThreads(32)
            .build();
    try {
      proxy.start();
    } catch (Exception e) {
      throw new IOException("the S3 store can not start on port " + chosen, e);
    }
    return new EmbeddedS3(proxy);
  }

  /** {@code http://host:port} for clients. */
  public String endpoint() {
    return "http://" + HOST + ":" + proxy.getPort();
  }

  @Override
  public void close() throws IOException {
    try {
      proxy.stop();
    } catch (Exception e) {
      throw new IOException("the S3 store did not stop", e);
    }
  }
}
