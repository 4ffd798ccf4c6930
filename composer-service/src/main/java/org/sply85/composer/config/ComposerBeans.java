package org.sply85.composer.config;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sply85.composer.domain.IdeaComposer;
import org.sply85.composer.domain.Planner;
import org.sply85.composer.domain.Proposers;
import org.sply85.composer.domain.band.BandProposals;
import org.sply85.composer.model.Device;
import org.sply85.composer.model.ServedPack;
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

  /** The models; a pack that is not in order keeps the service from starting. */
  @Produces
  @Singleton
  @Startup
  ServedPack pack(ComposerConfig config) {
    ModelPack pack = config.pack().map(ModelPack::open).orElseGet(ModelPack::standard);
    return new ServedPack(pack, Device.parse(config.device()), config.modelThreads());
  }

  void close(@Disposes ServedPack pack) {
    pack.close();
  }

  @Produces
  @Singleton
  IdeaComposer composer(ServedPack pack) {
    return new IdeaComposer(
        Proposers.withModels(SongTables.standard(), pack), BandProposals.withModels(pack));
  }
}
