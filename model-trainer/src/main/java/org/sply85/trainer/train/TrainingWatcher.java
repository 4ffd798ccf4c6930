package org.sply85.trainer.train;

/** Is told how a training goes on. */
public interface TrainingWatcher {
  /** Something was done that a network's examples are made from, like {@code composing}. */
  default void prepared(String network, String what, long done, long all) {}

  /** A step was done. */
  void step(String network, long step, long steps, double loss);

  /** A pass was done and judged. */
  void epoch(String network, int epoch, Curve.Epoch outcome);

  /** Tells nobody. */
  TrainingWatcher SILENT =
      new TrainingWatcher() {
        @Override
        public void step(String network, long step, long steps, double loss) {}

        @Override
        public void epoch(String network, int epoch, Curve.Epoch outcome) {}
      };
}
