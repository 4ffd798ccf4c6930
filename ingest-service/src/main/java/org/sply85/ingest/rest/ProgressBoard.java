package org.sply85.ingest.rest;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.sply85.contracts.event.SongFailed;
import org.sply85.contracts.event.SongProgress;

/**
 * The last news of each song, and who wants to hear more of it. Keeps the songs that were heard of
 * last; older ones are still in the store.
 */
@Singleton
class ProgressBoard {
  private static final int MOST_SONGS = 10_000;

  /** By rising time of the last news. */
  private final Map<UUID, SongNews> songs = new LinkedHashMap<>();

  private final Map<UUID, Set<Consumer<SongNews>>> followers = new HashMap<>();

  synchronized void submitted(UUID songId) {
    songs.putIfAbsent(songId, SongNews.submitted(songId));
    forgetOldest();
  }

  synchronized void heard(SongProgress progress) {
    update(progress.songId(), news -> news.with(progress));
  }

  synchronized void heard(SongFailed failure) {
    update(failure.songId(), news -> news.with(failure));
  }

  synchronized Optional<SongNews> news(UUID songId) {
    return Optional.ofNullable(songs.get(songId));
  }

  /** The songs heard of last, the latest first. */
  synchronized List<SongNews> recent(int most) {
    List<SongNews> all = new ArrayList<>(songs.values());
    java.util.Collections.reverse(all);
    return List.copyOf(all.subList(0, Math.min(most, all.size())));
  }

  /**
   * Tells the follower the last news at once and all later ones, each once and in order, until the
   * returned action is run.
   */
  synchronized Runnable follow(UUID songId, Consumer<SongNews> follower) {
    followers.computeIfAbsent(songId, id -> new LinkedHashSet<>()).add(follower);
    news(songId).ifPresent(follower);
    return () -> leave(songId, follower);
  }

  private synchronized void leave(UUID songId, Consumer<SongNews> follower) {
    Set<Consumer<SongNews>> left = followers.getOrDefault(songId, Set.of());
    left.remove(follower);
    if (left.isEmpty()) {
      followers.remove(songId);
    }
  }

  private void update(UUID songId, UnaryOperator<SongNews> change) {
    SongNews before = songs.remove(songId);
    SongNews after = change.apply(before == null ? SongNews.submitted(songId) : before);
    songs.put(songId, after);
    forgetOldest();
    // A follower that heard its last news leaves while it is told.
    List.copyOf(followers.getOrDefault(songId, Set.of())).forEach(each -> each.accept(after));
  }

  private void forgetOldest() {
    if (songs.size() > MOST_SONGS) {
      songs.remove(songs.keySet().iterator().next());
    }
  }
}
