package org.sply85.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How songs are built: which section follows which, how phrases start and what shape they have. */
public final class FormMoves {
  /** The earliest phrase start that is told apart, in 16ths before the written one. */
  public static final int EARLIEST = -8;

  /** The latest, in 16ths after it. */
  public static final int LATEST = 16;

  /** Outcome of {@link #next} that ends the song: one more than the last role's ordinal. */
  public static final int END = SectionRole.values().length;

  private static final String START = "START";

  private final CountTable table;

  /** Forms counted by the static methods. */
  public FormMoves(CountTable table) {
    this.table = table;
  }

  /** Counts the sections of a song, from its start to its end. */
  public static void count(CountTableBuilder counts, List<SectionRole> sections) {
    String before = START;
    for (SectionRole role : sections) {
      counts.add(List.of("next/" + before, "next"), role.ordinal());
      before = role.name();
    }
    counts.add(List.of("next/" + before, "next"), END);
  }

  /** Counts where a phrase starts, in 16ths from where it is written to. */
  public static void countStart(CountTableBuilder counts, RoleGroup roles, int offset) {
    int kept = Math.max(EARLIEST, Math.min(LATEST, offset)) - EARLIEST;
    counts.add(List.of("offset/" + roles, "offset"), kept);
  }

  /** Counts the shape of a phrase. */
  public static void countContour(CountTableBuilder counts, RoleGroup roles, Contour contour) {
    counts.add(List.of("contour/" + roles, "contour"), contour.ordinal());
  }

  /**
   * What follows a section.
   *
   * @param previous the section; empty for what begins the song
   * @return probability of each role by its ordinal, and of {@link #END} last
   */
  public double[] next(Optional<SectionRole> previous) {
    String before = previous.map(SectionRole::name).orElse(START);
    return table.smoothed(List.of("next/" + before, "next"), CountTable.uniform(END + 1));
  }

  /** How often one role followed another. */
  public int transitions(SectionRole from, SectionRole to) {
    return table.count("next/" + from, to.ordinal());
  }

  /**
   * Where phrases start.
   *
   * @return probability of each offset from {@value #EARLIEST} to {@value #LATEST} 16ths
   */
  public double[] startOffsets(RoleGroup roles) {
    return table.smoothed(
        List.of("offset/" + roles, "offset"), CountTable.uniform(LATEST - EARLIEST + 1));
  }

  /** Share of phrases that start before their first bar. */
  public double pickupRate(RoleGroup roles) {
    return Arrays.stream(startOffsets(roles), 0, -EARLIEST).sum();
  }

  /** Probability of each {@link Contour} by its ordinal. */
  public double[] contours(RoleGroup roles) {
    return table.smoothed(
        List.of("contour/" + roles, "contour"), CountTable.uniform(Contour.values().length));
  }
}
