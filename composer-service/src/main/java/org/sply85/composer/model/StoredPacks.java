package org.sply85.composer.model;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sply85.contracts.PackRef;
import org.sply85.contracts.event.PackPublished;
import org.sply85.kit.event.NameUuid;
import org.sply85.kit.failure.PoisonException;
import org.sply85.kit.store.PackStore;
import org.sply85.kit.store.TemporaryFolders;
import org.sply85.pack.ModelCard;
import org.sply85.pack.ModelPack;
import org.sply85.pack.PackManifest;
import org.sply85.pack.PackRefusedException;

/** Packs in the artifact store, fetched into temporary folders. */
public final class StoredPacks implements PackSource {
  private final PackStore store;
  private final Set<Path> fetched = ConcurrentHashMap.newKeySet();
  private final Set<String> kept = ConcurrentHashMap.newKeySet();

  public StoredPacks(PackStore store) {
    this.store = store;
  }

  @Override
  public ModelPack fetch(PackRef pack) {
    PackPublished stored =
        store
            .find(pack)
            .orElseThrow(
                () ->
                    new PoisonException(
                        "no pack of models '%s' with manifest %s is in the store"
                            .formatted(pack.name(), pack.sha256())));
    Path folder = TemporaryFolders.make("pack");
    try {
      store.fetch(stored, folder);
      ModelPack opened = ModelPack.open(folder);
      if (!opened.sha256().equals(pack.sha256())) {
        throw new PackRefusedException(
            "the pack has manifest %s, expected %s".formatted(opened.sha256(), pack.sha256()));
      }
      fetched.add(folder);
      return opened;
    } catch (RuntimeException refused) {
      TemporaryFolders.remove(folder);
      throw refused;
    }
  }

  @Override
  public void keep(ModelPack pack) {
    if (kept.contains(pack.sha256())) {
      return;
    }
    PackManifest manifest = pack.manifest();
    if (!store.has(new PackRef(manifest.name(), manifest.commit(), pack.sha256()))) {
      UUID id = NameUuid.of(NameUuid.SPLY85, "pack/" + pack.sha256());
      store.put(
          id,
          new PackStore.Folder(
              pack.folder(),
              manifest.name(),
              manifest.commit(),
              manifest.open(),
              ModelPack.MANIFEST,
              manifest.models().stream().map(ModelCard::file).toList(),
              Map.of()));
    }
    kept.add(pack.sha256());
  }

  @Override
  public void discard(ModelPack pack) {
    if (fetched.remove(pack.folder())) {
      TemporaryFolders.remove(pack.folder());
    }
  }
}
