package org.sply85.composer.model;

import ai.djl.engine.Engine;
import java.util.Locale;
import org.bytedeco.javacpp.Loader;

/** The device that models run on: what was asked for, never anything else in its place. */
public enum Device {
  CPU,
  GPU;

  /**
   * Reads a setting.
   *
   * @throws IllegalArgumentException if it is neither {@code cpu} nor {@code gpu}
   */
  public static Device parse(String setting) {
    return switch (setting.toLowerCase(Locale.ROOT)) {
      case "cpu" -> CPU;
      case "gpu" -> GPU;
      default ->
          throw new IllegalArgumentException(
              "the models' device must be cpu or gpu, was '%s'".formatted(setting));
    };
  }

  /**
   * Loads TensorFlow's native library from the class path, or from {@code TENSORFLOW_LIBRARY_PATH},
   * and makes sure of the device.
   *
   * @param threads within an operation
   * @throws IllegalStateException if there is no library for this machine, or no GPU where one was
   *     asked for
   */
  void prepare(int threads) {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("ai.djl.tensorflow.num_intraop_threads", Integer.toString(threads));
    System.setProperty("ai.djl.tensorflow.num_interop_threads", "1");
    System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
    System.setProperty("org.bytedeco.javacpp.maxBytes", "0");
    if (System.getenv("TENSORFLOW_LIBRARY_PATH") == null) {
      System.setProperty("TENSORFLOW_LIBRARY_PATH", nativeLibrary());
    }
    int gpus = Engine.getEngine("TensorFlow").getGpuCount();
    if (this == GPU && gpus == 0) {
      throw new IllegalStateException(
          "the models shall run on a GPU, but TensorFlow sees none;"
              + " set SPLY85_DEVICE=cpu to run them on the processor");
    }
  }

  private static String nativeLibrary() {
    try {
      return Loader.load(org.tensorflow.internal.c_api.global.tensorflow.class);
    } catch (UnsatisfiedLinkError e) {
      throw new IllegalStateException(
          "no TensorFlow library for this machine (%s %s) on the class path"
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
          e);
    }
  }
}
