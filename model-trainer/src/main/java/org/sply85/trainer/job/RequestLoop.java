package org.sply85.trainer.job;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.sply85.contracts.Topics;
import org.sply85.kit.failure.StoppingException;

/**
 * Takes requests one at a time from the topic. A training takes hours, and a consumer that does not
 * poll for minutes is thrown out of its group, so the work has a thread of its own:
 *
 * <ol>
 *   <li>poll; when a record comes, pause all partitions and hand it to the worker;
 *   <li>poll on: it brings nothing, but keeps the membership, and tells if the partition moves;
 *   <li>if it moves, stop the worker at its next step and commit nothing: the new owner takes the
 *       record, and goes on from the checkpoint where the folder is shared;
 *   <li>when the worker is done, commit the record's offset, resume, and poll for the next.
 * </ol>
 *
 * The offset is committed after {@code pack.published} is out, so a record is delivered again to
 * whoever comes after a killed process. (Committing first under a lease of our own would need
 * clocks and somebody to watch for leases that ran out: the group does both.)
 */
final class RequestLoop {
  private static final Logger LOG = Logger.getLogger(RequestLoop.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration LAST_STEP = Duration.ofSeconds(20);

  private final Consumer<String, byte[]> consumer;
  private final RequestHandler handler;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final ExecutorService worker = Executors.newSingleThreadExecutor(RequestLoop::thread);

  private Work work; // of the one record that is taken
  private long waitingSince;

  RequestLoop(Consumer<String, byte[]> consumer, RequestHandler handler) {
    this.consumer = consumer;
    this.handler = handler;
  }

  /** A record in work. */
  private static final class Work {
    private final TopicPartition partition;
    private final long offset;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private Future<Boolean> news;

    Work(ConsumerRecord<String, byte[]> record) {
      this.partition = new TopicPartition(record.topic(), record.partition());
      this.offset = record.offset();
    }
  }

  /**
   * Works off requests until it is stopped, or has done one.
   *
   * @param once whether to end after one training that was not over before
   * @param patience how long to wait for it when there shall be one only
   * @throws RuntimeException if a record could not be settled: it is left to the next process
   */
  void run(boolean once, Duration patience) {
    consumer.subscribe(List.of(Topics.TRAINING_REQUESTED), new Rebalances());
    waitingSince = System.nanoTime();
    try {
      while (!stopped.get()) {
        ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
        records.forEach(this::take);
        if (work == null && once && System.nanoTime() - waitingSince > patience.toNanos()) {
          LOG.info("nobody asks for a training");
          return;
        }
        if (work != null && work.news.isDone() && finish() && once) {
          return;
        }
      }
    } catch (WakeupException stop) {
      LOG.debug("told to stop", stop);
    } finally {
      leave();
    }
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    consumer.pause(consumer.assignment());
    Work taken = new Work(record);
    taken.news =
        worker.submit(() -> handler.handle(record, () -> taken.stopping.get() || stopped.get()));
    work = taken;
  }

  /** Settles the finished record; whether it was news. */
  private boolean finish() {
    boolean news = false;
    try {
      news = result(work.news);
      commit();
    } catch (StoppingException moved) {
      LOG.infof("%s: %s", work.partition, moved.getMessage());
    } catch (CommitFailedException moved) {
      LOG.infof("%s has moved: its next owner finds the training done", work.partition);
    } catch (RebalanceInProgressException again) {
      LOG.debug("the group is being rebalanced; the next round commits", again);
      return false;
    }
    work = null;
    consumer.resume(consumer.paused());
    return news;
  }

  private void commit() {
    if (!work.stopping.get()) {
      consumer.commitSync(Map.of(work.partition, new OffsetAndMetadata(work.offset + 1)));
    }
  }

  private static boolean result(Future<Boolean> news) {
    try {
      return news.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoppingException("interrupted");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    }
  }

  private void leave() {
    stopped.set(true);
    worker.shutdown();
    try {
      // Who comes next may share the folder: let the step in hand end first.
      if (!worker.awaitTermination(LAST_STEP.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("the training does not stop; the process ends without it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    consumer.close();
  }

  /** Ends soon; the record in work is left to the next process. Called from any thread. */
  void stop() {
    stopped.set(true);
    consumer.wakeup();
  }

  private final class Rebalances implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      waitingSince = System.nanoTime(); // what it took to join the group is no waiting
      if (work != null) {
        consumer.pause(partitions);
      }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      if (work != null && partitions.contains(work.partition)) {
        work.stopping.set(true);
      }
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "training");
    thread.setDaemon(true);
    return thread;
  }
}
