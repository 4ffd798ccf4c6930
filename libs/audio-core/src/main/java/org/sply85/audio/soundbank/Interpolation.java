package org.sply85.audio.soundbank;

/** How the synthesizer reads between the samples of a bank, cheapest first. */
public enum Interpolation {
  LINEAR("linear"),
  CUBIC("cubic"),
  LANCZOS("lanczos"),
  SINC("sinc");

  private final String synthName;

  Interpolation(String synthName) {
    this.synthName = synthName;
  }

  String synthName() {
    return synthName;
  }
}
