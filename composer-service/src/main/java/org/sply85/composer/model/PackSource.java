package org.sply85.composer.model;

import org.sply85.contracts.PackRef;
import org.sply85.pack.ModelPack;

/** Where packs are kept for all composers. */
public interface PackSource {
  /**
   * Fetches a pack and opens it, checked, in a folder of its own.
   *
   * @throws org.sply85.pack.PackRefusedException if it is not what it claims to be
   * @throws org.sply85.kit.failure.PoisonException if there is none of that name
   * @throws org.sply85.kit.failure.TransientException if the store does not answer
   */
  ModelPack fetch(PackRef pack);

  /** Makes sure that other composers can fetch a pack. */
  void keep(ModelPack pack);

  /** A fetched pack's files are not needed any more. */
  void discard(ModelPack pack);
}
