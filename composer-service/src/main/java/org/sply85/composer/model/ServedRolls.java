package org.sply85.composer.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sply85.composer.domain.model.RollCoder;
import org.sply85.composer.model.ServedModel.Floats;
import org.sply85.encoding.band.BandCondition;
import org.sply85.encoding.band.DrumRoll;
import org.sply85.encoding.band.RollPlanes;
import org.sply85.encoding.band.TextureRoll;
import org.sply85.pack.ModelPack;

/** An autoencoder of rolls, called for many at once. */
final class ServedRolls implements RollCoder, AutoCloseable {
  /** Names of the models in a pack. */
  static final String TEXTURES = "TextureVAE";

  static final String DRUMS = "DrumVAE";

  private static final int TEXTURE_CODE = 24;
  private static final int DRUM_CODE = 16;

  private final ServedModel model;
  private final long[] shape;
  private final int code;

  private ServedRolls(ServedModel model, int code, long... shape) {
    this.model = model;
    this.code = code;
    this.shape = shape;
  }

  /** The one for textures. */
  static ServedRolls textures(ModelPack pack) {
    return new ServedRolls(
        new ServedModel(TEXTURES, pack.folder(TEXTURES), "decode"),
        TEXTURE_CODE,
        RollPlanes.TEXTURE_STEPS,
        TextureRoll.SLOTS,
        RollPlanes.TEXTURE_PLANES);
  }

  /** The one for drums. */
  static ServedRolls drums(ModelPack pack) {
    return new ServedRolls(
        new ServedModel(DRUMS, pack.folder(DRUMS), "decode"),
        DRUM_CODE,
        RollPlanes.DRUM_STEPS,
        DrumRoll.LANES,
        RollPlanes.DRUM_PLANES);
  }

  @Override
  public int size() {
    return code;
  }

  @Override
  public List<float[]> encode(List<float[]> rolls) {
    if (rolls.isEmpty()) {
      return List.of();
    }
    Floats in = new Floats(flat(rolls), rolls.size(), shape[0], shape[1], shape[2]);
    return rows(model.call("encode", Map.of("roll", in)), rolls.size());
  }

  @Override
  public List<float[]> decode(List<float[]> codes, List<float[]> conditions) {
    if (codes.isEmpty()) {
      return List.of();
    }
    int n = codes.size();
    Floats z = new Floats(flat(codes), n, code);
    Floats condition = new Floats(flat(conditions), n, BandCondition.SIZE);
    return rows(model.call("decode", Map.of("z", z, "condition", condition)), n);
  }

  private static float[] flat(List<float[]> rows) {
    int width = rows.get(0).length;
    float[] flat = new float[rows.size() * width];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, flat, i * width, width);
    }
    return flat;
  }

  private static List<float[]> rows(List<ServedModel.Values> out, int n) {
    float[] flat = ((Floats) out.get(0)).values();
    int width = flat.length / n;
    List<float[]> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      rows.add(Arrays.copyOfRange(flat, i * width, (i + 1) * width));
    }
    return rows;
  }

  @Override
  public void close() {
    model.close();
  }
}
