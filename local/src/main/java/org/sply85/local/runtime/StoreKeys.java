package org.sply85.local.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The S3 store's credentials, drawn when its data folder is made and kept there, readable by its
 * owner alone.
 *
 * @param accessKey the public half
 * @param secretKey the secret half
 */
public record StoreKeys(String accessKey, String secretKey) {
  private static final String FILE = "store-keys.properties";
  private static final int SECRET_BYTES = 20;

  /** The keys of the folder. */
  public static StoreKeys of(Path data) {
    Path file = data.resolve(FILE);
    try {
      return Files.exists(file) ? read(file) : write(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the keys in %s can not be used".formatted(file), e);
    }
  }

  private static StoreKeys read(Path file) throws IOException {
    Properties keys = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in);
    }
    return new StoreKeys(keys.getProperty("accessKey"), keys.getProperty("secretKey"));
  }

  private static StoreKeys write(Path file) throws IOException {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    StoreKeys drawn = new StoreKeys("sply85", HexFormat.of().formatHex(secret));
    Properties keys = new Properties();
    keys.setProperty("accessKey", drawn.accessKey());
    keys.setProperty("secretKey", drawn.secretKey());
    Path partial = ownersFile(file.resolveSibling(FILE + ".partial"));
    try (OutputStream out = Files.newOutputStream(partial)) {
      keys.store(out, "S3 credentials of this data folder");
    }
    Files.move(partial, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    return drawn;
  }

  private static Path ownersFile(Path file) throws IOException {
    Files.deleteIfExists(file);
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return Files.createFile(file);
    }
    return Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }
}
