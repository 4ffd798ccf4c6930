package org.sply85.features.learned;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Trains a {@link Net} to choose among the rows and outputs of each example: cross entropy of the
 * softmax over all of them, by Adam (Kingma and Ba, 2015) with decaying steps and weight decay.
 */
public final class NetTrainer {
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;

  /**
   * One choice.
   *
   * @param rows {@code [row][input]}
   * @param target {@code [row * outputs + output]}, what share of the choice is right, summing to 1
   */
  public record Example(float[][] rows, float[] target) {}

  private final Net net;
  private final float[][] parts;
  private final float[][] gradients;
  private final double[][] first;
  private final double[][] second;
  private final Random random;
  private final double decay;
  private final float dropout;
  private int steps;

  private NetTrainer(Net net, long seed, double decay, float dropout) {
    this.net = net;
    this.decay = decay;
    this.dropout = dropout;
    parts = new float[][] {net.a, net.aBias, net.b, net.bBias};
    gradients = new float[parts.length][];
    first = new double[parts.length][];
    second = new double[parts.length][];
    for (int p = 0; p < parts.length; p++) {
      gradients[p] = new float[parts[p].length];
      first[p] = new double[parts[p].length];
      second[p] = new double[parts[p].length];
    }
    random = new Random(seed);
    for (int i = 0; i < net.a.length; i++) {
      net.a[i] = (float) (random.nextGaussian() * Math.sqrt(2.0 / net.inputs));
    }
    for (int i = 0; i < net.b.length; i++) {
      net.b[i] = (float) (random.nextGaussian() * Math.sqrt(1.0 / net.hidden));
    }
  }

  /** How a network is trained: so many at once, whose mean it is, from seeds 1, 2, ... */
  public record Plan(int members, int hidden, int epochs, double rate, double decay) {}

  /** A network trained on the examples. */
  public static Net train(List<Example> examples, int outputs, Plan plan) {
    List<Net> members = new ArrayList<>();
    for (int seed = 1; seed <= plan.members(); seed++) {
      members.add(train(examples, outputs, plan, seed));
    }
    return mean(members);
  }

  /** One network that gives the mean of the members' outputs. */
  private static Net mean(List<Net> members) {
    Net first = members.get(0);
    int count = members.size();
    Net net = new Net(first.inputs, count * first.hidden, first.outputs);
    System.arraycopy(first.means, 0, net.means, 0, net.inputs);
    System.arraycopy(first.scales, 0, net.scales, 0, net.inputs);
    for (int m = 0; m < count; m++) {
      Net member = members.get(m);
      System.arraycopy(member.a, 0, net.a, m * member.a.length, member.a.length);
      System.arraycopy(member.aBias, 0, net.aBias, m * member.hidden, member.hidden);
      for (int o = 0; o < net.outputs; o++) {
        net.bBias[o] += member.bBias[o] / count;
        for (int h = 0; h < member.hidden; h++) {
          net.b[o * net.hidden + m * member.hidden + h] = member.b[o * member.hidden + h] / count;
        }
      }
    }
    return net;
  }

