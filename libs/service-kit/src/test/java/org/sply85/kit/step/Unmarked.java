package org.sply85.kit.step;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.Stage;
import org.sply85.kit.store.ArtifactStore;

/** A store as it stands when a process was killed just before it marked its events as published. */
record Unmarked(ArtifactStore store) implements ArtifactStore {
  @Override
  public boolean exists(String key) {
    return !key.endsWith("published") && store.exists(key);
  }

  @Override
  public FileRef put(UUID songId, Stage stage, String name, Path file) {
    return store.put(songId, stage, name, file);
  }

  @Override
  public FileRef put(UUID songId, Stage stage, String name, byte[] content) {
    return store.put(songId, stage, name, content);
  }

  @Override
  public FileRef putPackFile(UUID trainingId, String name, Path file) {
    return store.putPackFile(trainingId, name, file);
  }

  @Override
  public FileRef putTrackFile(UUID trackId, String stage, String name, Path file) {
    return store.putTrackFile(trackId, stage, name, file);
  }

  @Override
  public FileRef putTrackFile(UUID trackId, String stage, String name, byte[] content) {
    return store.putTrackFile(trackId, stage, name, content);
  }

  @Override
  public byte[] get(FileRef file) {
    return store.get(file);
  }

  @Override
  public void download(FileRef file, Path target) {
    store.download(file, target);
  }

  @Override
  public Optional<byte[]> find(String key) {
    return store.find(key);
  }

  @Override
  public boolean putIfAbsent(String key, byte[] content) {
    return store.putIfAbsent(key, content);
  }

  @Override
  public List<String> list(String prefix) {
    return store.list(prefix);
  }

  @Override
  public InputStream open(FileRef file, long offset) {
    return store.open(file, offset);
  }
}
