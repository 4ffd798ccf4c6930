package org.sply85.contracts;

/**
 * A file in the artifact store.
 *
 * @param name as a person would save it: {@code song.wav}, {@code stems/bass.flac}
 * @param key its key in the bucket
 * @param sizeBytes its length in bytes
 * @param sha256 of its bytes, 64 hex digits
 * @param contentType IANA media type
 */
public record FileRef(String name, String key, long sizeBytes, String sha256, String contentType) {}
