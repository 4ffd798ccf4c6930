package org.sply85.composer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sply85.composer.domain.model.TouchModel;
import org.sply85.composer.model.ServedModel.Floats;
import org.sply85.encoding.band.TouchNote;
import org.sply85.pack.ModelPack;

/** A network of touch, called for many lines at once; no note hears those after it. */
final class ServedTouch implements TouchModel, AutoCloseable {
  /** Its name in a pack. */
  static final String MODEL = "TouchRNN";

  private final ServedModel model;

  ServedTouch(ModelPack pack) {
    this.model = new ServedModel(MODEL, pack.folder(MODEL), "play");
  }

  @Override
  public List<float[][]> play(List<float[][]> lines, List<float[][]> noise) {
    int time = lines.stream().mapToInt(l -> l.length).max().orElse(0);
    if (time == 0) {
      return lines.stream().map(l -> new float[0][TouchNote.TARGETS]).toList();
    }
    Floats features = floats(lines, time, TouchNote.FEATURES);
    Floats drawn = floats(noise, time, TouchNote.TARGETS);
    var out = model.call("play", Map.of("features", features, "noise", drawn));
    float[] touch = ((Floats) out.get(0)).values();
    List<float[][]> played = new ArrayList<>();
    for (int row = 0; row < lines.size(); row++) {
      float[][] own = new float[lines.get(row).length][TouchNote.TARGETS];
      for (int i = 0; i < own.length; i++) {
        int at = (row * time + i) * TouchNote.TARGETS;
        System.arraycopy(touch, at, own[i], 0, TouchNote.TARGETS);
      }
      played.add(own);
    }
    return played;
  }

  private static Floats floats(List<float[][]> rows, int time, int width) {
    float[] flat = new float[rows.size() * time * width];
    for (int row = 0; row < rows.size(); row++) {
      for (int i = 0; i < rows.get(row).length; i++) {
        System.arraycopy(rows.get(row)[i], 0, flat, (row * time + i) * width, width);
      }
    }
    return new Floats(flat, rows.size(), time, width);
  }

  @Override
  public void close() {
    model.close();
  }
}
