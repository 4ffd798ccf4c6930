package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sply85.contracts.song.BandIdea;
import org.sply85.contracts.song.BandRole;
import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.contracts.song.ScoreCard;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.Note;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;
import org.sply85.style.BandBook;
import org.sply85.style.BandStyle;
import org.sply85.style.DrumSound;
import org.sply85.style.Fill;
import org.sply85.style.Groove;
import org.sply85.style.Playing;

/** Lets every chair of the band play every passage, and gathers the tracks. */
final class Orchestrator {
  private static final Set<TrackRole> UNDER_THE_LEAD = EnumSet.of(TrackRole.CHORDS, TrackRole.PAD);

  private static final ScoreCard NO_CHOICE = new ScoreCard(Map.of(), 1);

  private final SongPlan plan;
  private final BandStyle style;
  private final Band band;
  private final List<Passage> passages;
  private final List<Seam> seams;
  private final Layering layering;
  private final MotifPlayer motifs;
  private final Map<Playing, Player> players = new EnumMap<>(Playing.class);
  private final PartChooser chooser;
  private final List<Arrangement.BandChoice> choices = new ArrayList<>();
  private final Map<Integer, Groove> grooves = new TreeMap<>();

  /**
   * @param seams one for each passage: the join that follows it
   * @param ideas with what is proposed for the band
   */
  Orchestrator(
      SongPlan plan,
      Band band,
      List<Passage> passages,
      List<Seam> seams,
      List<IdeaCandidates> ideas) {
    this.chooser = new PartChooser(ideas);
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
    if (band.kit().map(Band.Kit::drums).orElse(false)) {
      chooseGrooves();
    }
    List<Note> lead = lead();
    TopNotes topNotes = new TopNotes(lead);
    Channels channels = new Channels();
    List<Part> parts = new ArrayList<>();
    add(parts, band.lead(), lead, channels);
    band.harmony().ifPresent(chair -> add(parts, chair, harmony(chair), channels));
    for (Chair chair : band.chairs()) {
      add(parts, chair, accompaniment(chair, topNotes), channels);
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

  // What the chair plays in all passages, of every passage the proposal that was chosen.
  private List<Note> accompaniment(Chair chair, TopNotes topNotes) {
    List<Passage> played = new ArrayList<>();
    List<List<PartChooser.Proposal>> proposals = new ArrayList<>();
    for (Passage passage : passages) {
      if (!layering.of(chair, passage).silent()) {
        played.add(passage);
        proposals.add(proposals(chair, passage, topNotes));
      }
    }
    List<Integer> chosen =
        PartChooser.chosen(played.stream().map(Passage::role).toList(), proposals);
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < played.size(); i++) {
      List<PartChooser.Proposal> here = proposals.get(i);
      PartChooser.Proposal best = here.get(chosen.get(i));
      notes.addAll(best.notes());
      if (here.size() > 1) {
        choices.add(choice(played.get(i).label(), chair.name(), here, best));
      }
    }
    return notes;
  }

  private static Arrangement.BandChoice choice(
      String section,
      String part,
      List<PartChooser.Proposal> proposals,
      PartChooser.Proposal best) {
    double grammar = proposals.get(0).card().total();
    return new Arrangement.BandChoice(
        section, part, best.source(), best.id(), proposals.size(), best.card(), grammar);
  }

  // The style's own figure, then the ideas.
  private List<PartChooser.Proposal> proposals(Chair chair, Passage passage, TopNotes topNotes) {
    List<BandIdea> ideas = chooser.ideas(chair, passage);
    Presence presence = layering.of(chair, passage);
    Scene scene = scene(passage, presence);
    double realism = ideas.stream().mapToDouble(i -> i.card().total()).average().orElse(0);
    PartCard cards = new PartCard(passage, harmonicChairs(passage), presence, realism);
    List<PartChooser.Proposal> proposals = new ArrayList<>();
    List<Note> own = played(players.get(chair.part().playing()), chair, scene);
    List<Note> heard = heard(own, chair, topNotes);
    ScoreCard card = ideas.isEmpty() ? NO_CHOICE : cards.of(own, heard, 1);
    proposals.add(new PartChooser.Proposal(PartChooser.GRAMMAR, PartChooser.GRAMMAR, heard, card));
    for (BandIdea idea : ideas) {
      List<Note> written = played(new TexturePlayer(idea), chair, scene);
      List<Note> left = heard(written, chair, topNotes);
      ScoreCard judged = cards.of(written, left, idea.card().total());
      proposals.add(new PartChooser.Proposal(idea.id(), idea.source(), left, judged));
    }
    return proposals;
  }

  private static List<Note> played(Player player, Chair chair, Scene scene) {
    List<Note> played = player.play(chair, scene);
    boolean effect = chair.part().playing() == Playing.EFFECT;
    return effect ? played : Seaming.joined(played, scene.passage(), scene.after());
  }

  private static List<Note> heard(List<Note> notes, Chair chair, TopNotes topNotes) {
    if (!UNDER_THE_LEAD.contains(chair.part().role())) {
      return notes;
    }
    boolean broken = chair.part().playing() == Playing.ARPEGGIO;
    return broken ? topNotes.lowered(notes) : topNotes.kept(notes);
  }

  private int harmonicChairs(Passage passage) {
    return (int)
        band.chairs().stream()
            .filter(c -> Layering.harmonic(c.part().role()))
            .filter(c -> !layering.of(c, passage).silent())
            .count();
  }

  /** Who proposed what the chairs play; known once {@link #parts} has been called. */
  List<Arrangement.BandChoice> choices() {
    return List.copyOf(choices);
  }

  private Scene scene(Passage passage, Presence presence) {
    int index = passage.index();
    Seam before = index == 0 ? Seam.END : seams.get(index - 1);
    return new Scene(
        passage,
        before,
        seams.get(index),
        style,
        plan.seed(),
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

  private Optional<Part> drums(Band.Kit kit) {
    Wishes wishes = new Wishes(plan.brief());
    PercussionPlayer percussion = new PercussionPlayer(band.percussion(), wished(wishes));
    List<Note> notes = new ArrayList<>();
    for (Passage passage : passages) {
      Presence presence = layering.ofDrums(passage);
      if (!presence.silent()) {
        notes.addAll(new DrumPlayer(scene(passage, presence), fills(passage)).play());
      }
      notes.addAll(percussion.play(scene(passage, new Presence(0, passage.bars()))));
    }
    Set<Integer> allowed = allowed(wishes);
    List<Note> playable =
        Lines.playable(notes.stream().filter(n -> allowed.contains(n.pitch())).toList());
    return playable.isEmpty() ? Optional.empty() : Optional.of(kitPart(kit, playable));
  }

  // Who plays a groove of his own also has fills of his own.
  private List<Fill> fills(Passage passage) {
    List<Fill> fills = new ArrayList<>(BandBook.standard().fills(style));
    if (grooves.containsKey(passage.index())) {
      chooser.ideas(BandRole.FILL, passage).forEach(i -> fills.addAll(DrumIdeas.fills(i)));
    }
    return fills;
  }

  // The grooves of the passages that take another than the style's own.
  private void chooseGrooves() {
    List<Passage> played = new ArrayList<>();
    List<List<PartChooser.Proposal>> proposals = new ArrayList<>();
    for (Passage passage : passages) {
      if (!layering.ofDrums(passage).silent()) {
        played.add(passage);
        proposals.add(grooves(passage));
      }
    }
    List<Integer> chosen =
        PartChooser.chosen(played.stream().map(Passage::role).toList(), proposals);
    for (int i = 0; i < played.size(); i++) {
      Passage passage = played.get(i);
      int best = chosen.get(i);
      if (best > 0) {
        BandIdea idea = chooser.ideas(BandRole.DRUMS, passage).get(best - 1);
        grooves.put(passage.index(), DrumIdeas.groove(idea, passage.level()));
      }
      if (proposals.get(i).size() > 1) {
        PartChooser.Proposal taken = proposals.get(i).get(best);
        choices.add(choice(passage.label(), "drums", proposals.get(i), taken));
      }
    }
  }

  private List<PartChooser.Proposal> grooves(Passage passage) {
    Presence presence = layering.ofDrums(passage);
    Scene scene = scene(passage, presence);
    DrumCard cards = new DrumCard(passage, presence);
    List<PartChooser.Proposal> proposals = new ArrayList<>();
    proposals.add(groove(PartChooser.GRAMMAR, PartChooser.GRAMMAR, scene, cards, 1));
    for (BandIdea idea : chooser.ideas(BandRole.DRUMS, passage)) {
      Scene other = scene.with(DrumIdeas.groove(idea, passage.level()));
      proposals.add(groove(idea.id(), idea.source(), other, cards, idea.card().total()));
    }
    return proposals;
  }

  private PartChooser.Proposal groove(
      String id, String source, Scene scene, DrumCard cards, double style) {
    List<Note> strokes = new DrumPlayer(scene, BandBook.standard().fills(scene.style())).play();
    List<Note> bass = new ArrayList<>();
    for (Chair chair : band.chairs()) {
      Presence presence = layering.of(chair, scene.passage());
      if (chair.part().playing() == Playing.BASS && !presence.silent()) {
        bass.addAll(players.get(Playing.BASS).play(chair, scene.in(presence)));
      }
    }
    return new PartChooser.Proposal(id, source, strokes, cards.of(strokes, bass, style));
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
