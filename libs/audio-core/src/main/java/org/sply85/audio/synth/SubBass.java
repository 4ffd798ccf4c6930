package org.sply85.audio.synth;

import java.util.SplittableRandom;

/** A sine whose pitch drops at the onset, bent by a soft limiter: the drum machine's bass drum. */
final class SubBass implements Voice {
  private static final double LEVEL = 0.8;
  private static final double DROP_SECONDS = 0.03;
  private static final double CLICK_SECONDS = 0.002;
  private static final double CLICK_LEVEL = 0.25;

  private final Envelope envelope;
  private final double drop;
  private final double drive;
  private final boolean oneShot;
  private final double ring;

  /**
   * @param attack seconds
   * @param drop how far above its pitch it starts, in fundamentals
   * @param decay time constant of the ring in seconds
   * @param drive into the limiter; 1 = hardly bent
   * @param oneShot whether it rings out however short the note, at a kick's own pitch
   */
  SubBass(double attack, double drop, double decay, double drive, boolean oneShot) {
    this.envelope = new Envelope(attack, decay, 0, 0.03);
    this.drop = drop;
    this.drive = drive;
    this.oneShot = oneShot;
    this.ring = decay * 3;
  }

  @Override
  public float[][] play(SynthNote note, SplittableRandom random, double sampleRate) {
    double held = oneShot ? ring : note.seconds();
    double hertz = oneShot ? 49 : note.hertz();
    int frames = (int) (envelope.seconds(held) * sampleRate);
    float[] mono = new float[frames];
    double phase = 0;
    for (int i = 0; i < frames; i++) {
      double time = i / sampleRate;
      phase += hertz * (1 + drop * Math.exp(-time / DROP_SECONDS)) / sampleRate;
      double body = Math.tanh(drive * Math.sin(2 * Math.PI * phase)) / Math.tanh(drive);
      double click = CLICK_LEVEL * (random.nextDouble() * 2 - 1) * Math.exp(-time / CLICK_SECONDS);
      double level = envelope.at(time, held);
      mono[i] = (float) (LEVEL * level * (body + (oneShot ? click : 0)));
    }
    return new float[][] {mono, mono.clone()};
  }
}
