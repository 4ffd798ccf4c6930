package org.sply85.local.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"sply85 " + number()};
  }

  static String number() {
    Properties build = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/sply85-build.properties")) {
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("version");
  }
}
