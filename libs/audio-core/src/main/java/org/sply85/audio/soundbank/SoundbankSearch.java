package org.sply85.audio.soundbank;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the General MIDI soundbank that shall play. Only SoundFont 2 files are looked for: the
 * synthesizer can not read the compressed SoundFont 3.
 *
 * <ol>
 *   <li>the file that the environment variable {@value #VARIABLE} names; it must exist
 *   <li>FluidR3_GM where Debian, Fedora, Arch, Homebrew and MacPorts install it
 *   <li>MuseScore_General in the same folders
 *   <li>whatever bank the system calls its default
 * </ol>
 */
public final class SoundbankSearch {
  /** The environment variable that names a soundbank. */
  public static final String VARIABLE = "SPLY85_SOUNDFONT";

  private static final List<String> FOLDERS =
      List.of(
          "usr/share/sounds/sf2",
          "usr/share/soundfonts",
          "usr/local/share/sounds/sf2",
          "usr/local/share/soundfonts",
          "opt/homebrew/share/soundfonts",
          "opt/homebrew/share/sounds/sf2",
          "opt/local/share/sounds/sf2");

  private static final List<String> BANKS =
      List.of(
          "FluidR3_GM.sf2",
          "FluidR3_GM2-2.sf2",
          "MuseScore_General.sf2",
          "GeneralUser-GS.sf2",
          "default-GM.sf2",
          "default.sf2");

  private final Path root;
  private final Map<String, String> environment;

  /** Searches below {@code root}, which is the file system's root except in tests. */
  SoundbankSearch(Path root, Map<String, String> environment) {
    this.root = root;
    this.environment = Map.copyOf(environment);
  }

  /** Searches this machine. */
  public static SoundbankSearch ofThisMachine() {
    return new SoundbankSearch(Path.of("/"), System.getenv());
  }

  /**
   * The soundbank to play, or empty if there is none and the JDK's own must do.
   *
   * @throws IllegalArgumentException if {@value #VARIABLE} names a file that can not be read
   */
  public Optional<Path> find() {
    String named = environment.getOrDefault(VARIABLE, "");
    if (!named.isBlank()) {
      return Optional.of(readable(Path.of(named)));
    }
    return candidates().filter(Files::isRegularFile).filter(Files::isReadable).findFirst();
  }

  private Stream<Path> candidates() {
    return BANKS.stream()
        .flatMap(bank -> FOLDERS.stream().map(folder -> root.resolve(folder).resolve(bank)));
  }

  private static Path readable(Path bank) {
    if (!Files.isRegularFile(bank) || !Files.isReadable(bank)) {
      throw new IllegalArgumentException(
          "%s must name a readable SoundFont 2 file, was '%s'".formatted(VARIABLE, bank));
    }
    return bank;
  }
}
