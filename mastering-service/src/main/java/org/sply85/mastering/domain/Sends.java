package org.sply85.mastering.domain;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.sply85.audio.Decibels;
import org.sply85.audio.effect.Biquad;
import org.sply85.audio.effect.PingPongDelay;
import org.sply85.audio.effect.Reverb;
import org.sply85.audio.effect.Room;
import org.sply85.style.MixStyle;
import org.sply85.style.MixStyle.Channel;
import org.sply85.style.MixStyle.Space;

/** The three send buses, mono each, and what returns from them. */
final class Sends {
  private final float[] room;
  private final float[] hall;
  private final float[] delay;
  private final double sampleRate;

  Sends(int frames, double sampleRate) {
    room = new float[frames];
    hall = new float[frames];
    delay = new float[frames];
    this.sampleRate = sampleRate;
  }

  /** Sends a track, after its fader, to the buses at the channel's levels. */
  void add(float[][] track, Channel channel) {
    send(track, channel.roomDb(), room);
    send(track, channel.hallDb(), hall);
    send(track, channel.delayDb(), delay);
  }

  /** What comes back, stereo; the three effects run at the same time. */
  float[][] returns(MixStyle style, double tempoBpm, Executor executor) {
    double echoSeconds = style.delay().beats() * 60 / tempoBpm;
    List<CompletableFuture<float[][]>> returns =
        List.of(
            CompletableFuture.supplyAsync(() -> wet(room, style.room()), executor),
            CompletableFuture.supplyAsync(() -> wet(hall, style.hall()), executor),
            CompletableFuture.supplyAsync(
                () ->
                    new PingPongDelay(echoSeconds, style.delay().feedback(), sampleRate)
                        .echoes(delay),
                executor));
    float[][] all = returns.get(0).join();
    add(returns.get(1).join(), all);
    add(returns.get(2).join(), all);
    return all;
  }

  private float[][] wet(float[] send, Space space) {
    // Low notes in a reverb are mud.
    Biquad.highPass(200, Biquad.BUTTERWORTH, sampleRate).apply(send);
    Room walls =
        new Room(space.decaySeconds(), space.highDecayRatio(), space.size(), space.preDelayMs());
    return new Reverb(walls, sampleRate).wet(send);
  }

  private static void send(float[][] track, double levelDb, float[] bus) {
    if (levelDb <= MixStyle.OFF) {
      return;
    }
    float gain = (float) (Decibels.toGain(levelDb) / 2);
    for (int i = 0; i < track[0].length; i++) {
      bus[i] += gain * (track[0][i] + track[1][i]);
    }
  }

  /** Adds a sound to another, in place. */
  static void add(float[][] from, float[][] to) {
    for (int c = 0; c < to.length; c++) {
      for (int i = 0; i < to[c].length; i++) {
        to[c][i] += from[c][i];
      }
    }
  }
}
