package org.sply85.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One Kafka broker (KRaft, no ZooKeeper) inside this JVM, on the loopback interface only. Its data
 * live in a folder and survive a restart, also after the process was killed.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private static final String HOST = "127.0.0.1";

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedKafka(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts the broker.
   *
   * @param folder where its data are; made if missing
   * @param port where clients connect; 0 = any free port
   * @throws PortInUseException if something else listens on the port
   */
  public static EmbeddedKafka start(Path folder, int port) throws IOException {
    int clientPort = Ports.require("Kafka", port);
    int controllerPort = Ports.freeBut(clientPort);
    Files.createDirectories(folder);
    format(folder);
    KafkaRaftServer server =
        new KafkaRaftServer(
            new KafkaConfig(settings(folder, clientPort, controllerPort)), Time.SYSTEM);
    server.startup();
    return new EmbeddedKafka(server, clientPort);
  }

  /** {@code host:port} for clients. */
  public String bootstrapServers() {
    return HOST + ":" + port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static Map<String, Object> settings(Path folder, int port, int controllerPort) {
    Map<String, Object> p = new HashMap<>();
    p.put("process.roles", "broker,controller");
    p.put("node.id", "1");
    p.put("controller.quorum.voters", "1@" + HOST + ":" + controllerPort);
    p.put("controller.listener.names", "CONTROLLER");
    p.put("inter.broker.listener.name", "PLAINTEXT");
    p.put(
        "listeners",
        "PLAINTEXT://%s:%d,CONTROLLER://%s:%d".formatted(HOST, port, HOST, controllerPort));
    p.put("advertised.listeners", "PLAINTEXT://" + HOST + ":" + port);
    p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.put("log.dirs", folder.toString());
    p.put("auto.create.topics.enable", "false");
    // A lone broker can neither replicate nor spread its own books.
    for (String topic : new String[] {"offsets.topic", "transaction.state.log"}) {
      p.put(topic + ".replication.factor", "1");
      p.put(topic + ".num.partitions", "1");
    }
    p.put("transaction.state.log.min.isr", "1");
    p.put("share.coordinator.state.topic.replication.factor", "1");
    p.put("share.coordinator.state.topic.min.isr", "1");
    p.put("share.coordinator.state.topic.num.partitions", "1");
    p.putAll(smallAndQuick());
    return p;
  }

  private static Map<String, Object> smallAndQuick() {
    Map<String, Object> p = new HashMap<>();
    p.put("group.initial.rebalance.delay.ms", "0");
    // Members of a group may ask for short sessions, so that a killed service's work moves on soon.
    p.put("group.min.session.timeout.ms", "3000");
    p.put("group.consumer.min.session.timeout.ms", "3000");
    p.put("group.consumer.session.timeout.ms", "10000");
    p.put("group.consumer.min.heartbeat.interval.ms", "1000");
    p.put("group.consumer.heartbeat.interval.ms", "2000");
    // A restart need not wait for the former self's session to run out.
    p.put("broker.session.timeout.ms", "3000");
    p.put("broker.heartbeat.interval.ms", "500");
    p.put("num.network.threads", "2");
    p.put("num.io.threads", "2");
    p.put("background.threads", "2");
    p.put("group.coordinator.threads", "1");
    p.put("remote.log.manager.thread.pool.size", "1");
    p.put("log.cleaner.dedupe.buffer.size", String.valueOf(4 << 20)); // the default takes 128 MiB
    return p;
  }

  private static void format(Path folder) throws IOException {
    Formatter formatter =
        new Formatter()
            .setClusterId(clusterId(folder))
            .setNodeId(1)
            .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
            .setReleaseVersion(MetadataVersion.latestProduction())
            .setUnstableFeatureVersionsEnabled(false)
            .setIgnoreFormatted(true) // a second start keeps the data
            .setControllerListenerName("CONTROLLER")
            .setMetadataLogDirectory(folder.toString())
            .setPrintStream(new PrintStream(OutputStream.nullOutputStream()));
    formatter.addDirectory(folder.toString());
    try {
      formatter.run();
    } catch (Exception e) {
      throw new IOException("the broker's folder can not be prepared: " + folder, e);
    }
  }

  /** The id that the folder was formatted with, or a new one. */
  private static String clusterId(Path folder) throws IOException {
    Path meta = folder.resolve("meta.properties");
    if (Files.exists(meta)) {
      Properties properties = new Properties();
      try (Reader reader = Files.newBufferedReader(meta)) {
        properties.load(reader);
      }
      String id = properties.getProperty("cluster.id");
      if (id != null) {
        return id;
      }
    }
    return Uuid.randomUuid().toString();
  }
}
