package org.sply85.encoding.band;

/**
 * Rolls as autoencoders read and write them: row-major arrays of one length, whatever the meter.
 *
 * <p>A texture is {@code [16 steps][35 slots][onset, hold, velocity]}; bars of twelve steps leave
 * the last four empty. Drums are {@code [32 steps][9 lanes][hit, velocity]}; a fill of one bar
 * stands in the second. Velocities are 0..1, and 0 where nothing begins.
 */
public final class RollPlanes {
  public static final int TEXTURE_STEPS = 16;
  public static final int TEXTURE_PLANES = 3;
  public static final int DRUM_STEPS = 32;
  public static final int DRUM_PLANES = 2;

  private RollPlanes() {}

  /** The planes of a texture. */
  public static float[] of(TextureRoll roll) {
    float[] flat = new float[TEXTURE_STEPS * TextureRoll.SLOTS * TEXTURE_PLANES];
    for (TextureNote note : roll.notes()) {
      flat[texture(note.step(), note.slot())] = 1;
      flat[texture(note.step(), note.slot()) + 2] = note.velocity() / 127f;
      for (int step = note.step(); step < note.end(); step++) {
        flat[texture(step, note.slot()) + 1] = 1;
      }
    }
    return flat;
  }

  /**
   * The planes of two bars of drums in 4/4, or of a fill of one.
   *
   * @throws IllegalArgumentException if the drums are longer
   */
  public static float[] of(DrumRoll roll) {
    if (roll.steps() > DRUM_STEPS) {
      throw new IllegalArgumentException(
          "expected at most %d steps of drums, got %d".formatted(DRUM_STEPS, roll.steps()));
    }
    float[] flat = new float[DRUM_STEPS * DrumRoll.LANES * DRUM_PLANES];
    int from = DRUM_STEPS - roll.steps();
    for (DrumRoll.Stroke stroke : roll.strokes()) {
      int at = drum(from + stroke.step(), stroke.lane().ordinal());
      flat[at] = 1;
      flat[at + 1] = stroke.velocity() / 127f;
    }
    return flat;
  }

  /** Where the planes of a texture's cell begin. */
  public static int texture(int step, int slot) {
    return (step * TextureRoll.SLOTS + slot) * TEXTURE_PLANES;
  }

  /** Where the planes of a cell of drums begin. */
  public static int drum(int step, int lane) {
    return (step * DrumRoll.LANES + lane) * DRUM_PLANES;
  }
}
