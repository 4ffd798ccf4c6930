package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sply85.contracts.song.BandIdea;
import org.sply85.contracts.song.BandRole;
import org.sply85.music.Note;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;
import org.sply85.style.BandBook;
import org.sply85.style.DrumSound;
import org.sply85.style.Fill;
import org.sply85.style.Playing;

/** Chooses the grooves of the song and plays the kit. */
final class Drummer {
  /** What choices call the kit. */
  static final String PART = "drums";

  private final Scenes scenes;
  private final Repertoire repertoire;
  private final PartChooser chooser;
  private final Band band;
  private final Wishes wishes;

  Drummer(Scenes scenes, Repertoire repertoire, PartChooser chooser, Band band, Wishes wishes) {
    this.scenes = scenes;
    this.repertoire = repertoire;
    this.chooser = chooser;
    this.band = band;
    this.wishes = wishes;
  }

  /** Gives the passages the best of the style's own grooves and the ideas. */
  void chooseGrooves() {
    if (!band.kit().map(Band.Kit::drums).orElse(false)) {
      return;
    }
    chooser
        .choose(PART, scenes.ofDrums(), this::proposals)
        .forEach(
            (passage, chosen) ->
                repertoire.ideas(BandRole.DRUMS, passage).stream()
                    .filter(i -> i.id().equals(chosen.id()))
                    .forEach(i -> scenes.choose(passage, DrumIdeas.groove(i, passage.level()))));
  }

  private List<PartChooser.Proposal> proposals(Passage passage) {
    Scene scene = scenes.ofDrums(passage);
    DrumCard cards = new DrumCard(passage, scene.presence());
    List<PartChooser.Proposal> proposals = new ArrayList<>();
    proposals.add(groove(PartChooser.GRAMMAR, PartChooser.GRAMMAR, scene, cards, 1));
    for (BandIdea idea : repertoire.ideas(BandRole.DRUMS, passage)) {
      Scene other = scene.with(DrumIdeas.groove(idea, passage.level()));
      proposals.add(groove(idea.id(), idea.source(), other, cards, Repertoire.suits(idea)));
    }
    return proposals;
  }

  private PartChooser.Proposal groove(
      String id, String source, Scene scene, DrumCard cards, double style) {
    List<Note> strokes = new DrumPlayer(scene, BandBook.standard().fills(scene.style())).play();
    List<Note> bass = new ArrayList<>();
    for (Chair chair : band.chairs()) {
      Presence presence = scenes.of(chair, scene.passage()).presence();
      if (chair.part().playing() == Playing.BASS && !presence.silent()) {
        bass.addAll(new BassPlayer().play(chair, scene.in(presence)));
      }
    }
    return new PartChooser.Proposal(id, source, strokes, cards.of(strokes, bass, style));
  }

  /** The kit's track; empty if it has nothing to play. */
  Optional<Part> part(Band.Kit kit) {
    PercussionPlayer percussion = new PercussionPlayer(band.percussion(), wished());
    List<Note> notes = new ArrayList<>();
    for (Passage passage : scenes.passages()) {
      Scene scene = scenes.ofDrums(passage);
      if (!scene.presence().silent()) {
        notes.addAll(new DrumPlayer(scene, fills(passage)).play());
      }
      notes.addAll(percussion.play(scenes.whole(passage)));
    }
    Set<Integer> allowed = allowed();
    List<Note> playable =
        Lines.playable(notes.stream().filter(n -> allowed.contains(n.pitch())).toList());
    return playable.isEmpty() ? Optional.empty() : Optional.of(kitPart(kit, playable));
  }

  // Who plays a groove of his own also has fills of his own.
  private List<Fill> fills(Passage passage) {
    List<Fill> fills = new ArrayList<>(BandBook.standard().fills(scenes.style()));
    if (scenes.hasChosenGroove(passage)) {
      repertoire.ideas(BandRole.FILL, passage).forEach(i -> fills.addAll(DrumIdeas.fills(i)));
    }
    return fills;
  }

  private static Part kitPart(Band.Kit kit, List<Note> notes) {
    String name = TrackRole.DRUMS.title() + " (" + kit.title() + ")";
    Track track =
        new Track(
            name,
            TrackRole.DRUMS,
            Track.DRUM_CHANNEL,
            kit.program(),
            0,
            notes,
            List.of(),
            List.of());
    return new Part(track, Playing.BLOCK, false);
  }

  private Set<Integer> allowed() {
    Set<Integer> allowed = new TreeSet<>();
    for (DrumSound sound : DrumSound.values()) {
      if (wishes.allows(sound)) {
        allowed.add(sound.note());
      }
    }
    return allowed;
  }

  private Set<DrumSound> wished() {
    Set<DrumSound> wished = EnumSet.noneOf(DrumSound.class);
    for (DrumSound sound : DrumSound.values()) {
      if (wishes.wants(sound)) {
        wished.add(sound);
      }
    }
    return wished;
  }
}
