package org.sply85.mastering.domain;

import org.sply85.contracts.song.Delivery;

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
}
