package org.sply85.contracts.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.PackRef;

/**
 * A pack of models is in the store; composers load it without a restart. The topic is compacted, so
 * that every pack stays named.
 *
 * @param trainingId the training it comes from
 * @param pack its name, commit and the sha256 of its manifest
 * @param open whether no model learnt from songs under copyright
 * @param manifest {@code pack.json}: lists the models with the sha256 of their files
 * @param files of the models, named as the manifest names them
 * @param figures headline figure of each model on songs held out, as {@code model.figure}
 */
public record PackPublished(
    UUID trainingId,
    PackRef pack,
    boolean open,
    FileRef manifest,
    List<FileRef> files,
    Map<String, Double> figures)
    implements TrainingEvent {
  public PackPublished {
    files = files == null ? null : List.copyOf(files);
    figures = figures == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }
}
