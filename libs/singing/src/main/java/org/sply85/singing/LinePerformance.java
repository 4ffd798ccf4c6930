package org.sply85.singing;

import java.util.ArrayList;
import java.util.List;
import org.sply85.singing.LineTiming.TimedPhone;
import org.sply85.singing.PulseTrain.Moment;

/** A line as it is sung, asked from pulse to pulse. */
final class LinePerformance implements PulseTrain.Performance {
  private static final double VOWEL_FROM = 0.4;
  private static final double VOWEL_TO = 0.65;
  private static final double DIPHTHONG_FROM = 0.25;
  private static final double DIPHTHONG_TO = 0.45;
  private static final double NEPER_PER_DB = Math.log(10) / 20;
  private static final double DECAY_DB = 4;
  private static final double DECAY_AFTER_SECONDS = 0.12;
  private static final double DECAY_SECONDS = 0.5;
  private static final double ATTACK_DB = 30;
  private static final double ATTACK_SECONDS = 0.03;
  private static final double CLOSING_SECONDS = 0.06;
  private static final double LOUDEST_VELOCITY = 127;
  private static final double DYNAMICS_DB = 14;
  private static final double USUAL_VELOCITY = 90;

  private final List<TimedPhone> phones;
  private final PitchCurve pitch;
  private final List<SungNote> notes;
  private int at;
  private int note;

  LinePerformance(List<TimedPhone> phones, PitchCurve pitch, List<SungNote> notes) {
    this.phones = new ArrayList<>(phones);
    this.pitch = pitch;
    this.notes = notes;
  }

  double startSeconds() {
    return phones.get(0).from();
  }

  double endSeconds() {
    return phones.get(phones.size() - 1).to();
  }

  /** Times must not go back. */
  @Override
  public boolean at(double seconds, Moment moment) {
    while (at + 1 < phones.size() && seconds >= phones.get(at + 1).from()) {
      at++;
    }
    while (note + 1 < notes.size() && seconds >= notes.get(note + 1).startSeconds()) {
      note++;
    }
    TimedPhone phone = phones.get(at);
    if (seconds > phone.to() + 0.02) {
      return false;
    }
    moment.frame = spoken(phone, Math.min(seconds, phone.to())) / SpokenLine.FRAME_SECONDS;
    moment.hertz = phone.sound().voiced() ? pitch.hertz(seconds) : 0;
    moment.logGain = NEPER_PER_DB * gainDb(phone, seconds);
    return true;
  }

  /** Which moment of the spoken line is sung. */
  private static double spoken(TimedPhone phone, double seconds) {
    double into = seconds - phone.from();
    double natural = phone.spokenTo() - phone.spokenFrom();
    if (!phone.sound().vowel() || phone.seconds() <= natural) {
      return phone.spokenFrom() + natural * into / phone.seconds();
    }
    boolean diphthong = phone.sound() == Articulation.DIPHTHONG;
    double from = natural * (diphthong ? DIPHTHONG_FROM : VOWEL_FROM);
    double to = natural * (diphthong ? DIPHTHONG_TO : VOWEL_TO);
    double held = phone.seconds() - natural + to - from;
    if (into < from) {
      return phone.spokenFrom() + into;
    }
    if (into < from + held) {
      return phone.spokenFrom() + from + (to - from) * (into - from) / held;
    }
    return phone.spokenTo() - (phone.to() - seconds);
  }

  private double gainDb(TimedPhone phone, double seconds) {
    double gain = DYNAMICS_DB * (notes.get(note).velocity() - USUAL_VELOCITY) / LOUDEST_VELOCITY;
    if (phone.sound().vowel()) {
      double decayed = (seconds - phone.from() - DECAY_AFTER_SECONDS) / DECAY_SECONDS;
      gain -= DECAY_DB * Math.max(0, Math.min(1, decayed));
    }
    boolean opens = at == 0 || phone.from() - phones.get(at - 1).to() > 0.01;
    if (opens) {
      gain -= ATTACK_DB * Math.max(0, 1 - (seconds - phone.from()) / ATTACK_SECONDS);
    }
    boolean closes = at + 1 == phones.size() || at + 2 == phones.size() && phone.sound().vowel();
    if (closes) {
      double left = endSeconds() - seconds;
      double closing = CLOSING_SECONDS + LineTiming.RELEASE_SECONDS;
      gain -= 40 * Math.max(0, 1 - left / closing);
    }
    return gain;
  }
}
