package org.sply85.composer.domain.plan;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.sply85.composer.domain.scope.Draw;
import org.sply85.contracts.song.FormWish;
import org.sply85.style.ComposingStyle;
import org.sply85.style.FormSection;
import org.sply85.style.SongForm;

/** Chooses a form of the style, bends it to the wish, and fits it to the wanted length. */
final class FormChooser {
  private FormChooser() {}

  static List<DraftSection> choose(
      ComposingStyle style, FormWish wish, BarFitting fitting, SplittableRandom random) {
    double[] weights = style.forms().stream().mapToDouble(SongForm::weight).toArray();
    List<FormSection> form = style.forms().get(Draw.index(weights, random)).parts();
    List<FormSection> granted = FormWishes.grant(wish, form);
    Optional<BarFitting.Fitted> best = Optional.empty();
    for (FormVariants.Variant variant : FormVariants.of(granted, wish)) {
      Optional<BarFitting.Fitted> fitted =
          fitting
              .fit(variant.sections())
              .map(f -> new BarFitting.Fitted(f.sections(), f.cost() + variant.cost()));
      if (fitted.isPresent() && (best.isEmpty() || fitted.get().cost() < best.get().cost())) {
        best = fitted;
      }
    }
    return best.map(BarFitting.Fitted::sections).orElseGet(() -> fitting.force(granted));
  }
}
