package org.sply85.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Time since it was started, by the wall and by all processors that worked for this JVM. On a
 * machine that others use too, only the second says what the work costs.
 */
final class CpuClock {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final long wallNs = System.nanoTime();
  private final long cpuNs = SYSTEM.getProcessCpuTime();

  /** Seconds on the wall. */
  double wallSeconds() {
    return (System.nanoTime() - wallNs) / 1e9;
  }

  /** Seconds of all processors, those of the compiler and the garbage collector among them. */
  double cpuSeconds() {
    return (SYSTEM.getProcessCpuTime() - cpuNs) / 1e9;
  }
}
