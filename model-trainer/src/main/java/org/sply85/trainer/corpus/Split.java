package org.sply85.trainer.corpus;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Which songs are learnt from, and which are kept to judge by. */
public enum Split {
  TRAIN,
  TEST,
  VALIDATION;

  private static final BigInteger PARTS = BigInteger.TEN;

  /** The side of a song: sha1(id) modulo 10; 9 validates, 8 tests, the others train. */
  public static Split of(String id) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-1").digest(id.getBytes(StandardCharsets.UTF_8));
      return switch (new BigInteger(1, hash).mod(PARTS).intValue()) {
        case 9 -> VALIDATION;
        case 8 -> TEST;
        default -> TRAIN;
      };
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
