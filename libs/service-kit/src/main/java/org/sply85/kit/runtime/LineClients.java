package org.sply85.kit.runtime;

import io.minio.MinioClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.sply85.kit.store.S3ArtifactStore;

/** Connects to broker and store as every process of the line does. */
public final class LineClients {
  private static final Duration CALL_TIMEOUT = Duration.ofMinutes(3);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  private LineClients() {}

  /**
   * A producer that waits for all replicas and gives up after half a minute.
   *
   * @param connection where the broker is, and how to speak to it
   */
  public static Producer<String, byte[]> producer(Map<String, Object> connection) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /** The store of the settings. */
  public static S3ArtifactStore store(LineConfig.S3 settings) {
    OkHttpClient http =
        new OkHttpClient.Builder()
            .connectTimeout(CONNECT_TIMEOUT)
            .readTimeout(CALL_TIMEOUT)
            .writeTimeout(CALL_TIMEOUT)
            .build();
    MinioClient client =
        MinioClient.builder()
            .endpoint(settings.endpoint())
            .region(settings.region())
            .credentials(settings.accessKey(), settings.secretKey())
            .httpClient(http)
            .build();
    return new S3ArtifactStore(client, settings.bucket());
  }
}
