package org.sply85.embedded;

import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.sply85.contracts.Topics;

/** A process that runs a broker, sends a record to it, says so, and waits to be killed. */
final class KilledBroker {
  private KilledBroker() {}

  public static void main(String[] folder) throws Exception {
    EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(folder[0]), 0);
    TopicSetup.ensure(kafka.bootstrapServers());
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(Topics.SONG_FAILED, 0, "key", "kept")).get();
    }
    System.out.println("sent");
    Thread.sleep(Long.MAX_VALUE);
  }
}
