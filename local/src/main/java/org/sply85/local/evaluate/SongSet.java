package org.sply85.local.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Makes many songs on a few threads; their order is that of the requests. */
public final class SongSet {
  private SongSet() {}

  /**
   * What the tasks give.
   *
   * @param progress is told how many are done, from the caller's thread
   */
  public static List<MadeSong> make(
      List<Callable<MadeSong>> tasks, int threads, IntConsumer progress) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<MadeSong>> futures = tasks.stream().map(pool::submit).toList();
      List<MadeSong> songs = new ArrayList<>();
      for (Future<MadeSong> future : futures) {
        songs.add(future.get());
        progress.accept(songs.size());
      }
      return songs;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while songs are made", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a song can not be made: " + e.getCause(), e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
