package org.sply85.ingest.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sply85.contracts.song.Attribute;
import org.sply85.contracts.song.FormWish;
import org.sply85.lexicon.LyricText.Stanza;

/** What the user's own words ask of the song: its form and its length. */
final class OwnWords {
  private static final double SYLLABLES = 4.2; // sung in a bar
  private static final int FRAME = 8; // bars of intro and outro
  private static final String EVIDENCE = "the lyrics";

  private OwnWords() {}

  /** A section for each stanza, between an intro and an outro. */
  static Attribute<FormWish> form(List<Stanza> stanzas, Optional<FormWish> stated) {
    List<String> roles = new ArrayList<>(List.of("intro"));
    stanzas.forEach(s -> roles.add(s.role().equals("intro") ? "verse" : sung(s)));
    roles.add("outro");
    boolean keyChange = stated.map(FormWish::keyChange).orElse(false);
    FormWish wish = new FormWish("", List.of(), List.of(), keyChange, List.copyOf(roles));
    return Attribute.stated(wish, EVIDENCE);
  }

  // What frames a song may have no melody of its own.
  private static String sung(Stanza stanza) {
    boolean words = !stanza.lines().isEmpty();
    return switch (stanza.role()) {
      case "outro" -> "chorus";
      case "solo" -> words ? "bridge" : "solo";
      default -> stanza.role();
    };
  }

  /** How many bars the words need. */
  static Optional<Attribute<Double>> bars(List<Stanza> stanzas) {
    if (stanzas.isEmpty()) {
      return Optional.empty();
    }
    double bars = FRAME;
    for (Stanza stanza : stanzas) {
      bars += Math.max(4, 4 * Math.ceil(stanza.syllables() / SYLLABLES / 4));
    }
    return Optional.of(Attribute.inferred(bars, EVIDENCE));
  }
}
