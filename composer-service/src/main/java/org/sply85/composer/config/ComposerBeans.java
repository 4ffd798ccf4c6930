package org.sply85.composer.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sply85.composer.domain.IdeaComposer;
import org.sply85.composer.domain.Planner;
import org.sply85.composer.domain.Proposers;
import org.sply85.composer.model.Device;
import org.sply85.composer.model.PackFollower;
import org.sply85.composer.model.PackShelf;
import org.sply85.composer.model.PackSource;
import org.sply85.composer.model.ServedPack;
import org.sply85.composer.model.StoredPacks;
import org.sply85.kit.failure.Backoff;
import org.sply85.kit.runtime.LineConfig;
import org.sply85.kit.store.ArtifactStore;
import org.sply85.kit.store.PackStore;
import org.sply85.pack.ModelPack;
import org.sply85.statistics.SongTables;

/** Puts the service's domain together. */
@ApplicationScoped
public class ComposerBeans {
  @Produces
  @Singleton
  Planner planner() {
    return new Planner();
  }

  @Produces
  @Singleton
  PackSource source(ArtifactStore store) {
    return new StoredPacks(new PackStore(store));
  }

  /** The models; a first pack that is not in order keeps the service from starting. */
  @Produces
  @Singleton
  @Startup
  PackShelf packs(ComposerConfig config, PackSource source) {
    ModelPack first = config.pack().map(ModelPack::open).orElseGet(ModelPack::standard);
    Device device = Device.parse(config.device());
    return new PackShelf(
        first,
        source,
        pack -> new ServedPack(pack, device, config.modelThreads()),
        ComposerBeans::composer);
  }

  void close(@Disposes PackShelf packs) {
    packs.close();
  }

  @Produces
  @Singleton
  PackFollower follower(PackShelf packs, MeterRegistry metrics, LineConfig config) {
    return new PackFollower(
        packs, metrics, new Backoff(config.retry().unit(), config.retry().attempts()));
  }

  void close(@Disposes PackFollower follower) {
    follower.close();
  }

  private static IdeaComposer composer(ServedPack pack) {
    return new IdeaComposer(Proposers.withModels(SongTables.standard(), pack));
  }
}
