package org.sply85.audio.codec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sply85.audio.AudioBuffer;

/** Sound files of any format that is read, told apart by their first bytes, never by name. */
public final class AudioFile {
  private static final int HEAD_BYTES = 16;

  private AudioFile() {}

  /** The formats that are told apart. */
  public enum Format {
    WAV,
    AIFF,
    FLAC,
    MP3,
    OGG,
    /** Notes, not sound. */
    MIDI,
    UNKNOWN
  }

  /** What the first bytes of a file say it is. */
  public static Format format(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD_BYTES);
    }
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if ((text.startsWith("RIFF") || text.startsWith("RF64")) && text.startsWith("WAVE", 8)) {
      return Format.WAV;
    }
    if (text.startsWith("FORM") && (text.startsWith("AIFF", 8) || text.startsWith("AIFC", 8))) {
      return Format.AIFF;
    }
    if (text.startsWith("fLaC")) {
      return Format.FLAC;
    }
    if (text.startsWith("OggS")) {
      return Format.OGG;
    }
    if (text.startsWith("MThd")) {
      return Format.MIDI;
    }
    boolean frame = head.length >= 4 && Mp3Head.frame(head[0], head[1], head[2]);
    return text.startsWith("ID3") || frame ? Format.MP3 : Format.UNKNOWN;
  }

  /**
   * Reads WAV, AIFF, FLAC, MP3 or Ogg Vorbis: 1 or 2 channels, 8 to 192 kHz, at most 20 minutes.
   *
   * @throws RefusedAudioException if the file is anything else or damaged
   */
  public static AudioBuffer read(Path file) throws IOException {
    return switch (format(file)) {
      case WAV -> WavFile.read(file);
      case AIFF -> whole("AIFF", AiffReader.open(file));
      case FLAC -> FlacFile.read(file);
      case MP3 -> whole("MP3", Mp3Reader.open(file));
      case OGG -> whole("Ogg", OggReader.open(file));
      case MIDI -> throw new RefusedAudioException("sound file", "sound", "MIDI notes");
      case UNKNOWN ->
          throw new RefusedAudioException(
              "sound file", "WAV, AIFF, FLAC, MP3 or Ogg Vorbis", "something else");
    };
  }

  /**
   * Opens WAV, AIFF, FLAC, MP3 or Ogg Vorbis of any length, to be read bit by bit.
   *
   * @throws RefusedAudioException if the file is anything else, or not of 1 or 2 channels and 8 to
   *     192 kHz
   */
  public static SoundSource open(Path file) throws IOException {
    return switch (format(file)) {
      case AIFF -> AiffReader.open(file);
      case OGG -> OggReader.open(file);
      case WAV, FLAC, MP3 -> SoundSource.open(file);
      case MIDI -> throw new RefusedAudioException("sound file", "sound", "MIDI notes");
      case UNKNOWN ->
          throw new RefusedAudioException(
              "sound file",
              "WAV, AIFF, FLAC, MP3 or Ogg Vorbis",
              Files.size(file) == 0 ? "empty" : "something else");
    };
  }

  private static AudioBuffer whole(String format, SoundSource source) throws IOException {
    try (source) {
      return WholeSound.of(format, source);
    }
  }
}
