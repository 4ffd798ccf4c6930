package org.sply85.singing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.codec.Tags;
import org.sply85.audio.codec.WavFile;
import org.sply85.lexicon.Phone;
import org.sply85.lexicon.Stress;
import org.sply85.lexicon.Syllable;
import org.sply85.singing.mary.MaryVoice;

/**
 * Sings the lines of a plan that {@code systemtest/voice/measure_voice.py} wrote, one WAV each. Not
 * part of the build: {@code ./mvnw -pl libs/singing -am test -Dtest=VoiceTrial
 * -Dvoice.plan=plan.tsv -Dvoice.out=folder -Dvoice.singer=female} ({@code male}, {@code spoken}).
 */
@EnabledIfSystemProperty(named = "voice.plan", matches = ".+")
class VoiceTrial {
  @Test
  void singsThePlan() throws IOException {
    Path folder = Files.createDirectories(Path.of(System.getProperty("voice.out")));
    sing(Path.of(System.getProperty("voice.plan")), folder, System.getProperty("voice.singer"));
    assertThat(folder).isNotEmptyDirectory();
  }

  static void sing(Path plan, Path folder, String voice) throws IOException {
    MaryVoice engine = new MaryVoice();
    boolean spoken = voice.startsWith("spoken");
    Singer singer = new Voices(engine).singer(spoken ? "female" : voice);
    double seconds = 0;
    long began = System.nanoTime();
    for (Map.Entry<String, List<SungNote>> line : read(plan).entrySet()) {
      List<SungNote> notes = line.getValue();
      double end = notes.get(notes.size() - 1).endSeconds() + 0.5;
      int frames = (int) (end * SpectrumGrid.SAMPLE_RATE);
      float[] sound = spoken ? spoken(engine, notes) : singer.sing(notes, frames, 85);
      Path file = folder.resolve(line.getKey() + ".wav");
      AudioBuffer buffer = new AudioBuffer(new float[][] {sound}, SpectrumGrid.SAMPLE_RATE);
      WavFile.write24(buffer, file, Tags.of(line.getKey(), Tags.SOFTWARE, ""));
      seconds += end;
    }
    double spent = (System.nanoTime() - began) / 1e9;
    System.out.printf("sang %.1f s in %.1f s: %.3f x real time%n", seconds, spent, spent / seconds);
  }

  /** The floor: the same voice and vocoder at the speed and pitch of speech. */
  private static float[] spoken(MaryVoice engine, List<SungNote> notes) {
    SpokenLine line = engine.speak(notes.stream().map(n -> n.syllable().orElseThrow()).toList());
    VocalTract tract = VocalTract.of(line, new VoiceColour(1, 0, 0.7, 0));
    double end = line.logPower().length * SpokenLine.FRAME_SECONDS;
    float[] sound = new float[(int) ((end + 0.5) * SpectrumGrid.SAMPLE_RATE)];
    new PulseTrain(new SplittableRandom(85))
        .add(
            tract,
            (at, moment) -> {
              moment.frame = at / SpokenLine.FRAME_SECONDS;
              boolean voiced = line.soundAt((int) moment.frame).voiced();
              moment.hertz = voiced ? 215 - 60 * at / end : 0;
              moment.logGain = 0;
              return true;
            },
            0,
            end,
            sound);
    return sound;
  }

  /** A line of the plan: id, start, end, pitch, velocity, stress, starts word, phones. */
  static Map<String, List<SungNote>> read(Path plan) throws IOException {
    Map<String, List<SungNote>> lines = new LinkedHashMap<>();
    for (String row : Files.readAllLines(plan)) {
      String[] cells = row.split("\t", -1);
      SungSyllable syllable =
          new SungSyllable(syllable(cells[7], Integer.parseInt(cells[5])), cells[6].equals("1"));
      lines
          .computeIfAbsent(cells[0], id -> new ArrayList<>())
          .add(
              new SungNote(
                  Double.parseDouble(cells[1]),
                  Double.parseDouble(cells[2]),
                  Double.parseDouble(cells[3]),
                  Integer.parseInt(cells[4]),
                  Optional.of(syllable)));
    }
    return lines;
  }

  /** A syllable of phones by name; stress as CMUdict counts it. */
  static Syllable syllable(String names, int stress) {
    List<Phone> phones = Arrays.stream(names.split(" ")).map(Phone::valueOf).toList();
    int vowel = phones.indexOf(phones.stream().filter(Phone::isVowel).findFirst().orElseThrow());
    return new Syllable(
        names,
        phones.subList(0, vowel),
        phones.get(vowel),
        phones.subList(vowel + 1, phones.size()),
        Stress.values()[stress]);
  }

  public static void main(String[] args) throws IOException {
    sing(Path.of(args[0]), Files.createDirectories(Path.of(args[1])), args[2]);
  }
}
