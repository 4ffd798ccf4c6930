package org.sply85.audio.synth;

/** Instruments that are computed where General MIDI's are poor. */
public enum SynthPatch {
  /** A drum machine's kick: a sine that drops from a click to its note, one-shot. */
  KICK_808(new SubBass(0.004, 3.0, 0.35, 1.6, true)),
  /** The long tuned kick that plays bass lines in hip-hop and trap. */
  BASS_808(new SubBass(0.012, 1.5, 1.8, 2.6, false)),
  /** Seven detuned saws, open. */
  SUPERSAW_LEAD(
      new Supersaw(0.35, 0.7, new Envelope(0.004, 0.3, 0.8, 0.08), new Sweep(9_000, 14_000, 0.2))),
  /** Seven detuned saws that swell behind a filter. */
  SUPERSAW_PAD(
      new Supersaw(0.5, 0.8, new Envelope(0.35, 1.0, 0.85, 0.5), new Sweep(2_600, 1_200, 0.8))),
  /** A short note whose filter shuts like a damped string. */
  PLUCK(new Supersaw(0.15, 0.4, new Envelope(0.002, 0.18, 0.0, 0.12), new Sweep(500, 9_000, 0.07))),
  /** Noise that rises and grows until the note ends: leads into a section. */
  RISER(new Riser()),
  /** A boom with a splash of noise: opens a section. */
  IMPACT(new Impact());

  private final Voice voice;

  SynthPatch(Voice voice) {
    this.voice = voice;
  }

  Voice voice() {
    return voice;
  }
}
