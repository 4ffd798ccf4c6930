package org.sply85.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sply85.audio.soundbank.Soundbank;

/** From a prompt to the notes of the whole band, with all trained models, one thread. Seconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class ComposingBenchmark {
  private SongPress press;
  private long seed;

  /** Opens the models. */
  @Setup
  public void open() throws IOException {
    press = new SongPress(Soundbank.emergency()); // nothing is played
  }

  /** Closes them. */
  @TearDown
  public void close() {
    press.close();
  }

  /** Another song of three minutes each time. */
  @Benchmark
  public Object song() {
    return press.compose("an upbeat pop song, instrumental", ++seed, "3:00");
  }
}
