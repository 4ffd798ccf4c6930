package org.sply85.pack;

import java.util.List;

/**
 * The contents of a pack of models: its {@code pack.json}.
 *
 * @param format version of this file's form
 * @param name of the pack, like {@code base} or {@code open}
 * @param commit of the sources that trained it
 * @param data all corpora that its models learnt from
 * @param models in the order they were trained
 */
public record PackManifest(
    int format, String name, String commit, List<DataSource> data, List<ModelCard> models) {
  /** The version of the form that this code reads. */
  public static final int FORMAT = 1;

  public PackManifest {
    data = List.copyOf(data);
    models = List.copyOf(models);
  }

  /** Whether no model learnt from songs under copyright. */
  public boolean open() {
    return data.stream().noneMatch(DataSource::copyrighted);
  }
}
