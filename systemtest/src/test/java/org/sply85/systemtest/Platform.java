package org.sply85.systemtest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.sply85.contracts.Topics;
import org.sply85.embedded.EmbeddedKafka;
import org.sply85.embedded.EmbeddedS3;
import org.sply85.embedded.TopicReader;
import org.sply85.embedded.TopicSetup;

/** A broker and a store, as strangers to the services, and the services as processes. */
final class Platform implements AutoCloseable {
  private final Path folder;
  private final EmbeddedKafka kafka;
  private final EmbeddedS3 store;
  private final List<ServiceProcess> services = new ArrayList<>();

  private Platform(Path folder, EmbeddedKafka kafka, EmbeddedS3 store) {
    this.folder = folder;
    this.kafka = kafka;
    this.store = store;
  }

  static Platform start(Path folder) throws IOException {
    EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
    TopicSetup.ensure(kafka.bootstrapServers());
    EmbeddedS3 store = EmbeddedS3.start(folder.resolve("s3"), 0, "sply85", "sply85-secret");
    return new Platform(folder, kafka, store);
  }

  /** Starts one more process of a service. */
  ServiceProcess launch(String service) throws IOException {
    Map<String, String> settings =
        Map.of(
            "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
            "SPLY85_S3_ENDPOINT", store.endpoint(),
            "SPLY85_S3_ACCESS_KEY", "sply85",
            "SPLY85_S3_SECRET_KEY", "sply85-secret",
            "QUARKUS_HTTP_PORT", Integer.toString(freePort()));
    Path log = folder.resolve(service + "-" + services.size() + ".log");
    ServiceProcess process = ServiceProcess.start(service, settings, log);
    services.add(process);
    return process;
  }

  /** Publishes a prompt with nothing but a body and a key, as kcat does. */
  void submit(UUID songId, String body) throws InterruptedException, ExecutionException {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  Topics.PROMPT_SUBMITTED,
                  songId.toString(),
                  body.getBytes(StandardCharsets.UTF_8)))
          .get();
    }
  }

  /** The processes of a service that have not ended. */
  List<ServiceProcess> running(String service) {
    return services.stream().filter(p -> p.name().equals(service) && p.alive()).toList();
  }

  /** A reader of its topics. */
  TopicReader topics() {
    return new TopicReader(kafka.bootstrapServers());
  }

  /** What every process has printed, for a failed test's message. */
  String logs() {
    StringBuilder all = new StringBuilder();
    for (ServiceProcess service : services) {
      all.append("\n--- ").append(service.name()).append('\n').append(service.output());
    }
    return all.toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws Exception {
    for (ServiceProcess service : services) {
      service.killHard();
    }
    store.close();
    kafka.close();
  }
}
