package org.sply85.arranger.sound;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.sply85.arranger.domain.ScoreFiles;
import org.sply85.music.Score;
import org.sply85.music.midi.MidiFile;
import org.sply85.music.notation.MusicXml;

/** Standard MIDI File 1 and MusicXML. */
@Singleton
public final class StandardScoreFiles implements ScoreFiles {
  private interface Format {
    void write(Score score, OutputStream out) throws IOException;
  }

  @Override
  public byte[] midi(Score performed) {
    return bytes(performed, MidiFile::write);
  }

  @Override
  public byte[] musicXml(Score written) {
    return bytes(written, MusicXml::write);
  }

  private static byte[] bytes(Score score, Format format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      format.write(score, out);
    } catch (IOException e) {
      throw new UncheckedIOException("a score can not be written in memory", e);
    }
    return out.toByteArray();
  }
}
