package org.sply85.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.sply85.contracts.Topics;

/** Makes the line's topics on a broker; those that are there already stay as they are. */
public final class TopicSetup {
  /** Enough for as many composers as a laptop or a test runs. */
  private static final int SECTION_PARTITIONS = 12;

  private static final int PARTITIONS = 4;
  private static final short ONE_REPLICA = 1;

  private TopicSetup() {}

  /** Makes what is missing of {@link Topics#ALL} and the dead letters beside them. */
  public static void ensure(String bootstrapServers) throws IOException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      Set<String> present = admin.listTopics().names().get();
      List<NewTopic> missing = all().stream().filter(t -> !present.contains(t.name())).toList();
      admin.createTopics(missing).all().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while making topics", e);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IOException("topics can not be made on " + bootstrapServers, e);
      }
    }
  }

  private static List<NewTopic> all() {
    List<NewTopic> topics = new ArrayList<>();
    for (String name : Topics.ALL) {
      int partitions = name.equals(Topics.SECTION_REQUESTED) ? SECTION_PARTITIONS : PARTITIONS;
      NewTopic topic = new NewTopic(name, partitions, ONE_REPLICA);
      topics.add(
          Topics.COMPACTED.contains(name)
              ? topic.configs(Map.of("cleanup.policy", "compact"))
              : topic);
    }
    String thirtyDays = String.valueOf(Duration.ofDays(30).toMillis());
    for (String name : Topics.CONSUMED) {
      topics.add(
          new NewTopic(Topics.deadLetters(name), 1, ONE_REPLICA)
              .configs(Map.of("retention.ms", thirtyDays)));
    }
    return topics;
  }
}
