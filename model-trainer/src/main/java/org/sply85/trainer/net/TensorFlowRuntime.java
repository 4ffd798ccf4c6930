package org.sply85.trainer.net;

import org.bytedeco.javacpp.Loader;
import org.tensorflow.TensorFlow;
import org.tensorflow.proto.ConfigProto;

/** TensorFlow's native library, loaded once and never downloaded. */
public final class TensorFlowRuntime {
  private TensorFlowRuntime() {}

  /**
   * Loads the native library that is on the class path and says its version.
   *
   * @throws IllegalStateException if there is none for this machine
   */
  public static synchronized String load() {
    // JavaCPP counts the whole process against four times the heap, and would stop a training that
    // keeps its tensors outside the heap; both limits off.
    System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
    System.setProperty("org.bytedeco.javacpp.maxBytes", "0");
    try {
      Loader.load(org.tensorflow.internal.c_api.global.tensorflow.class);
      Lstm.registerGradient();
      return TensorFlow.version();
    } catch (UnsatisfiedLinkError e) {
      throw new IllegalStateException(
          "no TensorFlow library for this machine on the class path: expected"
              + " tensorflow-core-native for "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch"),
          e);
    }
  }

  /** A session's settings: threads within an operation, operations one after another. */
  public static ConfigProto threads(int threads) {
    return ConfigProto.newBuilder()
        .setIntraOpParallelismThreads(threads)
        .setInterOpParallelismThreads(1)
        .build();
  }
}
