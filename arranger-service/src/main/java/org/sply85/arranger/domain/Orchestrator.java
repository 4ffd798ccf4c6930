package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.Note;
import org.sply85.music.Track;

/** Lets every chair of the band play every passage, and gathers the tracks. */
final class Orchestrator {
  private final Band band;
  private final Scenes scenes;
  private final Repertoire repertoire;
  private final MotifPlayer motifs;
  private final Drummer drummer;
  private final PartChooser chooser = new PartChooser();

  /**
   * @param scenes what the players see
   * @param ideas with what is proposed for the band
   */
  Orchestrator(SongPlan plan, Band band, Scenes scenes, List<IdeaCandidates> ideas) {
    this.band = band;
    this.scenes = scenes;
    this.repertoire = new Repertoire(ideas);
    this.motifs = new MotifPlayer(plan.motifs());
    this.drummer = new Drummer(scenes, repertoire, chooser, band, new Wishes(plan.brief()));
  }

  /** The written tracks that have notes, each on a channel of its own. */
  List<Part> parts() {
    drummer.chooseGrooves(); // first, so that a bass may follow the kick
    List<Note> lead = lead();
    Accompanist accompanist =
        new Accompanist(scenes, repertoire, chooser, new TopNotes(lead), motifs);
    Channels channels = new Channels();
    List<Part> parts = new ArrayList<>();
    add(parts, band.lead(), lead, channels);
    band.harmony().ifPresent(chair -> add(parts, chair, harmony(chair), channels));
    for (Chair chair : band.chairs()) {
      add(parts, chair, accompanist.play(chair), channels);
    }
    band.kit().flatMap(drummer::part).ifPresent(parts::add);
    return parts;
  }

  private static void add(List<Part> parts, Chair chair, List<Note> notes, Channels channels) {
    List<Note> playable = Lines.playable(notes);
    if (!playable.isEmpty()) {
      Track track =
          new Track(
              channels.named(chair.trackName()),
              chair.part().role(),
              channels.next(),
              chair.program(),
              chair.part().pan(),
              playable,
              List.of(),
              List.of());
      parts.add(Part.of(track, chair.part()));
    }
  }

  // The melodies of all passages, pickups winning over what they meet, and solos on the motifs.
  private List<Note> lead() {
    List<Note> line = new ArrayList<>();
    for (Passage passage : scenes.passages()) {
      boolean solo = passage.lead().isEmpty() && passage.role().equals("solo");
      List<Note> notes = solo ? motifs.play(band.lead(), scenes.whole(passage)) : passage.lead();
      double energy = 14 * (passage.energy() - 0.55);
      line =
          Lines.joined(
              line,
              notes.stream().map(n -> n.struck(Touch.velocity(n.velocity() + energy))).toList());
    }
    return Lines.single(line);
  }

  private List<Note> harmony(Chair chair) {
    HarmonyPlayer player = new HarmonyPlayer();
    List<Note> notes = new ArrayList<>();
    int last =
        scenes.passages().stream()
            .filter(Passage::chorus)
            .mapToInt(Passage::index)
            .max()
            .orElse(-1);
    for (Passage passage : scenes.passages()) {
      boolean late = passage.section().occurrence() > 1 || passage.index() == last;
      if (late) {
        Scene scene = scenes.whole(passage);
        notes.addAll(Lines.cut(player.play(chair, scene), passage.end()));
      }
    }
    return notes;
  }

  /** Who proposed what the chairs play; known once {@link #parts} has been called. */
  List<Arrangement.BandChoice> choices() {
    return chooser.choices();
  }
}
