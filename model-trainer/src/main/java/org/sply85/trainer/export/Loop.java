package org.sply85.trainer.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sply85.trainer.net.Tensors;
import org.tensorflow.ConcreteFunction;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/**
 * A loop inside a graph: named values that change from turn to turn, and others that do not. A
 * whole decoding runs in one call that way.
 */
public final class Loop implements AutoCloseable {
  private static final String TURN = "turn";
  private static final String TURNS = "turns";

  /** A value of the loop. */
  private record Value(Class<? extends TType> type, Shape shape, Operand<? extends TType> start) {}

  /** What a turn is given and gives: only what it puts in changes. */
  public interface Body {
    Map<String, Operand<? extends TType>> turn(Tensors t, Operand<TInt32> turn, Values values);
  }

  /** The values of a turn. */
  public record Values(Map<String, Operand<? extends TType>> all) {
    @SuppressWarnings("unchecked")
    public Operand<TFloat32> floats(String name) {
      return (Operand<TFloat32>) all.get(name);
    }

    @SuppressWarnings("unchecked")
    public Operand<TInt32> ints(String name) {
      return (Operand<TInt32>) all.get(name);
    }
  }

  private final Map<String, Value> values = new LinkedHashMap<>();
  private final List<ConcreteFunction> functions = new ArrayList<>();

  /** Adds a value of floats; -1 for sizes that may vary. */
  public Loop floats(String name, Operand<TFloat32> start, long... shape) {
    values.put(name, new Value(TFloat32.class, Shape.of(shape), start));
    return this;
  }

  /** Adds a value of ints. */
  public Loop ints(String name, Operand<TInt32> start, long... shape) {
    values.put(name, new Value(TInt32.class, Shape.of(shape), start));
    return this;
  }

  /**
   * Adds the loop to a graph.
   *
   * @param turns how many
   * @return the values after the last turn
   */
  public Values run(Tensors t, Operand<TInt32> turns, Body body) {
    values.put(TURN, new Value(TInt32.class, Shape.scalar(), t.integer(0)));
    values.put(TURNS, new Value(TInt32.class, Shape.scalar(), turns));
    ConcreteFunction goesOn = ConcreteFunction.create(this::condition);
    ConcreteFunction turn = ConcreteFunction.create(tf -> body(tf, body));
    functions.add(goesOn);
    functions.add(turn);
    List<Operand<?>> starts = new ArrayList<>();
    values.values().forEach(v -> starts.add(v.start()));
    List<Output<?>> ended = t.tf().whileOp(starts, goesOn, turn).output();
    Map<String, Operand<? extends TType>> after = new LinkedHashMap<>();
    int i = 0;
    for (String name : values.keySet()) {
      after.put(name, ended.get(i++));
    }
    return new Values(after);
  }

  private Signature condition(Ops tf) {
    Signature.Builder signature = Signature.builder().key("goesOn").methodName("goesOn");
    Values given = new Values(given(tf, signature));
    return signature.output("go", tf.math.less(given.ints(TURN), given.ints(TURNS))).build();
  }

  private Signature body(Ops tf, Body body) {
    Signature.Builder signature = Signature.builder().key("turn").methodName("turn");
    Map<String, Operand<? extends TType>> given = given(tf, signature);
    Tensors t = new Tensors(tf);
    Values before = new Values(given);
    Operand<TInt32> turn = before.ints(TURN);
    Map<String, Operand<? extends TType>> after = new LinkedHashMap<>(given);
    after.putAll(body.turn(t, turn, before));
    after.put(TURN, tf.math.add(turn, t.integer(1)));
    for (String name : values.keySet()) {
      Operand<? extends TType> value = after.get(name);
      signature.output(name, value == given.get(name) ? tf.identity(value) : value);
    }
    return signature.build();
  }

  private Map<String, Operand<? extends TType>> given(Ops tf, Signature.Builder signature) {
    Map<String, Operand<? extends TType>> given = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          Placeholder<? extends TType> place =
              tf.placeholder(value.type(), Placeholder.shape(value.shape()));
          given.put(name, place);
          signature.input(name, place);
        });
    return given;
  }

  /** Frees the functions, once the graph has been written. */
  @Override
  public void close() {
    functions.forEach(ConcreteFunction::close);
  }
}
