package org.sply85.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.contracts.Topics;

class EmbeddedKafkaTest {
  @Test
  void keepsRecordsAndTopicsOverARestart(@TempDir Path folder) throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0)) {
      TopicSetup.ensure(kafka.bootstrapServers());
      send(kafka, "kept");
    }
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0)) {
      TopicSetup.ensure(kafka.bootstrapServers());
      assertThat(first(kafka)).isEqualTo("kept");
    }
  }

  @Test
  void makesEveryTopicWithItsDeadLetters(@TempDir Path folder) throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0)) {
      TopicSetup.ensure(kafka.bootstrapServers());
      TopicSetup.ensure(kafka.bootstrapServers());
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
        assertThat(admin.listTopics().names().get())
            .containsAll(Topics.ALL)
            .contains("prompt.submitted.dlq", "song.arranged.dlq");
      }
    }
  }

  @Test
  void namesThePortThatIsInUse(@TempDir Path folder) throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> EmbeddedKafka.start(folder, other.getLocalPort()))
          .isInstanceOf(PortInUseException.class)
          .hasMessageContaining("port " + other.getLocalPort());
    }
  }

  private static void send(EmbeddedKafka kafka, String value) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(Topics.SONG_FAILED, 0, "key", value)).get();
    }
  }

  static String first(EmbeddedKafka kafka) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers(), "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(new TopicPartition(Topics.SONG_FAILED, 0)));
      return consumer.poll(Duration.ofSeconds(20)).iterator().next().value();
    }
  }
}
