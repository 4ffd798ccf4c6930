package org.sply85.audio.soundbank;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import javax.sound.midi.Instrument;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiSystem;

/**
 * A bank of sampled instruments in General MIDI's order: SoundFont 2, SoundFont 3 (Ogg Vorbis
 * samples), DLS, or the one built into the JDK.
 *
 * <p>Samples stay in the file until a preset that needs them is played, and in memory from then on.
 * Thread-safe.
 */
public final class Soundbank {
  private static final int KIT_FAMILY = 8;

  private final String name;
  private final List<Instrument> melodic;
  private final List<Instrument> kits;

  private Soundbank(String name, javax.sound.midi.Soundbank bank) {
    this.name = name;
    this.melodic = instruments(bank, i -> !SoftwareSynth.percussion(i));
    this.kits = instruments(bank, SoftwareSynth::percussion);
  }

  private static List<Instrument> instruments(
      javax.sound.midi.Soundbank bank, Predicate<Instrument> wanted) {
    return Arrays.stream(bank.getInstruments())
        .filter(wanted)
        .sorted(
            Comparator.<Instrument>comparingInt(i -> i.getPatch().getBank())
                .thenComparingInt(i -> i.getPatch().getProgram()))
        .toList();
  }

  /**
   * Opens a bank; a SoundFont 3 is decoded to a temporary file that lives as long as the JVM.
   *
   * @throws IOException if the file cannot be read or is no soundbank
   */
  public static Soundbank open(Path file) throws IOException {
    if (!Sf3.compressed(file)) {
      return openPlain(file, file);
    }
    Path decoded = Files.createTempFile("sply85-", ".sf2");
    decoded.toFile().deleteOnExit();
    Sf3.decode(file, decoded);
    return openPlain(decoded, file);
  }

  /**
   * Opens a bank.
   *
   * @param cache folder that keeps decoded SoundFont 3 files for the next time; made if need be
   * @throws IOException if the file cannot be read or is no soundbank
   */
  public static Soundbank open(Path file, Path cache) throws IOException {
    return openPlain(Sf3.compressed(file) ? Sf3.decodeOnce(file, cache) : file, file);
  }

  private static Soundbank openPlain(Path file, Path named) throws IOException {
    String type = riffType(file);
    if (!type.equals("sfbk") && !type.equals("DLS ")) {
      throw new IOException(
          "soundbank must be a SoundFont or DLS file, was '%s' in %s".formatted(type, named));
    }
    Soundbank opened = new Soundbank(named.getFileName().toString(), parse(file, named));
    if (opened.melodic.isEmpty()) {
      throw new IOException("soundbank must hold melodic instruments, has none: " + named);
    }
    return opened;
  }

  private static javax.sound.midi.Soundbank parse(Path file, Path named) throws IOException {
    try {
      return MidiSystem.getSoundbank(file.toFile());
    } catch (InvalidMidiDataException | IOException | RuntimeException e) {
      throw new IOException("soundbank must be a whole SoundFont or DLS file: " + named, e);
    }
  }

  /** The synthetic bank built into the JDK: thin, but always there. */
  public static Soundbank emergency() {
    return new Soundbank("JDK emergency soundbank", SoftwareSynth.emergencyBank());
  }

  private static String riffType(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(12);
      String text = new String(head, ISO_8859_1);
      return head.length == 12 && text.startsWith("RIFF") ? text.substring(8) : text;
    }
  }

  /** The file's name, as reported with a song. */
  public String name() {
    return name;
  }

  /**
   * The instrument for a General MIDI program: itself, or else the nearest of its family of eight,
   * or else program 0, or else the bank's first.
   *
   * @param program 0..127
   */
  public Preset melodic(int program) {
    return nearest(melodic, program);
  }

  /** The drum kit of a number, chosen likewise; a bank without kits lends the JDK's. */
  public Preset kit(int number) {
    return kits.isEmpty() ? nearest(EmergencyKits.KITS, number) : nearest(kits, number);
  }

  private static final class EmergencyKits {
    static final List<Instrument> KITS =
        instruments(SoftwareSynth.emergencyBank(), SoftwareSynth::percussion);
  }

  private static Preset nearest(List<Instrument> instruments, int wanted) {
    int lowestBank = instruments.get(0).getPatch().getBank();
    Instrument chosen =
        instruments.stream()
            .filter(i -> i.getPatch().getBank() == lowestBank)
            .min(Comparator.comparingInt(i -> distance(i.getPatch().getProgram(), wanted)))
            .orElseThrow();
    return new Preset(chosen, wanted, chosen.getPatch().getProgram(), chosen.getPatch().getBank());
  }

  private static int distance(int program, int wanted) {
    if (program / KIT_FAMILY == wanted / KIT_FAMILY) {
      return Math.abs(program - wanted);
    }
    return KIT_FAMILY + program; // program 0 first, then the bank's order
  }
}
