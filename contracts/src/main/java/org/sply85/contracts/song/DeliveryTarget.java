package org.sply85.contracts.song;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Usual deliveries, by where the song will be heard. */
public enum DeliveryTarget {
  /** Streaming services, which turn everything to about this loudness. */
  STREAMING(-14, -1),
  /** A DJ set. */
  CLUB(-9, -1),
  /** Radio and television by EBU R 128. */
  BROADCAST(-23, -1),
  /** A disc, on which nothing is turned. */
  CD(-11, -0.3);

  private final Delivery delivery;

  DeliveryTarget(double integratedLufs, double truePeakDbtp) {
    delivery = new Delivery(integratedLufs, truePeakDbtp);
  }

  /** What the master must measure. */
  public Delivery delivery() {
    return delivery;
  }

  /** The target of a name, in any case; empty if there is none. */
  public static Optional<DeliveryTarget> named(String name) {
    String wanted = name.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(target -> target.name().equals(wanted)).findFirst();
  }

  /** All names, as people write them. */
  public static List<String> names() {
    return Arrays.stream(values()).map(target -> target.name().toLowerCase(Locale.ROOT)).toList();
  }
}
