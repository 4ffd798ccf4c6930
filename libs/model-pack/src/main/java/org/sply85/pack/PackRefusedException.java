package org.sply85.pack;

/** A pack, or a model of it, is not what it claims to be, or may do what models may not. */
public final class PackRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PackRefusedException(String message) {
    super(message);
  }

  public PackRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
