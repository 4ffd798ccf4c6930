package org.sply85.local.runtime;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a line in this JVM shall run.
 *
 * @param data folder of the broker's and the store's data
 * @param kafkaPort where the broker listens, on the loopback address
 * @param storePort where the S3 store listens, likewise
 * @param httpPort where the REST interface listens, likewise; empty for none
 * @param soundbank the SoundFont 2 file that plays; empty for the JDK's own bank
 */
public record LineSettings(
    Path data, int kafkaPort, int storePort, OptionalInt httpPort, Optional<Path> soundbank) {}
