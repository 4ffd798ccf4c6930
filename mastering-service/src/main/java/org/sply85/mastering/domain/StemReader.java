package org.sply85.mastering.domain;

import java.io.IOException;
import java.nio.file.Path;
import org.sply85.audio.AudioBuffer;

/** Reads a stem into memory. */
@FunctionalInterface
interface StemReader {
  /** The stem's sound; the caller owns the samples. */
  AudioBuffer read(Path stem) throws IOException;
}
