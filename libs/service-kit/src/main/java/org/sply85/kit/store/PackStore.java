package org.sply85.kit.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sply85.contracts.Artifacts;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.PackRef;
import org.sply85.contracts.event.PackPublished;
import org.sply85.kit.Json;
import org.sply85.kit.failure.PoisonException;

/**
 * Packs of models in the artifact store: files named by content below {@code packs/}, found again
 * by the SHA-256 of the pack's manifest.
 */
public final class PackStore {
  private static final long LARGEST_BYTES = 4L << 30;

  private final ArtifactStore store;

  public PackStore(ArtifactStore store) {
    this.store = store;
  }

  /**
   * A pack in a folder on its way to the store.
   *
   * @param folder holds the manifest and the files
   * @param name of the pack
   * @param commit of the sources that trained it
   * @param open whether no model learnt from songs under copyright
   * @param manifest name of the manifest in the folder
   * @param files names of all other files, as the manifest names them
   * @param figures headline figures, as {@code model.figure}
   */
  public record Folder(
      Path folder,
      String name,
      String commit,
      boolean open,
      String manifest,
      List<String> files,
      Map<String, Double> figures) {}

  /** Stores a pack; what is there already is not written again. */
  public PackPublished put(UUID trainingId, Folder pack) {
    List<FileRef> files = new ArrayList<>();
    for (String name : pack.files()) {
      files.add(store.putPackFile(trainingId, name, pack.folder().resolve(name)));
    }
    FileRef manifest =
        store.putPackFile(trainingId, pack.manifest(), pack.folder().resolve(pack.manifest()));
    PackRef ref = new PackRef(pack.name(), pack.commit(), manifest.sha256());
    PackPublished stored =
        new PackPublished(trainingId, ref, pack.open(), manifest, files, pack.figures());
    store.putIfAbsent(Artifacts.packOfManifest(ref.sha256()), Json.write(stored));
    return stored;
  }

  /** Whether the pack is in the store. */
  public boolean has(PackRef pack) {
    return store.exists(Artifacts.packOfManifest(pack.sha256()));
  }

  /** What the store knows of a pack. */
  public Optional<PackPublished> find(PackRef pack) {
    return store
        .find(Artifacts.packOfManifest(pack.sha256()))
        .map(json -> Json.require(json, PackPublished.class));
  }

  /**
   * Fetches a pack's files into an empty folder. Whether they are what the manifest says is for the
   * reader of the pack to find out.
   *
   * @throws PoisonException if files are missing, changed, too large, or named so that they would
   *     lie outside the folder
   */
  public void fetch(PackPublished pack, Path folder) {
    if (!pack.manifest().sha256().equals(pack.pack().sha256())) {
      throw new PoisonException("the pack is named by another manifest than its own");
    }
    List<FileRef> files = new ArrayList<>(pack.files());
    files.add(pack.manifest());
    long bytes = files.stream().mapToLong(FileRef::sizeBytes).sum();
    if (bytes > LARGEST_BYTES) {
      throw new PoisonException(
          "expected a pack of at most %d bytes, got %d".formatted(LARGEST_BYTES, bytes));
    }
    for (FileRef file : files) {
      store.download(file, target(folder, file.name()));
    }
  }

  private static Path target(Path folder, String name) {
    Path target = folder.resolve(name).normalize();
    if (!target.startsWith(folder.normalize()) || target.equals(folder.normalize())) {
      throw new PoisonException("the pack names a file outside its folder: " + name);
    }
    try {
      Files.createDirectories(target.getParent());
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException("no room for the pack's " + name, e);
    }
  }
}
