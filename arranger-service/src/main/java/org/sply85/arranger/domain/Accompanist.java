package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sply85.contracts.song.BandIdea;
import org.sply85.contracts.song.ScoreCard;
import org.sply85.music.Note;
import org.sply85.music.TrackRole;
import org.sply85.style.Playing;

/** Lets a chair play all its passages, in each the best of the style's own figure and the ideas. */
final class Accompanist {
  private static final Set<TrackRole> UNDER_THE_LEAD = EnumSet.of(TrackRole.CHORDS, TrackRole.PAD);
  private static final int LAST_PIANO = 5;
  private static final double LEGATO = 0.75;
  private static final ScoreCard NO_CHOICE = new ScoreCard(Map.of(), 1);

  private final Scenes scenes;
  private final Repertoire repertoire;
  private final PartChooser chooser;
  private final TopNotes topNotes;
  private final Map<Playing, Player> players = new EnumMap<>(Playing.class);

  Accompanist(
      Scenes scenes,
      Repertoire repertoire,
      PartChooser chooser,
      TopNotes topNotes,
      MotifPlayer motifs) {
    this.scenes = scenes;
    this.repertoire = repertoire;
    this.chooser = chooser;
    this.topNotes = topNotes;
    ChordPlayer chords = new ChordPlayer();
    HeldPlayer held = new HeldPlayer();
    players.put(Playing.BLOCK, chords);
    players.put(Playing.STRUM, chords);
    players.put(Playing.ARPEGGIO, chords);
    players.put(Playing.SUSTAIN, held);
    players.put(Playing.LINE, new GuideLinePlayer());
    players.put(Playing.BASS, new BassPlayer());
    players.put(Playing.EFFECT, new EffectPlayer());
    players.put(Playing.COUNTER, new CounterPlayer(motifs));
  }

  /** The chair's notes in the whole song. */
  List<Note> play(Chair chair) {
    List<Note> notes = new ArrayList<>();
    chooser
        .choose(chair.name(), scenes.of(chair), passage -> proposals(chair, passage))
        .forEach((passage, chosen) -> notes.addAll(joined(chair, passage, chosen.notes())));
    return notes;
  }

  private List<Note> joined(Chair chair, Passage passage, List<Note> notes) {
    boolean rings = scenes.of(chair, passage).after().ring() && scenes.leaves(chair, passage);
    return rings ? Seaming.ringingOn(notes, passage, scenes.next(passage), topNotes) : notes;
  }

  // The style's own figure, then the ideas.
  private List<PartChooser.Proposal> proposals(Chair chair, Passage passage) {
    Scene scene = scenes.of(chair, passage);
    List<Chair> sharing = scenes.harmonicChairs(passage);
    Chair share = Division.share(chair, sharing);
    List<BandIdea> ideas = Division.bound(share) ? List.of() : repertoire.ideas(chair, passage);
    double realism = ideas.stream().mapToDouble(Repertoire::suits).average().orElse(0);
    PartCard cards = new PartCard(passage, sharing.size(), scene.presence(), realism);
    List<PartChooser.Proposal> proposals = new ArrayList<>();
    List<Note> own = played(players.get(chair.part().playing()), share, scene);
    List<Note> heard = heard(own, chair);
    boolean bass = chair.part().playing() == Playing.BASS;
    ScoreCard card =
        ideas.isEmpty()
            ? NO_CHOICE
            : bass ? new BassCard(scene).of(heard, 1) : cards.of(own, heard, 1);
    proposals.add(new PartChooser.Proposal(PartChooser.GRAMMAR, PartChooser.GRAMMAR, heard, card));
    for (BandIdea idea : ideas) {
      Player player = bass ? new BassLinePlayer(idea) : new TexturePlayer(idea);
      List<Note> written = played(player, share, scene);
      List<Note> left = heard(written, chair);
      double style = Repertoire.suits(idea);
      ScoreCard judged =
          bass ? new BassCard(scene).of(left, style) : cards.of(written, left, style);
      proposals.add(new PartChooser.Proposal(idea.id(), idea.source(), left, judged));
    }
    return proposals;
  }

  private static List<Note> played(Player player, Chair chair, Scene scene) {
    List<Note> played = player.play(chair, scene);
    boolean effect = chair.part().playing() == Playing.EFFECT;
    List<Note> coloured = pianist(chair) ? new Colouring(scene, chair.name()).of(played) : played;
    return effect ? played : Seaming.joined(coloured, scene.passage(), scene.after());
  }

  // Who plays chords on a piano, and not in short chops.
  private static boolean pianist(Chair chair) {
    return chair.part().role() == TrackRole.CHORDS
        && (chair.part().pedal() || chair.part().length() >= LEGATO)
        && chair.program() <= LAST_PIANO;
  }

  private List<Note> heard(List<Note> notes, Chair chair) {
    if (!UNDER_THE_LEAD.contains(chair.part().role())) {
      return notes;
    }
    boolean broken = chair.part().playing() == Playing.ARPEGGIO;
    return broken ? topNotes.lowered(notes) : topNotes.kept(notes);
  }
}
