package org.sply85.composer.domain.melody;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.sply85.composer.domain.harmony.ChordLine;
import org.sply85.composer.domain.model.Blank;
import org.sply85.composer.domain.rhythm.Slot;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.composer.domain.scope.IdeaSheet;
import org.sply85.contracts.song.PlannedPhrase;
import org.sply85.encoding.Frame;
import org.sply85.encoding.MelodyEncoding;
import org.sply85.encoding.Places;
import org.sply85.encoding.Sheet;
import org.sply85.music.Chord;

/** The notes of a whole idea, waiting for pitches from a trained network. */
final class Draft {
  private static final float NEVER = -1e9f;
  private static final float OUTSIDE_SCALE = -3; // nats: real songs leave their scale now and then
  private static final float WRONG_ENDING = -8;

  private final IdeaScope scope;
  private final ChordLine chords;
  private final List<List<Slot>> phrases;
  private final List<Slot> slots = new ArrayList<>();
  private final List<Integer> phraseOf = new ArrayList<>();
  private final Frame frame;

  /**
   * A draft.
   *
   * @param phrases slots of each phrase, counted from the idea's start
   */
  Draft(IdeaScope scope, ChordLine chords, List<List<Slot>> phrases) {
    this.scope = scope;
    this.chords = chords;
    this.phrases = phrases;
    this.frame = IdeaSheet.frame(scope);
    for (int p = 0; p < phrases.size(); p++) {
      slots.addAll(phrases.get(p));
      phraseOf.addAll(java.util.Collections.nCopies(phrases.get(p).size(), p));
    }
  }

  /** Number of notes. */
  int size() {
    return slots.size();
  }

  /** As a network is asked to fill it. */
  Blank blank(double temperature, double nucleus, SplittableRandom random) {
    int[] forced = new int[size()];
    Arrays.fill(forced, -1);
    float[] noise = new float[size()];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) random.nextDouble();
    }
    return new Blank(places(), forced, copied(), bias(), noise, temperature, nucleus);
  }

  /** What is known of the notes. */
  Places places() {
    Sheet sheet = IdeaSheet.of(scope, chords.spans(scope.key()));
    double[] heights = Contour.heights(scope);
    int[] onsets = slots.stream().mapToInt(Slot::step).toArray();
    int[] lengths = slots.stream().mapToInt(Slot::steps).toArray();
    return new MelodyEncoding(sheet, frame).places(onsets, lengths, heights);
  }

  /** A phrase that repeats another takes its notes, up to the ending that is to be its own. */
  private int[] copied() {
    int[] copied = new int[size()];
    Arrays.fill(copied, -1);
    Map<String, Integer> byId = new HashMap<>();
    int first = 0;
    for (int p = 0; p < phrases.size(); p++) {
      PlannedPhrase phrase = scope.idea().phrases().get(p);
      Integer model = byId.get(phrase.reference());
      if (model != null && IdeaSheet.repeats(phrase)) {
        copy(p, model, first, copied);
      }
      byId.put(phrase.id(), p);
      first += phrases.get(p).size();
    }
    return copied;
  }

  private void copy(int phrase, int model, int first, int[] copied) {
    List<PlannedPhrase> planned = scope.idea().phrases();
    int apart =
        (planned.get(phrase).startBar() - planned.get(model).startBar()) * scope.grid().bar();
    Map<Integer, Integer> at = new HashMap<>();
    for (int i = 0; i < size(); i++) {
      if (phraseOf.get(i) == model) {
        at.put(slots.get(i).step() + apart, i);
      }
    }
    List<Slot> own = phrases.get(phrase);
    for (int i = 0; i < own.size(); i++) {
      boolean kept = planned.get(phrase).variation().equals("exact") || References.head(i, own);
      if (kept) {
        copied[first + i] = at.getOrDefault(own.get(i).step(), -1);
      }
    }
  }

  private float[][] bias() {
    float[][] bias = new float[size()][];
    for (int i = 0; i < size(); i++) {
      int phrase = phraseOf.get(i);
      boolean ending = i + 1 == size() || phraseOf.get(i + 1) != phrase;
      bias[i] = bias(slots.get(i), scope.idea().phrases().get(phrase), ending);
    }
    return bias;
  }

  private float[] bias(Slot slot, PlannedPhrase phrase, boolean ending) {
    Chord chord = chords.under(slot.step(), slot.steps());
    float[] bias = new float[Frame.PITCHES];
    for (int token = 0; token < bias.length; token++) {
      int pitch = frame.pitch(token);
      if (pitch < scope.lowest() || pitch > scope.highest()) {
        bias[token] = NEVER;
      } else if (!scope.scale().allows(pitch, chord)) {
        bias[token] = OUTSIDE_SCALE;
      }
      if (ending && !CadenceTones.allows(pitch, phrase.cadence(), chord, scope.scale())) {
        bias[token] += WRONG_ENDING;
      }
    }
    return bias;
  }

  /** The tokens of sounding pitches. */
  int[] tokens(int[] pitches) {
    return Arrays.stream(pitches).map(frame::token).toArray();
  }

  /** Sounding MIDI pitches of tokens. */
  int[] pitches(int[] tokens) {
    return Arrays.stream(tokens).map(frame::pitch).toArray();
  }
}
