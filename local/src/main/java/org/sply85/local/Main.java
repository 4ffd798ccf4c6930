package org.sply85.local;

import io.quarkus.runtime.annotations.QuarkusMain;
import org.sply85.local.cli.Sply85;

/** Where the JVM begins. Only commands that need the services start Quarkus. */
@QuarkusMain
public final class Main {
  private Main() {}

  /** Runs the command and ends the process, whatever threads are left. */
  public static void main(String[] arguments) {
    int code = Sply85.run(arguments);
    System.out.flush();
    System.err.flush();
    Runtime.getRuntime().halt(code);
  }
}
