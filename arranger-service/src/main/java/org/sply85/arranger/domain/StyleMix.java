package org.sply85.arranger.domain;

import java.util.EnumMap;
import java.util.Map;
import org.sply85.contracts.song.PartStyle;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.Meter;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;
import org.sply85.style.BandBook;
import org.sply85.style.BandGroup;
import org.sply85.style.BandMix;
import org.sply85.style.BandStyle;
import org.sply85.style.StyleBasics;
import org.sply85.style.StyleBook;

/** Whose rules each part of the band plays by: the song's style, or another that was asked for. */
final class StyleMix {
  private final String song;
  private final Meter meter;
  private final Map<BandGroup, String> others = new EnumMap<>(BandGroup.class);

  /**
   * @throws IllegalArgumentException if a style or a part is not known
   */
  StyleMix(SongPlan plan) {
    this.song = plan.style();
    this.meter = Meter.parse(plan.meter());
    for (PartStyle part : plan.brief().partStyles().value()) {
      others.put(BandGroup.named(part.part()), part.style());
    }
  }

  /**
   * How a part keeps time.
   *
   * @param swing of its style
   * @param late milliseconds behind the beat, by role
   */
  record Feel(Swing swing, Map<TrackRole, Double> late) {}

  /** The band, its parts each from their own style. */
  BandStyle band() {
    Map<BandGroup, BandStyle> bands = new EnumMap<>(BandGroup.class);
    others.forEach((group, style) -> bands.put(group, BandBook.standard().band(style)));
    return BandMix.of(BandBook.standard().band(song), bands);
  }

  /** How the song's style keeps time. */
  Feel feel() {
    return feel(song);
  }

  /** How the track keeps time. */
  Feel feel(Track track) {
    return feel(
        BandGroup.of(track.role(), track.program())
            .map(g -> others.getOrDefault(g, song))
            .orElse(song));
  }

  private Feel feel(String style) {
    StyleBasics basics = StyleBook.standard().style(style);
    return new Feel(
        Swing.of(basics.swing(), basics.swingUnit(), meter),
        BandBook.standard().band(style).late());
  }
}
