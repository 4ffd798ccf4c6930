package org.sply85.trainer.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sply85.contracts.event.TrainingRequested;
import org.sply85.kit.failure.InvalidInputException;
import org.sply85.trainer.pack.Preset;

class TrainingOrderTest {
  private static final UUID ID = UUID.randomUUID();

  private static TrainingOrder order(String preset, Boolean open, String name) {
    return TrainingOrder.of(ID, new TrainingRequested(null, preset, null, open, name));
  }

  @Test
  void needsNoMoreThanAPreset() {
    assertThat(order("base", null, null))
        .isEqualTo(new TrainingOrder(ID, Preset.BASE, "", false, "base"));
    assertThat(order("studio", true, null).name()).isEqualTo("open");
  }

  @Test
  void refusesWithWordsWhatItDoesNotKnow() {
    assertThatThrownBy(() -> order("huge", false, null))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("preset must be one of [base, studio], was 'huge'");
    assertThatThrownBy(() -> order(null, false, null)).hasMessageContaining("was 'null'");
    assertThatThrownBy(() -> order("base", false, "../../etc"))
        .hasMessage("name must be 1..40 of a-z, 0-9 and hyphens, was '../../etc'");
  }
}
