package org.sply85.composer.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sply85.composer.domain.model.JoinModel;
import org.sply85.composer.model.ServedModel.Floats;
import org.sply85.contracts.song.Join;

/** The critic of transitions, called for many passages at once. */
final class ServedJoins implements JoinModel, AutoCloseable {
  /** Its name in packs. */
  static final String MODEL = "TransitionCritic";

  /** The setting on its card that packs lack whose critic can not compare passages one by one. */
  static final String COMPARED = "compared";

  private static final String EMBED = "embed";
  private static final double STEPS = 1000; // per unit: far finer than what tells joins apart

  private final ServedModel model;

  ServedJoins(Path folder) {
    this.model = new ServedModel(MODEL, folder, EMBED);
  }

  @Override
  public List<Join> compare(List<float[]> openings, List<float[]> endings) {
    if (openings.isEmpty()) {
      return List.of();
    }
    // outputs come in the order of their names: heads, tails
    List<ServedModel.Values> compared =
        model.call(EMBED, Map.of("after", flat(openings), "before", flat(endings)));
    List<Join> joins = new ArrayList<>();
    for (int i = 0; i < openings.size(); i++) {
      joins.add(new Join(row(compared.get(0), i), row(compared.get(1), i)));
    }
    return joins;
  }

  private static Floats flat(List<float[]> rows) {
    int width = rows.get(0).length;
    float[] all = new float[rows.size() * width];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, all, i * width, width);
    }
    return new Floats(all, rows.size(), width);
  }

  private static List<Double> row(ServedModel.Values values, int row) {
    float[] all = ((Floats) values).values();
    int width = Math.toIntExact(values.shape()[1]);
    List<Double> own = new ArrayList<>();
    for (int i = row * width; i < (row + 1) * width; i++) {
      own.add(Math.rint(all[i] * STEPS) / STEPS + 0.0); // no minus zero
    }
    return own;
  }

  @Override
  public void close() {
    model.close();
  }
}
