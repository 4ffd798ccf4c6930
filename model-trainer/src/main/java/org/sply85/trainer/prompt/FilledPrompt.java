package org.sply85.trainer.prompt;

import java.util.List;
import java.util.Map;
import org.sply85.prompt.MentionKind;
import org.sply85.prompt.PromptFeatures;
import org.sply85.prompt.PromptHead;

/**
 * A prompt and what it states.
 *
 * @param labels by question; what can not be told from the template is absent
 * @param mentions instruments and styles in it
 */
record FilledPrompt(String text, Map<PromptHead, String> labels, List<Mention> mentions) {
  /** A name in it, and its role. */
  record Mention(MentionKind kind, PromptFeatures.Place place, String role) {}
}
