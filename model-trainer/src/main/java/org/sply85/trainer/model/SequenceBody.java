package org.sply85.trainer.model;

import java.util.ArrayList;
import java.util.List;
import org.sply85.trainer.net.Attention;
import org.sply85.trainer.net.LayerNorm;
import org.sply85.trainer.net.Lstm;
import org.sply85.trainer.net.Net;
import org.sply85.trainer.net.Tensors;
import org.sply85.trainer.net.TransformerBlock;
import org.sply85.trainer.net.Weights;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** What goes along a sequence: over all of it at once, or place by place with a state. */
sealed interface SequenceBody {
  /** {@code [batch, time, width]} to {@code [batch * time, size()]}. */
  Operand<TFloat32> sequence(Net net, Operand<TFloat32> x, Operand<TInt32> time);

  /** One place {@code [batch, width]}. */
  Stepped step(Net net, Operand<TFloat32> x, Operand<TInt32> place, List<Operand<TFloat32>> state);

  /** The state before the first place. */
  List<Operand<TFloat32>> start(Net net, Operand<TInt32> batch, Operand<TInt32> time);

  /** Size of what it gives. */
  int size();

  /** What a place gives, {@code [batch, size()]}, and the state after it. */
  record Stepped(Operand<TFloat32> output, List<Operand<TFloat32>> state) {}

  /** The body that a shape names. */
  static SequenceBody of(SequenceShape shape) {
    if (shape.body() instanceof SequenceShape.Recurrent r) {
      return new Recurrent(shape.width(), r);
    }
    return new Attentive(shape, (SequenceShape.Attentive) shape.body());
  }

  /** An LSTM. */
  record Recurrent(int width, SequenceShape.Recurrent shape) implements SequenceBody {
    @Override
    public Operand<TFloat32> sequence(Net net, Operand<TFloat32> x, Operand<TInt32> time) {
      Tensors t = net.tensors();
      Operand<TFloat32> hidden =
          lstm().sequence(net, t.transpose(net.dropout(x, shape.dropout()), 1, 0, 2), time);
      Operand<TFloat32> rows = t.reshape(t.transpose(hidden, 1, 0, 2), -1, size());
      return net.dropout(rows, shape.dropout());
    }

    @Override
    public Stepped step(
        Net net, Operand<TFloat32> x, Operand<TInt32> place, List<Operand<TFloat32>> state) {
      Lstm.State after = lstm().step(net, x, new Lstm.State(state.get(0), state.get(1)));
      return new Stepped(after.hidden(), List.of(after.cell(), after.hidden()));
    }

    @Override
    public List<Operand<TFloat32>> start(Net net, Operand<TInt32> batch, Operand<TInt32> time) {
      Lstm.State start = lstm().start(net, batch);
      return List.of(start.cell(), start.hidden());
    }

    @Override
    public int size() {
      return shape.size();
    }

    private Lstm lstm() {
      return new Lstm("lstm", width, shape.size());
    }
  }

  /** Transformer blocks over learnt positions. */
  record Attentive(SequenceShape sizes, SequenceShape.Attentive shape) implements SequenceBody {
    @Override
    public Operand<TFloat32> sequence(Net net, Operand<TFloat32> x, Operand<TInt32> time) {
      Tensors t = net.tensors();
      Operand<TInt32> places = t.tf().range(t.integer(0), time, t.integer(1));
      Operand<TFloat32> placed = t.add(x, t.rows(positions(net), places));
      Operand<TFloat32> h = net.dropout(t.reshape(placed, -1, sizes.width()), shape.dropout());
      for (TransformerBlock block : blocks()) {
        h = block.sequence(net, h, time);
      }
      return last().apply(net, h);
    }

    @Override
    public Stepped step(
        Net net, Operand<TFloat32> x, Operand<TInt32> place, List<Operand<TFloat32>> state) {
      Tensors t = net.tensors();
      Operand<TFloat32> h = t.add(x, t.rows(positions(net), place));
      List<Operand<TFloat32>> after = new ArrayList<>();
      List<TransformerBlock> blocks = blocks();
      for (int i = 0; i < blocks.size(); i++) {
        var memory = new Attention.Memory(state.get(2 * i), state.get(2 * i + 1));
        Attention.Stepped stepped = blocks.get(i).step(net, h, place, memory);
        h = stepped.output();
        after.add(stepped.memory().keys());
        after.add(stepped.memory().values());
      }
      return new Stepped(last().apply(net, h), after);
    }

    @Override
    public List<Operand<TFloat32>> start(Net net, Operand<TInt32> batch, Operand<TInt32> time) {
      List<Operand<TFloat32>> state = new ArrayList<>();
      for (TransformerBlock block : blocks()) {
        Attention.Memory memory = block.attention().start(net, batch, time);
        state.add(memory.keys());
        state.add(memory.values());
      }
      return state;
    }

    @Override
    public int size() {
      return sizes.width();
    }

    private Operand<TFloat32> positions(Net net) {
      return net.weight("position", Weights.Start.normal(0.02), sizes.time(), sizes.width());
    }

    private List<TransformerBlock> blocks() {
      List<TransformerBlock> blocks = new ArrayList<>();
      for (int i = 0; i < shape.blocks(); i++) {
        blocks.add(
            new TransformerBlock("block" + i, sizes.width(), shape.heads(), shape.dropout()));
      }
      return blocks;
    }

    private LayerNorm last() {
      return new LayerNorm("norm", sizes.width());
    }
  }
}
