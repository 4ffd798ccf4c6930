package org.sply85.trainer.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Weights that learn: variables of a graph, each with its start value, to be read and set. */
public final class Variables implements Weights {
  private final Tensors tensors;
  private final int seed;
  private final Map<String, Slot> slots = new LinkedHashMap<>();

  /**
   * No variables yet.
   *
   * @param seed of the start values
   */
  public Variables(Tensors tensors, int seed) {
    this.tensors = tensors;
    this.seed = seed;
  }

  /**
   * A variable, what it reads as, and what sets it. Some C++ gradients crash on a variable itself,
   * a reference, so layers get its value.
   */
  record Slot(
      Variable<TFloat32> variable,
      Operand<TFloat32> value,
      long[] shape,
      Start start,
      Operand<TFloat32> initialise,
      Placeholder<TFloat32> given,
      Operand<TFloat32> assign) {}

  @Override
  public Operand<TFloat32> weight(String name, Start start, long... shape) {
    Slot known = slots.get(name);
    if (known != null) {
      if (!Arrays.equals(known.shape(), shape)) {
        throw new IllegalArgumentException(
            "weight %s has shape %s, asked for %s"
                .formatted(name, Arrays.toString(known.shape()), Arrays.toString(shape)));
      }
      return known.value();
    }
    return add(name, start, shape).value();
  }

  private Slot add(String name, Start start, long... shape) {
    var tf = tensors.tf();
    Variable<TFloat32> variable =
        tf.withName(name.replace("/", ".slot.")).variable(Shape.of(shape), TFloat32.class);
    Placeholder<TFloat32> given =
        tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(shape)));
    Slot slot =
        new Slot(
            variable,
            tf.identity(variable),
            shape,
            start,
            tf.assign(variable, initial(start, shape)),
            given,
            tf.assign(variable, given));
    slots.put(name, slot);
    return slot;
  }

  private Operand<TFloat32> initial(Start start, long... shape) {
    Operand<TInt32> sizes = tensors.ints(Arrays.stream(shape).mapToInt(Math::toIntExact).toArray());
    Operand<TFloat32> mean = tensors.tf().fill(sizes, tensors.scalar((float) start.mean()));
    if (start.deviation() == 0) {
      return mean;
    }
    Operand<TFloat32> noise = tensors.normal(sizes, tensors.ints(seed, slots.size() + 1));
    return tensors.add(mean, tensors.scale(noise, start.deviation()));
  }

  /** Another variable like one of these, that begins at 0: what an optimiser keeps of it. */
  Variable<TFloat32> shadow(String name, String of) {
    return add(of + "/" + name, Start.constant(0), slots.get(of).shape()).variable();
  }

  /** Sets a variable to what a graph computes; a run that does must not read the variable else. */
  public Op assignment(String name, Operand<TFloat32> value) {
    return tensors.tf().assign(slots.get(name).variable(), value);
  }

  /**
   * Lets a moving average of a variable follow it: {@code average = share * average + (1 - share) *
   * variable}, from 0.
   *
   * @return what does so once
   */
  public Op averaging(String name, double share) {
    Variable<TFloat32> average = shadow("average", name);
    Operand<TFloat32> by =
        tensors.scale(
            tensors.subtract(slots.get(name).value(), tensors.tf().identity(average)), 1 - share);
    return tensors.tf().assignAdd(average, by);
  }

  /** The name of a variable's moving average. */
  public static String average(String name) {
    return name + "/average";
  }

  /** The gradient of a loss by a variable, of the variable's shape. */
  Operand<TFloat32> gradient(Operand<TFloat32> loss, String name) {
    return tensors.tf().gradients(loss, List.of(variable(name))).dy(0);
  }

  /** Names of all, shadows too, in the order they were made. */
  public List<String> names() {
    return List.copyOf(slots.keySet());
  }

  /** Names of those that the network has, in the order they were made. */
  public List<String> learnt() {
    return slots.keySet().stream().filter(n -> n.indexOf('/') < 0).toList();
  }

  Variable<TFloat32> variable(String name) {
    return slots.get(name).variable();
  }

  boolean decays(String name) {
    return slots.get(name).start().decays();
  }

  /** The sizes of a variable. */
  public long[] shape(String name) {
    return slots.get(name).shape().clone();
  }

  /** Number of values that are learnt. */
  public long count() {
    return learnt().stream().mapToLong(n -> Shape.of(slots.get(n).shape()).size()).sum();
  }

  /** Sets all variables to their start values. */
  public void initialise(Session session) {
    Session.Runner runner = session.runner();
    slots.values().forEach(s -> runner.addTarget(s.initialise()));
    runner.run().close();
  }

  /** Values in row-major order by name. */
  public Map<String, float[]> read(Session session, List<String> names) {
    Session.Runner runner = session.runner();
    names.forEach(n -> runner.fetch(slots.get(n).variable()));
    Map<String, float[]> values = new LinkedHashMap<>();
    try (Result result = runner.run()) {
      for (int i = 0; i < names.size(); i++) {
        TFloat32 tensor = (TFloat32) result.get(i);
        float[] row = new float[(int) tensor.size()];
        tensor.asRawTensor().data().asFloats().read(row);
        values.put(names.get(i), row);
      }
    }
    return values;
  }

  /**
   * Sets variables.
   *
   * @throws IllegalArgumentException if there is no such variable or its size is another
   */
  public void write(Session session, Map<String, float[]> values) {
    List<TFloat32> tensors = new ArrayList<>();
    Session.Runner runner = session.runner();
    try {
      values.forEach(
          (name, row) -> {
            Slot slot = slots.get(name);
            if (slot == null || Shape.of(slot.shape()).size() != row.length) {
              throw new IllegalArgumentException(
                  "no variable %s with %d values".formatted(name, row.length));
            }
            TFloat32 tensor = TFloat32.tensorOf(Shape.of(slot.shape()), DataBuffers.of(row));
            tensors.add(tensor);
            runner.feed(slot.given(), tensor).addTarget(slot.assign());
          });
      runner.run().close();
    } finally {
      tensors.forEach(TFloat32::close);
    }
  }
}
