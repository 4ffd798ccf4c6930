package org.sply85.arranger.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sply85.music.TrackRole;
import org.sply85.style.BandStyle;
import org.sply85.style.Groove;

/** What the players see of the passages. */
final class Scenes {
  private final BandStyle style;
  private final long seed;
  private final Band band;
  private final List<Passage> passages;
  private final List<Seam> seams;
  private final Layering layering;
  private final Map<Integer, Groove> grooves = new TreeMap<>();

  /**
   * @param seams one for each passage: the join that follows it
   */
  Scenes(BandStyle style, long seed, Band band, List<Passage> passages, List<Seam> seams) {
    this.style = style;
    this.seed = seed;
    this.band = band;
    this.passages = passages;
    this.seams = seams;
    this.layering = new Layering(band, style, passages);
  }

  List<Passage> passages() {
    return passages;
  }

  BandStyle style() {
    return style;
  }

  /** From now on the passage has this groove instead of the style's own. */
  void choose(Passage passage, Groove groove) {
    grooves.put(passage.index(), groove);
  }

  /** Whether the passage has another groove than the style's own. */
  boolean hasChosenGroove(Passage passage) {
    return grooves.containsKey(passage.index());
  }

  /** The passages in which the chair plays. */
  List<Passage> of(Chair chair) {
    return passages.stream().filter(p -> !layering.of(chair, p).silent()).toList();
  }

  /** The passages in which the kit plays. */
  List<Passage> ofDrums() {
    return passages.stream().filter(p -> !layering.ofDrums(p).silent()).toList();
  }

  /** The chair's view of a passage. */
  Scene of(Chair chair, Passage passage) {
    return scene(passage, layering.of(chair, passage));
  }

  /** The kit's view of a passage. */
  Scene ofDrums(Passage passage) {
    return scene(passage, layering.ofDrums(passage));
  }

  /** Whether the chair carries harmony up to the end of a passage and rests in the next. */
  boolean leaves(Chair chair, Passage passage) {
    Presence here = layering.of(chair, passage);
    Presence there = layering.of(chair, next(passage));
    return Layering.harmonic(chair.part().role())
        && here.to() == passage.bars()
        && (there.silent() || there.from() > 0);
  }

  /** The passage after one that is not the last. */
  Passage next(Passage passage) {
    return passages.get(passage.index() + 1);
  }

  /** The view of someone who plays all of a passage. */
  Scene whole(Passage passage) {
    return scene(passage, new Presence(0, passage.bars()));
  }

  private Scene scene(Passage passage, Presence presence) {
    int index = passage.index();
    Seam before = index == 0 ? Seam.END : seams.get(index - 1);
    return new Scene(
        passage,
        before,
        seams.get(index),
        style,
        seed,
        presence,
        bassPlays(passage),
        Optional.ofNullable(grooves.get(index)));
  }

  private boolean bassPlays(Passage passage) {
    return band.chairs().stream()
        .filter(c -> c.part().role() == TrackRole.BASS)
        .map(c -> layering.of(c, passage))
        .anyMatch(p -> !p.silent() && p.from() == 0);
  }

  /** The chairs that carry the harmony of a passage. */
  List<Chair> harmonicChairs(Passage passage) {
    return band.chairs().stream()
        .filter(c -> Layering.harmonic(c.part().role()))
        .filter(c -> !layering.of(c, passage).silent())
        .toList();
  }
}
