package org.sply85.trainer.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sply85.encoding.band.TextureRoll;
import org.sply85.encoding.band.TextureWish;
import org.sply85.trainer.net.Convolution;
import org.sply85.trainer.net.Dense;
import org.sply85.trainer.net.Net;
import org.sply85.trainer.net.SpectralConvolution;
import org.sply85.trainer.net.SpectralNorm;
import org.sply85.trainer.net.Tensors;
import org.sply85.trainer.net.TransposedConvolution;
import org.sply85.trainer.net.Weights;
import org.sply85.trainer.train.AdversarialNetwork;
import org.sply85.trainer.train.Input;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/**
 * Makes a bar of accompaniment at once for given chords, melody onsets and density, after MuseGAN
 * (Dong et al., AAAI 2018), one track of it: convolutions over steps and slots on both sides, hinge
 * loss and spectral norm (Miyato et al., 2018), feature matching (Salimans et al., 2016), and
 * binary notes with straight-through gradients.
 *
 * @param channels of the generator's last layers; the others have more
 */
public record BandGanNetwork(String name, int channels) implements AdversarialNetwork {
  /** Input: {@code [16, 35, 2]}, onsets and holds. */
  public static final String ROLL = "roll";

  /** Input: {@link TextureWish}. */
  public static final String WISH = "wish";

  /** Input: standard normal, {@code [32]}. */
  public static final String NOISE = "z";

  static final int STEPS = 16;
  private static final int SLOTS = TextureRoll.SLOTS;
  private static final int PADDED = 36; // slots, so that they can be halved twice
  private static final int PLANES = 8; // of the wish: six families, melody, density
  private static final int LOOKS = 64;
  private static final int RHYTHM = 64;
  private static final double MATCHING = 5;
  private static final double DENSITY = 8;
  private static final double NOTES = 32; // a density of 1

  @Override
  public List<Input> inputs() {
    return List.of(Input.floats(ROLL, STEPS, SLOTS, 2), Input.floats(WISH, TextureWish.SIZE));
  }

  @Override
  public Input noise() {
    return Input.floats(NOISE, TextureWish.NOISE);
  }

  /**
   * What the critic makes of bars.
   *
   * @param score above 0 rather real, {@code [batch]}
   * @param looks what it looks at last, {@code [batch, n]}
   */
  record Opinion(Operand<TFloat32> score, Operand<TFloat32> looks) {}

  @Override
  @SuppressWarnings("unchecked")
  public Game build(Net net, Map<String, Operand<? extends TType>> inputs, int batch) {
    Tensors t = net.tensors();
    var real = (Operand<TFloat32>) inputs.get(ROLL);
    var wish = (Operand<TFloat32>) inputs.get(WISH);
    var noise = (Operand<TFloat32>) inputs.get(NOISE);
    Operand<TFloat32> made = generate(net, noise, wish);
    Map<String, Operand<TFloat32>> iterated = new LinkedHashMap<>();
    Opinion ofReal = judge(net, real, wish, iterated);
    Opinion ofMade = judge(net, made, wish, iterated);
    Operand<TFloat32> one = t.scalar(1);
    Operand<TFloat32> critic =
        t.add(
            t.mean(t.relu(t.subtract(one, ofReal.score())), 0),
            t.mean(t.relu(t.add(one, ofMade.score())), 0));
    Operand<TFloat32> unlike =
        t.mean(
            t.tf().math.abs(t.subtract(t.mean(ofReal.looks(), 0), t.mean(ofMade.looks(), 0))), 0);
    Operand<TFloat32> generator =
        t.add(
            t.scale(t.mean(ofMade.score(), 0), -1),
            t.add(t.scale(unlike, MATCHING), t.scale(density(t, made, wish), DENSITY)));
    return new Game(generator, critic, made, iterated);
  }

  /** How far the numbers of notes are from the densities wished for. */
  private static Operand<TFloat32> density(
      Tensors t, Operand<TFloat32> made, Operand<TFloat32> wish) {
    Operand<TFloat32> onsets = t.tf().slice(made, t.ints(0, 0, 0, 0), t.ints(-1, -1, -1, 1));
    Operand<TFloat32> reached = t.scale(t.sum(onsets, 1, 2), 1 / NOTES);
    Operand<TFloat32> wished = t.tf().slice(wish, t.ints(0, TextureWish.DENSITY), t.ints(-1, 1));
    return t.mean(t.tf().math.abs(t.subtract(reached, wished)), 0, 1);
  }

