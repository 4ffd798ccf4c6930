package org.sply85.composer.domain.plan;

import java.util.ArrayList;
import java.util.List;
import org.sply85.contracts.song.FormWish;
import org.sply85.style.FormSection;

/** Bends a form to what the user asked of it. */
final class FormWishes {
  private FormWishes() {}

  /** The form with forbidden roles taken out, required ones put in, and the wished beginning. */
  static List<FormSection> grant(FormWish wish, List<FormSection> form) {
    if (!wish.sections().isEmpty()) {
      return wish.sections().stream().map(role -> Roles.section(role, form)).toList();
    }
    List<FormSection> granted = new ArrayList<>(form);
    granted.removeIf(s -> wish.without().contains(s.role()));
    for (String role : wish.required()) {
      require(role, form, granted);
    }
    startWith(wish.startWith(), form, granted);
    if (granted.isEmpty()) {
      granted.add(Roles.section("verse", form));
    }
    return List.copyOf(granted);
  }

  private static void require(String role, List<FormSection> model, List<FormSection> form) {
    int at = first(role, form);
    FormSection section = Roles.section(role, model);
    if (at >= 0) {
      form.set(at, new FormSection(role, form.get(at).bars(), false));
      return;
    }
    switch (role) {
      case "intro" -> form.add(0, section);
      case "outro" -> form.add(section);
      case "hook" ->
          form.add(last("chorus", form) < 0 ? form.size() : last("chorus", form) + 1, section);
      case "prechorus" -> beforeEachChorus(section, form);
      case "chorus" -> afterEachVerse(section, form);
      case "verse" -> form.add(first("intro", form) == 0 ? 1 : 0, section);
      default -> form.add(beforeEnding(form), section);
    }
  }

  private static void beforeEachChorus(FormSection section, List<FormSection> form) {
    boolean added = false;
    for (int i = form.size() - 1; i > 0; i--) {
      if (form.get(i).role().equals("chorus") && form.get(i - 1).role().equals("verse")) {
        form.add(i, section);
        added = true;
      }
    }
    if (!added) {
      form.add(beforeEnding(form), section);
    }
  }

  private static void afterEachVerse(FormSection section, List<FormSection> form) {
    for (int i = form.size() - 1; i >= 0; i--) {
      boolean verse = form.get(i).role().equals("verse");
      if (verse && (i + 1 == form.size() || !form.get(i + 1).role().equals("verse"))) {
        form.add(i + 1, section);
      }
    }
    if (first(section.role(), form) < 0) {
      form.add(beforeEnding(form), section);
    }
  }

  /** Where a contrast belongs: before the last refrain, or else before the outro. */
  private static int beforeEnding(List<FormSection> form) {
    int at = last("chorus", form) >= 0 ? last("chorus", form) : last("verse", form);
    while (at > 0 && form.get(at - 1).role().equals(form.get(at).role())) {
      at--;
    }
    if (at > 0) {
      return at;
    }
    return first("outro", form) >= 0 ? first("outro", form) : form.size();
  }

  private static void startWith(String role, List<FormSection> model, List<FormSection> form) {
    if (role.isEmpty() || (!form.isEmpty() && form.get(0).role().equals(role))) {
      return;
    }
    if (!form.isEmpty() && form.get(0).role().equals("intro")) {
      form.remove(0);
    }
    if (form.isEmpty() || !form.get(0).role().equals(role)) {
      form.add(0, Roles.section(role, model));
    }
  }

  static int first(String role, List<FormSection> form) {
    for (int i = 0; i < form.size(); i++) {
      if (form.get(i).role().equals(role)) {
        return i;
      }
    }
    return -1;
  }

  private static int last(String role, List<FormSection> form) {
    for (int i = form.size() - 1; i >= 0; i--) {
      if (form.get(i).role().equals(role)) {
        return i;
      }
    }
    return -1;
  }
}