  private static Net train(List<Example> examples, int outputs, Plan plan, int seed) {
    Net net = new Net(examples.get(0).rows()[0].length, plan.hidden(), outputs);
    standardise(net, examples);
    NetTrainer trainer = new NetTrainer(net, seed, plan.decay(), 0.2f);
    int epochs = plan.epochs();
    List<Example> order = new ArrayList<>(examples);
    int batch = 16;
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, trainer.random);
      double loss = 0;
      double step = plan.rate() * (0.5 + 0.5 * Math.cos(Math.PI * epoch / epochs));
      for (int from = 0; from < order.size(); from += batch) {
        List<Example> part = order.subList(from, Math.min(order.size(), from + batch));
        for (Example e : part) {
          loss += trainer.learn(e, 1f / part.size());
        }
        trainer.update(step);
      }
      if (epoch == epochs - 1) {
        System.out.printf(Locale.ROOT, "epoch %d loss %.4f%n", epoch + 1, loss / order.size());
      }
    }
    return net;
  }

  private static void standardise(Net net, List<Example> examples) {
    double[] squares = new double[net.inputs];
    double[] sums = new double[net.inputs];
    long count = 0;
    for (Example e : examples) {
      for (float[] row : e.rows()) {
        count++;
        for (int i = 0; i < net.inputs; i++) {
          sums[i] += row[i];
          squares[i] += (double) row[i] * row[i];
        }
      }
    }
    for (int i = 0; i < net.inputs; i++) {
      double mean = sums[i] / count;
      net.means[i] = (float) mean;
      net.scales[i] = (float) (1 / Math.sqrt(Math.max(1e-4, squares[i] / count - mean * mean)));
    }
  }

  private double learn(Example e, float weight) {
    int rows = e.rows().length;
    float[][] x = new float[rows][net.inputs];
    float[][] h = new float[rows][net.hidden];
    float[] scores = new float[rows * net.outputs];
    boolean[] off = new boolean[net.hidden];
    for (int i = 0; i < off.length; i++) {
      off[i] = random.nextFloat() < dropout;
    }
    for (int r = 0; r < rows; r++) {
      forward(e.rows()[r], x[r], h[r], scores, r, off);
    }
    float[] p = softmax(scores);
    double loss = 0;
    for (int i = 0; i < p.length; i++) {
      if (e.target()[i] > 0) {
        loss -= e.target()[i] * Math.log(Math.max(1e-9, p[i]));
      }
      p[i] = (p[i] - e.target()[i]) * weight;
    }
    for (int r = 0; r < rows; r++) {
      backward(x[r], h[r], p, r);
    }
    return loss;
  }

  private void forward(float[] row, float[] x, float[] h, float[] scores, int r, boolean[] off) {
    for (int i = 0; i < x.length; i++) {
      x[i] = (row[i] - net.means[i]) * net.scales[i];
    }
    for (int o = 0; o < net.outputs; o++) {
      scores[r * net.outputs + o] = net.bBias[o];
    }
    for (int j = 0; j < net.hidden; j++) {
      if (off[j]) {
        continue;
      }
      float sum = net.aBias[j];
      for (int i = 0, at = j * net.inputs; i < net.inputs; i++, at++) {
        sum += net.a[at] * x[i];
      }
      h[j] = Math.max(0, sum) / (1 - dropout);
      for (int o = 0; o < net.outputs; o++) {
        scores[r * net.outputs + o] += net.b[o * net.hidden + j] * h[j];
      }
    }
  }

  private void backward(float[] x, float[] h, float[] d, int r) {
    for (int o = 0; o < net.outputs; o++) {
      gradients[3][o] += d[r * net.outputs + o];
    }
    for (int j = 0; j < net.hidden; j++) {
      if (h[j] <= 0) {
        continue;
      }
      float back = 0;
      for (int o = 0; o < net.outputs; o++) {
        float g = d[r * net.outputs + o];
        gradients[2][o * net.hidden + j] += g * h[j];
        back += g * net.b[o * net.hidden + j];
      }
      back /= 1 - dropout;
      gradients[1][j] += back;
      for (int i = 0, at = j * net.inputs; i < net.inputs; i++, at++) {
        gradients[0][at] += back * x[i];
      }
    }
  }

  private static float[] softmax(float[] scores) {
    float most = Float.NEGATIVE_INFINITY;
    for (float s : scores) {
      most = Math.max(most, s);
    }
    float[] p = new float[scores.length];
    float sum = 0;
    for (int i = 0; i < p.length; i++) {
      p[i] = (float) Math.exp(scores[i] - most);
      sum += p[i];
    }
    for (int i = 0; i < p.length; i++) {
      p[i] /= sum;
    }
    return p;
  }

  private void update(double rate) {
    steps++;
    double c1 = 1 - Math.pow(BETA1, steps);
    double c2 = 1 - Math.pow(BETA2, steps);
    for (int p = 0; p < parts.length; p++) {
      boolean weights = p == 0 || p == 2;
      for (int i = 0; i < parts[p].length; i++) {
        double g = gradients[p][i];
        gradients[p][i] = 0;
        first[p][i] = BETA1 * first[p][i] + (1 - BETA1) * g;
        second[p][i] = BETA2 * second[p][i] + (1 - BETA2) * g * g;
        double step = first[p][i] / c1 / (Math.sqrt(second[p][i] / c2) + 1e-8);
        parts[p][i] -= (float) (rate * (step + (weights ? decay * parts[p][i] : 0)));
      }
    }
  }
}
