package org.sply85.contracts.song;

/**
 * What the master must measure, and what is delivered with it.
 *
 * @param integratedLufs programme loudness by ITU-R BS.1770-4, LUFS, -36..-6
 * @param truePeakDbtp highest allowed true peak, dBTP, -9..0
 * @param mixedStems whether the stems are to sum to the mix, with what faders and effects did to
 *     them, instead of being as they were played; absent in events of older versions = false
 */
public record Delivery(double integratedLufs, double truePeakDbtp, boolean mixedStems) {
  /** What streaming services ask for. */
  public static final Delivery STREAMING = new Delivery(-14, -1);

  /** A delivery with stems as they were played. */
  public Delivery(double integratedLufs, double truePeakDbtp) {
    this(integratedLufs, truePeakDbtp, false);
  }
}
