package org.sply85.trainer.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the training job. By environment: {@code SPLY85_CORPUS} and so on. */
@ConfigMapping(prefix = "sply85")
interface TrainerConfig {
  /** Folder of the corpora. */
  Optional<Path> corpus();

  /** Folder of checkpoints; a job goes on where it was killed if the next finds the same folder. */
  @WithDefault("training")
  Path work();

  /** Processor cores to train with. */
  @WithDefault("2")
  int threads();

  /** Commit of the sources, to be noted in packs. */
  @WithDefault("unknown")
  String commit();

  /** Pack that single models are put into; absent = the one that comes with this version. */
  Optional<Path> pack();
}
