package org.sply85.composer.domain.plan;

import java.util.ArrayList;
import java.util.List;
import org.sply85.lexicon.LyricText;
import org.sply85.lexicon.LyricText.Stanza;

/** Lengthens sections whose words, the user's own, would not fit. */
final class OwnLength {
  private static final double MOST = 4.3; // syllables in a bar
  private static final double MOST_A_SECOND = 2.1;

  private OwnLength() {}

  /** The sections, each with room for its words; as they are if there are none. */
  static List<DraftSection> of(List<DraftSection> drafts, String lyrics, double barSeconds) {
    if (lyrics.isEmpty()) {
      return drafts;
    }
    List<Stanza> stanzas = LyricText.parse(lyrics);
    double perBar = Math.min(MOST, MOST_A_SECOND * barSeconds);
    List<DraftSection> fitted = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      DraftSection draft = drafts.get(i);
      boolean own = i > 0 && i <= stanzas.size(); // an intro comes before
      int syllables = own ? stanzas.get(i - 1).syllables() : 0;
      int needed = 4 * (int) Math.ceil(syllables / perBar / 4);
      fitted.add(new DraftSection(draft.role(), Math.max(draft.bars(), needed)));
    }
    return fitted;
  }
}
