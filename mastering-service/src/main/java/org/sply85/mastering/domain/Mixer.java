package org.sply85.mastering.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.effect.DeEsser;
import org.sply85.audio.loudness.LoudnessSeries;
import org.sply85.mastering.domain.ChannelStrip.Strip;
import org.sply85.mastering.domain.MixJob.StemFile;
import org.sply85.music.Score;
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
 *   <li>A lead voice, de-essed, joins when all else is there: it is ridden over band and rooms.
 * </ol>
 */
final class Mixer {
  private static final double TAIL_SECONDS = 4;
  private static final int AT_ONCE = 2;
  private static final double ESS_HERTZ = 5500;
  private static final double ESS_FLOOR_LUFS = -65;
  private static final double ESS_BELOW_LU = 3;

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
    List<StemFile> order = inOrderOfMixing(job);
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
        desk = new Desk(style, job.plan().tempoBpm(), job.score(), loaded, taker);
      }
      desk.add(stem, loaded);
      levels.put(
          job.stems().indexOf(stem),
          new TrackLevel(
              stem.track(),
              stem.role(),
              loaded.strip().measuredLufs(),
              loaded.strip().gainDb(),
              Map.of()));
    }
    List<TrackLevel> tracks = new ArrayList<>(levels.values());
    if (tracks.stream().allMatch(t -> t.measuredLufs() == TrackLevel.SILENCE_LUFS)) {
      throw new UnmasterableException(
          UnmasterableException.Reason.SILENT,
          "at least one stem must sound, all %d are silent".formatted(tracks.size()));
    }
    AudioBuffer sound = desk.finish(executor);
    Map<String, Map<String, Double>> overBand = desk.overBand();
    tracks.replaceAll(t -> t.over(overBand.getOrDefault(t.track(), Map.of())));
    return new Mix(sound, tracks);
  }

  private static List<StemFile> inOrderOfMixing(MixJob job) {
    return job.stems().stream()
        .sorted(Comparator.comparingInt(stem -> order(stem.role(), sings(track(stem, job)))))
        .toList();
  }

  private static int order(TrackRole role, boolean sung) {
    return switch (role) {
      case DRUMS -> 0;
      case LEAD -> sung ? 3 : 2;
      default -> 1;
    };
  }

  private static boolean sings(Track track) {
    return !track.syllables().isEmpty();
  }

  private record Loaded(Strip strip, double sampleRate, boolean sung) {}

  private CompletableFuture<Loaded> load(StemFile stem, MixJob job, MixStyle style) {
    Track track = track(stem, job);
    boolean sung = sings(track);
    int sameRole =
        (int)
            job.stems().stream()
                .filter(s -> s.role() == stem.role() && sings(track(s, job)) == sung)
                .count();
    ChannelStrip strip = new ChannelStrip(style.channel(stem.role()), track.pan(), sameRole);
    return CompletableFuture.supplyAsync(() -> processed(stem, strip, sung), executor);
  }

  private static Track track(StemFile stem, MixJob job) {
    return job.score().tracks().stream()
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
  }

  private Loaded processed(StemFile stem, ChannelStrip strip, boolean sung) {
    try {
      AudioBuffer sound = reader.read(stem.flac());
      if (sung) {
        deEss(sound);
      }
      return new Loaded(strip.process(sound), sound.sampleRate(), sung);
    } catch (IOException e) {
      throw new UncheckedIOException("stem '%s' can not be read".formatted(stem.track()), e);
    }
  }

  private static void deEss(AudioBuffer voice) {
    double loudness = LoudnessSeries.of(voice).integrated();
    if (loudness > ESS_FLOOR_LUFS) {
      new DeEsser(ESS_HERTZ, loudness - ESS_BELOW_LU, voice.sampleRate()).apply(voice.samples());
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
    private final Score score;
    private final double rate;
    private final float[][] mix;
    private final Sends sends;
    private final StemTaker taker;
    private final Map<String, float[][]> voices = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> overBand = new LinkedHashMap<>();
    private Ducking ducking;

    Desk(MixStyle style, double tempoBpm, Score score, Loaded first, StemTaker taker) {
      this.taker = taker;
      this.score = score;
      this.style = style;
      this.tempoBpm = tempoBpm;
      rate = first.sampleRate();
      int frames = first.strip().samples()[0].length + (int) (TAIL_SECONDS * rate);
      mix = new float[2][frames];
      sends = new Sends(frames, rate);
    }

    /** Adds a track; a lead voice waits until all others are there. */
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
      if (role == TrackRole.LEAD && loaded.sung()) {
        new VoiceFader(score, rate).level(track, mix);
        voices.put(stem.track(), track);
      } else {
        if (role == TrackRole.LEAD) {
          new LeadRide(style.leadOverBandLu(), rate).apply(track, mix);
        }
        Sends.add(track, mix);
        taker.track(stem.track(), track);
      }
      sends.add(track, style.channel(role));
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
      voices.forEach(this::sing);
      taker.effects(wet);
      return new AudioBuffer(mix, rate);
    }

    private void sing(String track, float[][] voice) {
      overBand.put(track, new VoiceFader(score, rate).ride(voice, mix));
      Sends.add(voice, mix);
      taker.track(track, voice);
    }

    /** How far each lead voice lies above what it is sung over. */
    Map<String, Map<String, Double>> overBand() {
      return overBand;
    }
  }
}
