package org.sply85.arranger.messaging;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.sply85.arranger.config.ArrangerConfig;
import org.sply85.arranger.domain.Sounding;
import org.sply85.arranger.domain.StemPlayer;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.Stage;
import org.sply85.contracts.event.Stem;
import org.sply85.kit.failure.TransientException;
import org.sply85.kit.step.Progress;
import org.sply85.kit.store.ArtifactStore;
import org.sply85.kit.store.TemporaryFolders;
import org.sply85.music.Score;
import org.sply85.music.Track;

/** Lets all tracks play at once, as many as there are workers, and stores each stem when done. */
@ApplicationScoped
public class Band {
  private final StemPlayer player;
  private final ArtifactStore store;
  private final Progress progress;
  private final ExecutorService workers;

  Band(StemPlayer player, ArtifactStore store, Progress progress, ArrangerConfig config) {
    this.player = player;
    this.store = store;
    this.progress = progress;
    this.workers = Executors.newFixedThreadPool(config.workers());
  }

  String soundbank() {
    return player.soundbank();
  }

  /** The stems, in the order of the tracks. */
  List<Stem> play(UUID songId, Score score, Sounding sounding) {
    Path folder = TemporaryFolders.make("stems");
    try {
      Session session = new Session(songId, score, sounding, folder);
      List<String> names = StemNames.of(score.tracks());
      List<Future<Optional<Stem>>> playing = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        Track track = score.tracks().get(i);
        String name = names.get(i);
        playing.add(workers.submit(() -> session.play(track, name)));
      }
      return session.await(playing);
    } finally {
      TemporaryFolders.remove(folder);
    }
  }

  @PreDestroy
  void stop() {
    workers.shutdownNow();
  }

  /** The recording of one song. When a track fails, those that have not begun are let go. */
  private final class Session {
    private final UUID songId;
    private final Score score;
    private final Sounding sounding;
    private final Path folder;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicBoolean failed = new AtomicBoolean();

    Session(UUID songId, Score score, Sounding sounding, Path folder) {
      this.songId = songId;
      this.score = score;
      this.sounding = sounding;
      this.folder = folder;
    }

    Optional<Stem> play(Track track, String name) {
      if (failed.get()) {
        return Optional.empty();
      }
      Path flac = folder.resolve(name + ".flac");
      player.play(score, track, sounding, flac);
      FileRef file = store.put(songId, Stage.ARRANGE, "stems/" + name + ".flac", flac);
      TemporaryFolders.remove(flac);
      double share = (double) done.incrementAndGet() / score.tracks().size();
      progress.working(songId, Stage.ARRANGE, share, track.name(), "played " + track.name());
      return Optional.of(new Stem(track.name(), track.role(), file));
    }

    /** Waits for all, also after a failure: none may still write when the folder is removed. */
    List<Stem> await(List<Future<Optional<Stem>>> playing) {
      List<Stem> stems = new ArrayList<>();
      Optional<RuntimeException> failure = Optional.empty();
      for (Future<Optional<Stem>> stem : playing) {
        try {
          stem.get().ifPresent(stems::add);
        } catch (ExecutionException e) {
          failed.set(true);
          failure = failure.or(() -> Optional.of(unwrapped(e)));
        } catch (InterruptedException e) {
          failed.set(true);
          Thread.currentThread().interrupt();
          throw new TransientException("interrupted while the band played", e);
        }
      }
      failure.ifPresent(
          f -> {
            throw f;
          });
      return stems;
    }

    private static RuntimeException unwrapped(ExecutionException e) {
      return e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("a stem could not be played", e.getCause());
    }
  }
}
