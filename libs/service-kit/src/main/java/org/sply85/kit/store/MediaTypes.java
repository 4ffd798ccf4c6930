package org.sply85.kit.store;

/** IANA media types by file name. */
public final class MediaTypes {
  private MediaTypes() {}

  /** The media type of a file, from the end of its name. */
  public static String of(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "wav" -> "audio/wav";
      case "flac" -> "audio/flac";
      case "mp3" -> "audio/mpeg";
      case "opus" -> "audio/ogg";
      case "mid" -> "audio/midi";
      case "musicxml" -> "application/vnd.recordare.musicxml+xml";
      case "json" -> "application/json";
      case "txt", "lrc" -> "text/plain; charset=utf-8";
      case "zip" -> "application/zip";
      case "png" -> "image/png";
      case "svg" -> "image/svg+xml";
      default -> "application/octet-stream";
    };
  }
}
