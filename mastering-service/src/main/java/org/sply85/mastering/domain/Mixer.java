package org.sply85.mastering.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.sply85.audio.AudioBuffer;
import org.sply85.mastering.domain.ChannelStrip.Strip;
import org.sply85.mastering.domain.MixJob.StemFile;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;
import org.sply85.style.MixStyle;

/**
 * Mixes a song's stems by its style.
 *
 * <ol>
 *   <li>Two stems at a time are read and go through their {@link ChannelStrip}s.
 *   <li>They join the mix one by one: drums first, for the others are ducked by their kick; leads
 *       last, for they are ridden over the band. The order is fixed and so are the sums.
 *   <li>Rooms and echoes return.
 * </ol>
 */
final class Mixer {
  private static final double TAIL_SECONDS = 4;
  private static final int AT_ONCE = 2;

  private final StemReader reader;
  private final StemTaker taker;
  private final Executor executor;

  Mixer(StemReader reader, StemTaker taker, Executor executor) {
    this.reader = reader;
    this.taker = taker;
    this.executor = executor;
  }

  /**
   * A song mixed.
   *
   * @param sound stereo, the stems' length and a tail
   * @param tracks in order of the job's stems
   */
  record Mix(AudioBuffer sound, List<TrackLevel> tracks) {}

  /**
   * Mixes.
   *
   * @throws UnmasterableException if there is nothing to be heard
   */
  Mix mix(MixJob job, MixStyle style) {
    if (job.stems().isEmpty()) {
      throw new UnmasterableException(
          UnmasterableException.Reason.NO_STEMS, "a mix needs at least one stem, came none");
    }
    List<StemFile> order = inOrderOfMixing(job.stems());
    Deque<CompletableFuture<Loaded>> ahead = new ArrayDeque<>();
    int next = 0;
    Desk desk = null;
    Map<Integer, TrackLevel> levels = new TreeMap<>();
    for (StemFile stem : order) {
      while (next < order.size() && ahead.size() < AT_ONCE) {
        ahead.add(load(order.get(next++), job, style));
      }
      Loaded loaded = joined(ahead.remove());
      if (desk == null) {
        desk = new Desk(style, job.plan().tempoBpm(), loaded, taker);
      }
      desk.add(stem, loaded);
      levels.put(
          job.stems().indexOf(stem),
          new TrackLevel(
              stem.track(), stem.role(), loaded.strip().measuredLufs(), loaded.strip().gainDb()));
    }
    List<TrackLevel> tracks = new ArrayList<>(levels.values());
    if (tracks.stream().allMatch(t -> t.measuredLufs() == TrackLevel.SILENCE_LUFS)) {
      throw new UnmasterableException(
          UnmasterableException.Reason.SILENT,
          "at least one stem must sound, all %d are silent".formatted(tracks.size()));
    }
    return new Mix(desk.finish(executor), tracks);
  }

  private static List<StemFile> inOrderOfMixing(List<StemFile> stems) {
    return stems.stream()
        .sorted(
            Comparator.comparingInt(
                stem -> stem.role() == TrackRole.DRUMS ? 0 : stem.role() == TrackRole.LEAD ? 2 : 1))
        .toList();
  }

  private record Loaded(Strip strip, double sampleRate) {}

  private CompletableFuture<Loaded> load(StemFile stem, MixJob job, MixStyle style) {
    Track track =
        job.score().tracks().stream()
            .filter(t -> t.name().equals(stem.track()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "stem '%s' must be a track of the score, which has %s"
                            .formatted(
                                stem.track(),
                                job.score().tracks().stream()
                                    .map(Track::name)
                                    .collect(Collectors.joining(", ")))));
    int sameRole = (int) job.stems().stream().filter(s -> s.role() == stem.role()).count();
    ChannelStrip strip = new ChannelStrip(style.channel(stem.role()), track.pan(), sameRole);
    return CompletableFuture.supplyAsync(() -> processed(stem, strip), executor);
  }

  private Loaded processed(StemFile stem, ChannelStrip strip) {
    try {
      AudioBuffer sound = reader.read(stem.flac());
      return new Loaded(strip.process(sound), sound.sampleRate());
    } catch (IOException e) {
      throw new UncheckedIOException("stem '%s' can not be read".formatted(stem.track()), e);
    }
  }

  private static Loaded joined(CompletableFuture<Loaded> loading) {
    try {
      return loading.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** The sums. */
  private static final class Desk {
    private final MixStyle style;
    private final double tempoBpm;
    private final double rate;
    private final float[][] mix;
    private final Sends sends;
    private final StemTaker taker;
    private Ducking ducking;

    Desk(MixStyle style, double tempoBpm, Loaded first, StemTaker taker) {
      this.taker = taker;
      this.style = style;
      this.tempoBpm = tempoBpm;
      rate = first.sampleRate();
      int frames = first.strip().samples()[0].length + (int) (TAIL_SECONDS * rate);
      mix = new float[2][frames];
      sends = new Sends(frames, rate);
    }

    void add(StemFile stem, Loaded loaded) {
      TrackRole role = stem.role();
      Strip strip = loaded.strip();
      if (loaded.sampleRate() != rate) {
        throw new IllegalArgumentException(
            "all stems must have the rate %s, one had %s".formatted(rate, loaded.sampleRate()));
      }
      if (strip.silent()) {
        return;
      }
      float[][] track = fitted(strip.samples());
      if (role != TrackRole.DRUMS) {
        ducking().apply(track, style.channel(role).duckDb());
      }
      if (role == TrackRole.LEAD) {
        new LeadRide(style.leadOverBandLu(), rate).apply(track, mix);
      }
      for (int c = 0; c < 2; c++) {
        for (int i = 0; i < mix[c].length; i++) {
          mix[c][i] += track[c][i];
        }
      }
      sends.add(track, style.channel(role));
      taker.track(stem.track(), track);
    }

    /** Made when the first track after the drums comes: then the mix is nothing but drums. */
    private Ducking ducking() {
      if (ducking == null) {
        ducking = new Ducking(mix, style.duckReleaseBeats() * 60 / tempoBpm, rate);
      }
      return ducking;
    }

    private float[][] fitted(float[][] samples) {
      int frames = mix[0].length;
      return new float[][] {Arrays.copyOf(samples[0], frames), Arrays.copyOf(samples[1], frames)};
    }

    AudioBuffer finish(Executor executor) {
      float[][] wet = sends.returns(style, tempoBpm, executor);
      Sends.add(wet, mix);
      taker.effects(wet);
      return new AudioBuffer(mix, rate);
    }
  }
}
