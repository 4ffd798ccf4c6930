package org.sply85.composer.domain.plan;

import java.util.ArrayList;
import java.util.List;
import org.sply85.contracts.song.PlannedSection;

/** Turns settled sections into the plan's: labels, places, energy, and the last chorus's lift. */
final class SectionLayout {
  private static final int LEAST_REFRAINS_TO_LIFT = 2;

  private SectionLayout() {}

  /**
   * The sections of the plan.
   *
   * @param lift semitones by which the song rises at its last refrain; 0 = it stays
   */
  static List<PlannedSection> of(List<DraftSection> drafts, String energyShape, int lift) {
    List<String> roles = drafts.stream().map(DraftSection::role).toList();
    List<Double> energy = EnergyCurve.of(roles, energyShape);
    int lifted = lift == 0 ? drafts.size() : liftFrom(roles);
    List<PlannedSection> sections = new ArrayList<>();
    int startBar = 0;
    for (int i = 0; i < drafts.size(); i++) {
      String role = roles.get(i);
      int occurrence = (int) roles.subList(0, i + 1).stream().filter(role::equals).count();
      boolean alone = roles.stream().filter(role::equals).count() == 1;
      boolean last = !roles.subList(i + 1, roles.size()).contains(role);
      sections.add(
          new PlannedSection(
              alone ? role : role + " " + occurrence,
              role,
              role,
              occurrence,
              startBar,
              drafts.get(i).bars(),
              energy.get(i),
              i >= lifted ? lift : 0,
              variation(role, occurrence, i >= lifted, last)));
      startBar += drafts.get(i).bars();
    }
    return sections;
  }

  private static String variation(String role, int occurrence, boolean lifted, boolean last) {
    if (occurrence == 1 && !lifted) {
      return "exact";
    }
    if (role.equals("chorus")) {
      return lifted ? "lift" : last ? "newTail" : "exact";
    }
    return lifted ? "lift" : role.equals("verse") ? "ornament" : "exact";
  }

  /** The last refrain, both of them if it comes twice in a row; past the end if there is none. */
  static int liftFrom(List<String> roles) {
    String refrain = roles.contains("chorus") ? "chorus" : "verse";
    long times = roles.stream().filter(refrain::equals).count();
    if (times < LEAST_REFRAINS_TO_LIFT) {
      return roles.size();
    }
    int from = roles.lastIndexOf(refrain);
    boolean twice = from > 0 && roles.get(from - 1).equals(refrain);
    return twice && times > LEAST_REFRAINS_TO_LIFT ? from - 1 : from;
  }
}
