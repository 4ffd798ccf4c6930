package org.sply85.trainer.corpus;

import java.util.Optional;
import org.sply85.statistics.SectionRole;

/** Reads the section functions of the corpora. */
final class Roles {
  private Roles() {}

  /** The role of a function; empty for silence and for functions that are none of ours. */
  static Optional<SectionRole> read(String function) {
    return switch (function) {
      case "intro" -> Optional.of(SectionRole.INTRO);
      case "verse" -> Optional.of(SectionRole.VERSE);
      case "pre-chorus" -> Optional.of(SectionRole.PRECHORUS);
      case "chorus" -> Optional.of(SectionRole.CHORUS);
      case "post-chorus" -> Optional.of(SectionRole.HOOK);
      case "bridge" -> Optional.of(SectionRole.BRIDGE);
      case "solo" -> Optional.of(SectionRole.SOLO);
      case "break", "interlude", "instrumental" -> Optional.of(SectionRole.BREAK);
      case "outro" -> Optional.of(SectionRole.OUTRO);
      default -> Optional.empty();
    };
  }
}
