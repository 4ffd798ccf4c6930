package org.sply85.contracts.song;

/**
 * One understood attribute.
 *
 * @param value what it is
 * @param source how it is known
 * @param evidence the user's words it rests on; empty when chosen
 */
public record Attribute<T>(T value, Source source, String evidence) {
  /** An attribute that the user stated in these words. */
  public static <T> Attribute<T> stated(T value, String evidence) {
    return new Attribute<>(value, Source.STATED, evidence);
  }

  /** An attribute that follows from these words. */
  public static <T> Attribute<T> inferred(T value, String evidence) {
    return new Attribute<>(value, Source.INFERRED, evidence);
  }

  /** A free attribute, drawn by the seed. */
  public static <T> Attribute<T> chosen(T value) {
    return new Attribute<>(value, Source.CHOSEN, "");
  }
}
