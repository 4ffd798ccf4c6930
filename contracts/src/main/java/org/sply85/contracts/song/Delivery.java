package org.sply85.contracts.song;

/**
 * What the master must measure.
 *
 * @param integratedLufs programme loudness by ITU-R BS.1770-4, LUFS, -36..-6
 * @param truePeakDbtp highest allowed true peak, dBTP, -9..0
 */
public record Delivery(double integratedLufs, double truePeakDbtp) {
  /** What streaming services ask for. */
  public static final Delivery STREAMING = new Delivery(-14, -1);
}