  /** Bars, {@code [batch, 16, 35, 2]} of 0 and 1. */
  Operand<TFloat32> generate(Net net, Operand<TFloat32> noise, Operand<TFloat32> wish) {
    Tensors t = net.tensors();
    int many = TextureWish.NOISE + TextureWish.SIZE;
    int wide = 2 * channels;
    int half = 3 * channels / 2;
    Operand<TFloat32> z = t.concat(List.of(noise, wish), 1);
    Operand<TFloat32> x =
        t.leaky(new Dense("g.in", many, 4 * 9 * wide, Math.sqrt(2.0 / many)).apply(net, z));
    x = t.reshape(x, -1, 4, 9, wide);
    x = t.leaky(new TransposedConvolution("g.up1", 4, wide, half, 2).apply(net, x, 4, 9));
    x = t.leaky(new TransposedConvolution("g.up2", 4, half, channels, 2).apply(net, x, 8, 18));
    x = t.concat(List.of(x, planes(t, wish)), 3);
    x =
        t.leaky(
            new Convolution("g.mix", 3, 5, channels + PLANES, channels, 1).apply(net, x, STEPS));
    x = new Convolution("g.out", 3, 3, channels, 2, 1).apply(net, x, STEPS);
    Operand<TFloat32> p =
        t.sigmoid(t.shift(t.tf().slice(x, t.ints(0, 0, 0, 0), t.ints(-1, -1, SLOTS, -1)), -2));
    Operand<TFloat32> binary = net.learns() ? t.straightThrough(p) : t.tf().math.round(p);
    Operand<TFloat32> onset = t.tf().slice(binary, t.ints(0, 0, 0, 0), t.ints(-1, -1, -1, 1));
    Operand<TFloat32> holds = t.tf().slice(binary, t.ints(0, 0, 0, 1), t.ints(-1, -1, -1, 1));
    Operand<TFloat32> rest = t.multiply(holds, t.subtract(t.scalar(1), onset));
    return t.concat(List.of(onset, t.add(onset, rest)), 3); // onsets hold, too
  }

  /** The wish at each place, {@code [batch, 16, 36, 8]}. */
  private static Operand<TFloat32> planes(Tensors t, Operand<TFloat32> wish) {
    float[][] where = new float[TextureWish.SIZE][STEPS * PLANES];
    for (int step = 0; step < STEPS; step++) {
      int families = step < STEPS / 2 ? 0 : 6;
      for (int f = 0; f < 6; f++) {
        where[families + f][step * PLANES + f] = 1;
      }
      where[TextureWish.MELODY + step][step * PLANES + 6] = 1;
      where[TextureWish.DENSITY][step * PLANES + 7] = 1;
    }
    float[] ones = new float[PADDED];
    java.util.Arrays.fill(ones, 1);
    Operand<TFloat32> steps = t.reshape(t.matmul(wish, t.matrix(where)), -1, STEPS, 1, PLANES);
    return t.multiply(steps, t.constant(ones, 1, 1, PADDED, 1));
  }

  /**
   * The critic's opinion.
   *
   * @param roll {@code [batch, 16, 35, 2]}
   * @param iterated as in {@link SpectralNorm}
   */
  Opinion judge(
      Net net,
      Operand<TFloat32> roll,
      Operand<TFloat32> wish,
      Map<String, Operand<TFloat32>> iterated) {
    Tensors t = net.tensors();
    Operand<TFloat32> x =
        t.tf()
            .pad(
                roll,
                t.tf().constant(new int[][] {{0, 0}, {0, 0}, {0, PADDED - SLOTS}, {0, 0}}),
                t.scalar(0));
    x = t.concat(List.of(x, planes(t, wish)), 3);
    x = t.leaky(new SpectralConvolution("d.down1", 4, 2 + PLANES, 32, 2).apply(net, x, iterated));
    x = t.leaky(new SpectralConvolution("d.down2", 4, 32, 48, 2).apply(net, x, iterated));
    x = t.leaky(new SpectralConvolution("d.mix", 3, 48, LOOKS, 1).apply(net, x, iterated));
    Operand<TFloat32> looks =
        t.concat(List.of(t.reshape(x, -1, 4 * 9 * LOOKS), rhythm(net, roll, wish, iterated)), 1);
    Operand<TFloat32> score = dense(net, "d.out", looks, 4 * 9 * LOOKS + RHYTHM, 1, iterated);
    return new Opinion(t.reshape(score, -1), looks);
  }

  /** What the critic sees of the onsets alone, whatever their slots: convolutions see parts. */
  private static Operand<TFloat32> rhythm(
      Net net,
      Operand<TFloat32> roll,
      Operand<TFloat32> wish,
      Map<String, Operand<TFloat32>> iterated) {
    Tensors t = net.tensors();
    Operand<TFloat32> onsets = t.tf().slice(roll, t.ints(0, 0, 0, 0), t.ints(-1, -1, -1, 1));
    Operand<TFloat32> any = t.max(t.reshape(onsets, -1, STEPS, SLOTS), 2);
    Operand<TFloat32> x = t.concat(List.of(any, wish), 1);
    x = t.leaky(dense(net, "d.rhythm1", x, STEPS + TextureWish.SIZE, RHYTHM, iterated));
    return t.leaky(dense(net, "d.rhythm2", x, RHYTHM, RHYTHM, iterated));
  }

  private static Operand<TFloat32> dense(
      Net net,
      String name,
      Operand<TFloat32> x,
      int inputs,
      int outputs,
      Map<String, Operand<TFloat32>> iterated) {
    Tensors t = net.tensors();
    Operand<TFloat32> w = net.weight(name + ".w", Weights.Start.fanIn(inputs), inputs, outputs);
    Operand<TFloat32> normal = new SpectralNorm(name, 1).apply(net, w, inputs, iterated);
    Operand<TFloat32> bias = net.weight(name + ".b", Weights.Start.constant(0), outputs);
    return t.tf().nn.biasAdd(t.matmul(x, normal), bias);
  }
}
