package org.sply85.composer.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.sply85.composer.domain.critic.Originals;
import org.sply85.composer.domain.critic.Proposal;
import org.sply85.composer.domain.harmony.ChordLine;
import org.sply85.composer.domain.melody.IdeaMelody;
import org.sply85.composer.domain.melody.LatticeMelody;
import org.sply85.composer.domain.melody.LeapRules;
import org.sply85.composer.domain.melody.MelodyProposer;
import org.sply85.composer.domain.melody.NetworkMelody;
import org.sply85.composer.domain.melody.RealMoves;
import org.sply85.composer.domain.model.SequenceModel;
import org.sply85.composer.domain.rhythm.IdeaRhythm;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.music.Note;
import org.sply85.music.Seeds;

/** Collects what all proposers propose for one idea. */
final class Proposing {
  private static final int RHYTHMS_PER_PROGRESSION = 4;
  private static final int MELODIES_PER_RHYTHM = 2;

  private final Proposers proposers;
  private final IdeaScope scope;
  private final RealMoves moves;
  private final Lines lines;

  Proposing(Proposers proposers, IdeaScope scope, RealMoves moves, Lines lines) {
    this.proposers = proposers;
    this.scope = scope;
    this.moves = moves;
    this.lines = lines;
  }

  /** Complete proposals: chords, and to each pair of chords and rhythm several melodies. */
  List<Named<Proposal>> all() {
    List<Named<ChordLine>> chords = lines.chords();
    List<Named<Proposal>> proposals = new ArrayList<>();
    if (!scope.idea().melodic()) {
      chords.forEach(
          c -> proposals.add(new Named<>(c.name(), new Proposal(scope, c.value(), List.of()))));
      return proposals;
    }
    List<Frame> frames = frames(chords);
    for (int i = 0; i < frames.size(); i++) {
      proposals.addAll(ruled(frames.get(i), i));
    }
    for (SequenceModel model : proposers.melodies()) {
      for (int i = 0; i < MELODIES_PER_RHYTHM; i++) {
        proposals.addAll(learnt(frames, model, i));
      }
    }
    return singable(proposals);
  }

  /** Those that can be sung; all where none can, for a song needs a melody. */
  private static List<Named<Proposal>> singable(List<Named<Proposal>> proposals) {
    List<Named<Proposal>> some =
        proposals.stream().filter(p -> LeapRules.allows(p.value().melody())).toList();
    return some.isEmpty() ? proposals : some;
  }

  /** Chords and rhythm that wait for pitches; the slot names the pair in the seed. */
  private record Frame(
      IdeaScope scope, Named<ChordLine> chords, Named<IdeaRhythm> rhythm, String slot) {
    IdeaMelody melody() {
      return new IdeaMelody(scope, chords.value(), rhythm.value());
    }

    Named<Proposal> proposal(String melody, List<Note> notes) {
      String name = chords.name() + "+" + rhythm.name() + "+" + melody;
      return new Named<>(name, new Proposal(scope, chords.value(), notes));
    }
  }

  private List<Frame> frames(List<Named<ChordLine>> chords) {
    List<Named<IdeaRhythm>> rhythms = lines.rhythms();
    List<Frame> frames = new ArrayList<>();
    for (int c = 0; c < chords.size(); c++) {
      boolean alone = proposers.melodies().isEmpty() && chords.get(c).name().equals("loop");
      int many = alone ? rhythms.size() : RHYTHMS_PER_PROGRESSION;
      for (int r = 0; r < many; r++) {
        Named<IdeaRhythm> with = rhythms.get((c * RHYTHMS_PER_PROGRESSION + r) % rhythms.size());
        frames.add(new Frame(scope, chords.get(c), with, c + "." + r));
      }
    }
    return frames;
  }

  /** Beside networks, one proposer by rule a frame in turn: they shall not crowd them out. */
  private List<Named<Proposal>> ruled(Frame frame, int turn) {
    List<MelodyProposer> all = LatticeMelody.all(moves);
    boolean alone = proposers.melodies().isEmpty();
    List<MelodyProposer> some = alone ? all : List.of(all.get(turn % all.size()));
    List<Named<Proposal>> proposals = new ArrayList<>();
    IdeaMelody melody = frame.melody();
    for (MelodyProposer proposer : some) {
      for (int i = 0; i < (alone ? MELODIES_PER_RHYTHM : 1); i++) {
        String draw = "" + i;
        List<Note> notes =
            Originals.draw(
                frame.scope(),
                again -> melody.write(proposer, random(frame, proposer.name(), draw + again)));
        proposals.add(frame.proposal(proposer.name(), notes));
      }
    }
    return proposals;
  }

  /** What a network writes; where that copies a known song, it draws again. */
  private List<Named<Proposal>> learnt(List<Frame> frames, SequenceModel model, int melody) {
    NetworkMelody network = new NetworkMelody(model, LatticeMelody.motif(moves));
    Map<Frame, List<Note>> melodies = new LinkedHashMap<>();
    List<Frame> open = frames;
    for (int draw = 0; draw <= Originals.RETRIES && !open.isEmpty(); draw++) {
      String number = melody + "." + draw;
      List<List<Note>> drawn =
          network.write(
              open.stream().map(Frame::melody).toList(),
              open.stream().map(f -> random(f, model.name(), number)).toList());
      List<Frame> again = new ArrayList<>();
      for (int i = 0; i < drawn.size(); i++) {
        Frame frame = open.get(i);
        melodies.put(frame, drawn.get(i));
        if (!Originals.allows(frame.scope(), drawn.get(i))) {
          again.add(frame);
        }
      }
      open = again;
    }
    List<Named<Proposal>> proposals = new ArrayList<>();
    melodies.forEach(
        (frame, notes) -> {
          if (!notes.isEmpty()) {
            proposals.add(frame.proposal(model.name(), notes));
          }
        });
    return proposals;
  }

  private static SplittableRandom random(Frame frame, String proposer, String number) {
    return Seeds.random(IdeaComposer.seed(frame.scope()), "melody", proposer, frame.slot(), number);
  }
}
