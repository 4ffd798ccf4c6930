package org.sply85.mastering.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Decibels;
import org.sply85.audio.loudness.LoudnessSeries;
import org.sply85.contracts.song.Delivery;
import org.sply85.music.TrackRole;
import org.sply85.style.MixBook;

class MixerTest {
  private static final ExecutorService THREADS = Executors.newFixedThreadPool(2);

  @AfterAll
  static void stop() {
    THREADS.shutdownNow();
  }

  @Test
  void faderDoesNotTrustTheLevelOfAStem() {
    Songs loud = new Songs("pop", Delivery.STREAMING);
    Songs quiet = new Songs("pop", Delivery.STREAMING);
    float[] lead = Songs.tone(880, 0.2, 0.4);
    float[] piano = Songs.tone(330, 0.3, 0.5);
    loud.with("Lead", TrackRole.LEAD, 0, lead).with("Chords", TrackRole.CHORDS, 0, piano);
    quiet
        .with("Lead", TrackRole.LEAD, 0, lead)
        .with("Chords", TrackRole.CHORDS, 0, Songs.scaled(piano, 0.2));
    Mixer.Mix one = mix(loud, "pop");
    Mixer.Mix two = mix(quiet, "pop");
    for (int i = 0; i < one.sound().frames(); i += 97) {
      assertThat(two.sound().channel(0)[i]).isCloseTo(one.sound().channel(0)[i], within(1e-4f));
    }
    double difference = two.tracks().get(1).gainDb() - one.tracks().get(1).gainDb();
    assertThat(difference).isCloseTo(-Decibels.fromGain(0.2), within(0.05));
  }

  @Test
  void channelsComeOutAtTheirStylesLevels() {
    for (TrackRole role : List.of(TrackRole.LEAD, TrackRole.CHORDS, TrackRole.PAD)) {
      AudioBuffer stem = new AudioBuffer(new float[][] {Songs.tone(500, 0.2, 0.5)}, Songs.RATE);
      ChannelStrip strip = new ChannelStrip(MixBook.standard().mix("pop").channel(role), 0, 1);
      double loudness =
          LoudnessSeries.of(new AudioBuffer(strip.process(stem).samples(), Songs.RATE))
              .integrated();
      double level = MixBook.standard().mix("pop").channel(role).levelLu();
      assertThat(loudness).as(role.title()).isCloseTo(-20 + level, within(0.05));
    }
  }

  @Test
  void panPutsATrackToItsSide() {
    Songs song = new Songs("jazz", Delivery.STREAMING);
    song.with("Chords", TrackRole.CHORDS, -0.8, Songs.tone(500, 0.2, 0.5));
    AudioBuffer mix = mix(song, "jazz").sound();
    assertThat(power(mix.channel(0))).isGreaterThan(4 * power(mix.channel(1)));
  }

  @Test
  void kickPushesOthersDown() {
    float[] pad = steady(440);
    Ducking ducking = new Ducking(new float[][] {Songs.drums(), Songs.drums()}, 0.12, Songs.RATE);
    float[][] ducked = {pad.clone(), pad.clone()};
    ducking.apply(ducked, 6);
    // Half a second a beat: just after the kick, and just before the next.
    double after = power(ducked[0], 3.01, 3.05);
    double before = power(ducked[0], 3.44, 3.49);
    assertThat(Decibels.fromPower(before / after)).isBetween(3.0, 6.5);
    ducking.apply(ducked, 0);
    assertThat(power(ducked[0], 3.01, 3.05)).isEqualTo(after);
  }

  @Test
  void leadIsRaisedWhereTheBandIsLoud() {
    float[] lead = steady(1000);
    float[] band = Songs.scaled(steady(300), 0.5);
    for (int i = band.length / 2; i < band.length; i++) {
      band[i] *= 2.5f;
    }
    float[][] ridden = {lead.clone(), lead.clone()};
    new LeadRide(3, Songs.RATE).apply(ridden, new float[][] {band, band});
    double early = Decibels.fromPower(power(ridden[0], 1, 2) / power(lead, 1, 2));
    double late = Decibels.fromPower(power(ridden[0], 6, 7) / power(lead, 6, 7));
    assertThat(late).isGreaterThan(early + 2).isLessThanOrEqualTo(3);
    assertThat(early).isGreaterThanOrEqualTo(-1.5);
  }

  @Test
  void sameJobGivesTheSameSamples() {
    AudioBuffer one = mix(Songs.band("pop", Delivery.STREAMING), "pop").sound();
    AudioBuffer two = mix(Songs.band("pop", Delivery.STREAMING), "pop").sound();
    assertThat(two.samples()).isDeepEqualTo(one.samples());
  }

  @Test
  void silentTracksAreLeftOutAndReported() {
    Songs song = Songs.band("pop", Delivery.STREAMING);
    song.with("Pad (Warm)", TrackRole.PAD, 0, new float[(int) (Songs.SECONDS * Songs.RATE)]);
    assertThat(mix(song, "pop").tracks().get(4))
        .isEqualTo(new TrackLevel("Pad (Warm)", TrackRole.PAD, TrackLevel.SILENCE_LUFS, 0));
  }

  @Test
  void refusesSilence() {
    Songs song = new Songs("pop", Delivery.STREAMING);
    song.with("Pad", TrackRole.PAD, 0, new float[48000]);
    assertThatThrownBy(() -> mix(song, "pop"))
        .isInstanceOf(UnmasterableException.class)
        .hasMessage("at least one stem must sound, all 1 are silent");
    assertThatThrownBy(() -> mix(new Songs("pop", Delivery.STREAMING), "pop"))
        .isInstanceOf(UnmasterableException.class)
        .hasMessage("a mix needs at least one stem, came none");
  }

  @Test
  void refusesAStemThatIsNoTrack() {
    Songs song = Songs.band("pop", Delivery.STREAMING);
    MixJob job = song.job();
    List<MixJob.StemFile> stems =
        List.of(new MixJob.StemFile("Kazoo", TrackRole.LEAD, Path.of("kazoo.flac")));
    MixJob wrong = new MixJob(job.plan(), job.score(), stems, job.delivery());
    assertThatThrownBy(
            () ->
                new Mixer(song.reader(), StemTaker.NONE, THREADS)
                    .mix(wrong, MixBook.standard().mix("pop")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("stem 'Kazoo' must be a track of the score, which has Lead");
  }

  private static Mixer.Mix mix(Songs song, String style) {
    return new Mixer(song.reader(), StemTaker.NONE, THREADS)
        .mix(song.job(), MixBook.standard().mix(style));
  }

  private static float[] steady(double hertz) {
    float[] samples = new float[(int) (Songs.SECONDS * Songs.RATE)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (0.1 * Math.sin(2 * Math.PI * hertz * i / Songs.RATE));
    }
    return samples;
  }

  private static double power(float[] samples) {
    return power(samples, 0, samples.length / Songs.RATE);
  }

  private static double power(float[] samples, double from, double to) {
    double sum = 0;
    int first = (int) (from * Songs.RATE);
    int end = Math.min(samples.length, (int) (to * Songs.RATE));
    for (int i = first; i < end; i++) {
      sum += (double) samples[i] * samples[i];
    }
    return sum / (end - first);
  }
}
