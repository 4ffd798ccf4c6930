package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.Note;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;
import org.sply85.style.BandBook;
import org.sply85.style.BandStyle;
import org.sply85.style.DrumSound;
import org.sply85.style.Fill;
import org.sply85.style.Playing;

/** Lets every chair of the band play every passage, and gathers the tracks. */
final class Orchestrator {
  private static final Set<TrackRole> UNDER_THE_LEAD = EnumSet.of(TrackRole.CHORDS, TrackRole.PAD);

  private final SongPlan plan;
  private final BandStyle style;
  private final Band band;
  private final List<Passage> passages;
  private final List<Seam> seams;
  private final Layering layering;
  private final MotifPlayer motifs;
  private final Map<Playing, Player> players = new EnumMap<>(Playing.class);

  /**
   * @param seams one for each passage: the join that follows it
   */
  Orchestrator(SongPlan plan, Band band, List<Passage> passages, List<Seam> seams) {
    this.plan = plan;
    this.style = BandBook.standard().band(plan.style());
    this.band = band;
    this.passages = passages;
    this.seams = seams;
    this.layering = new Layering(band, style, passages);
    this.motifs = new MotifPlayer(plan.motifs());
    ChordPlayer chords = new ChordPlayer();
    HeldPlayer held = new HeldPlayer();
    players.put(Playing.BLOCK, chords);
    players.put(Playing.STRUM, chords);
    players.put(Playing.ARPEGGIO, chords);
    players.put(Playing.SUSTAIN, held);
    players.put(Playing.LINE, held);
    players.put(Playing.BASS, new BassPlayer());
    players.put(Playing.EFFECT, new EffectPlayer());
    players.put(Playing.COUNTER, new CounterPlayer(motifs));
  }

  /** The written tracks that have notes, each on a channel of its own. */
  List<Part> parts() {
    List<Note> lead = lead();
    TopNotes topNotes = new TopNotes(lead);
    Channels channels = new Channels();
    List<Part> parts = new ArrayList<>();
    add(parts, band.lead(), lead, channels);
    band.harmony().ifPresent(chair -> add(parts, chair, harmony(chair), channels));
    for (Chair chair : band.chairs()) {
      List<Note> notes = accompaniment(chair);
      boolean under = UNDER_THE_LEAD.contains(chair.part().role());
      boolean broken = chair.part().playing() == Playing.ARPEGGIO;
      List<Note> free = broken ? topNotes.lowered(notes) : topNotes.kept(notes);
      add(parts, chair, under ? free : notes, channels);
    }
    band.kit().flatMap(this::drums).ifPresent(parts::add);
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
    for (Passage passage : passages) {
      boolean solo = passage.lead().isEmpty() && passage.role().equals("solo");
      List<Note> notes =
          solo
              ? motifs.play(band.lead(), scene(passage, new Presence(0, passage.bars())))
              : passage.lead();
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
    int last = passages.stream().filter(Passage::chorus).mapToInt(Passage::index).max().orElse(-1);
    for (Passage passage : passages) {
      boolean late = passage.section().occurrence() > 1 || passage.index() == last;
      if (late) {
        Scene scene = scene(passage, new Presence(0, passage.bars()));
        notes.addAll(Lines.cut(player.play(chair, scene), passage.end()));
      }
    }
    return notes;
  }

  private List<Note> accompaniment(Chair chair) {
    List<Note> notes = new ArrayList<>();
    Player player = players.get(chair.part().playing());
    for (Passage passage : passages) {
      Presence presence = layering.of(chair, passage);
      if (!presence.silent()) {
        Scene scene = scene(passage, presence);
        List<Note> played = player.play(chair, scene);
        boolean effect = chair.part().playing() == Playing.EFFECT;
        notes.addAll(effect ? played : Seaming.joined(played, passage, scene.after()));
      }
    }
    return notes;
  }

  private Scene scene(Passage passage, Presence presence) {
    int index = passage.index();
    Seam before = index == 0 ? Seam.END : seams.get(index - 1);
    return new Scene(
        passage, before, seams.get(index), style, plan.seed(), presence, bassPlays(passage));
  }

  private boolean bassPlays(Passage passage) {
    return band.chairs().stream()
        .filter(c -> c.part().role() == TrackRole.BASS)
        .map(c -> layering.of(c, passage))
        .anyMatch(p -> !p.silent() && p.from() == 0);
  }

  private Optional<Part> drums(Band.Kit kit) {
    Wishes wishes = new Wishes(plan.brief());
    PercussionPlayer percussion = new PercussionPlayer(band.percussion(), wished(wishes));
    List<Note> notes = new ArrayList<>();
    for (Passage passage : passages) {
      Presence presence = layering.ofDrums(passage);
      if (!presence.silent()) {
        List<Fill> fills = BandBook.standard().fills(style);
        notes.addAll(new DrumPlayer(scene(passage, presence), fills).play());
      }
      notes.addAll(percussion.play(scene(passage, new Presence(0, passage.bars()))));
    }
    Set<Integer> allowed = allowed(wishes);
    List<Note> playable =
        Lines.playable(notes.stream().filter(n -> allowed.contains(n.pitch())).toList());
    return playable.isEmpty() ? Optional.empty() : Optional.of(kitPart(kit, playable));
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

  private static Set<Integer> allowed(Wishes wishes) {
    Set<Integer> allowed = new TreeSet<>();
    for (DrumSound sound : DrumSound.values()) {
      if (wishes.allows(sound)) {
        allowed.add(sound.note());
      }
    }
    return allowed;
  }

  private static Set<DrumSound> wished(Wishes wishes) {
    Set<DrumSound> wished = EnumSet.noneOf(DrumSound.class);
    for (DrumSound sound : DrumSound.values()) {
      if (wishes.wants(sound)) {
        wished.add(sound);
      }
    }
    return wished;
  }
}
