package org.sply85.composer.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sply85.composer.model.PackFollower;
import org.sply85.contracts.event.PackPublished;
import org.sply85.kit.event.Envelope;
import org.sply85.kit.failure.PoisonException;

/**
 * {@code pack.published}: every composer hears of every pack, from the first on, since each is a
 * group of its own that commits nothing.
 */
@ApplicationScoped
public class PackListener {
  static final String CHANNEL = "composer-packs";

  private final PackFollower follower;

  PackListener(PackFollower follower) {
    this.follower = follower;
  }

  @Incoming(CHANNEL)
  @Blocking
  public void on(ConsumerRecord<String, byte[]> record) {
    try {
      PackPublished published = Envelope.unwrap(record, PackPublished.class);
      follower.published(published.pack(), record.timestamp());
    } catch (PoisonException stranger) {
      follower.refuse(stranger);
    }
  }
}
