package org.sply85.kit.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * Settings that all services share. By environment: {@code SPLY85_S3_ENDPOINT} and so on; the
 * broker's address is {@code KAFKA_BOOTSTRAP_SERVERS}.
 */
@ConfigMapping(prefix = "sply85")
public interface LineConfig {
  /** The artifact store. */
  S3 s3();

  /** What is done when something outside does not answer. */
  Retry retry();

  /** How long the work in hand may go on after the signal to stop; then it is left to others. */
  @WithDefault("5s")
  Duration drain();

  /** After how many milliseconds of silence a killed service's records move to another. */
  @WithDefault("10000")
  int sessionTimeoutMs();

  /** The artifact store. */
  interface S3 {
    /** Address of the S3 server. */
    @WithDefault("http://127.0.0.1:9000")
    String endpoint();

    /** Access key. */
    @WithDefault("sply85")
    String accessKey();

    /** The access key's secret. */
    @WithDefault("sply85-secret")
    String secretKey();

    /** The bucket; made if missing. */
    @WithDefault("sply85")
    String bucket();

    /** The server's region; most S3 servers outside AWS take any. */
    @WithDefault("us-east-1")
    String region();
  }

  /** What is done when something outside does not answer. */
  interface Retry {
    /** Tries in all, the first included. */
    @WithDefault("12")
    int attempts();

    /** The first pause; later ones are 4, 16 and 30 times as long. */
    @WithDefault("1s")
    Duration unit();
  }
}
