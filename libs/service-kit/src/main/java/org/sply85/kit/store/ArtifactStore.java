package org.sply85.kit.store;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.Stage;

/**
 * Where the files of songs and of packs of models are. Objects are written once: a key names its
 * content. Every method throws {@link org.sply85.kit.failure.TransientException} when the store
 * does not answer.
 */
public interface ArtifactStore {
  /**
   * Stores a file under its content's key; if it is there already, nothing is written.
   *
   * @param name as the user sees it, like {@code stems/bass.flac}
   */
  FileRef put(UUID songId, Stage stage, String name, Path file);

  /** The same for bytes in memory. */
  FileRef put(UUID songId, Stage stage, String name, byte[] content);

  /**
   * Stores a file of a pack of models under its content's key; if it is there already, nothing is
   * written.
   *
   * @param name as the pack's manifest names it, like {@code RhythmRNN/saved_model.pb}
   */
  FileRef putPackFile(UUID trainingId, String name, Path file);

  /**
   * Stores a file of a track under its content's key; if it is there already, nothing is written.
   *
   * @param stage of the work on it, or {@code original}
   * @param name a fixed name from this system, like {@code summary.json}
   */
  FileRef putTrackFile(UUID trackId, String stage, String name, Path file);

  /** The same for bytes in memory. */
  FileRef putTrackFile(UUID trackId, String stage, String name, byte[] content);

  /**
   * Fetches a file's bytes; for small files.
   *
   * @throws org.sply85.kit.failure.PoisonException if it is not what the reference says
   */
  byte[] get(FileRef file);

  /**
   * Fetches a file to the path.
   *
   * @throws org.sply85.kit.failure.PoisonException if it is not what the reference says
   */
  void download(FileRef file, Path target);

  /** The bytes at a fixed key, if anything is there. */
  Optional<byte[]> find(String key);

  /** Whether anything is at a fixed key. */
  boolean exists(String key);

  /**
   * Writes bytes at a fixed key unless something is there.
   *
   * @return whether it wrote
   */
  boolean putIfAbsent(String key, byte[] content);

  /** The fixed keys that begin so, in the store's order. */
  List<String> list(String prefix);

  /**
   * Opens a file's bytes from an offset; the caller closes it.
   *
   * @throws org.sply85.kit.failure.PoisonException if there is no such file
   */
  InputStream open(FileRef file, long offset);
}
