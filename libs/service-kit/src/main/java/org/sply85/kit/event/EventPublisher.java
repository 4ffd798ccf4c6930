package org.sply85.kit.event;

/** Puts events on their topics. */
public interface EventPublisher {
  /**
   * Sends an event and waits until the broker has it.
   *
   * @throws org.sply85.kit.failure.TransientException if the broker does not take it in time
   */
  void publish(OutgoingEvent event);

  /** Sends an event that nothing depends on; whether it arrives is not waited for. */
  void announce(OutgoingEvent event);
}
