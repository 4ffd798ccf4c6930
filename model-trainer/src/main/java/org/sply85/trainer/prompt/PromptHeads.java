package org.sply85.trainer.prompt;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sply85.prompt.PromptHead;
import org.sply85.style.StyleBasics;
import org.sply85.style.StyleBook;

/** The labels of PromptNet's heads, in the order of {@link PromptHead}. */
final class PromptHeads {
  private static final Map<PromptHead, List<String>> LABELS = labels();

  private PromptHeads() {}

  static Map<PromptHead, List<String>> all() {
    return LABELS;
  }

  private static Map<PromptHead, List<String>> labels() {
    List<String> steps = List.of(PromptHead.UNSTATED, "-0.8", "-0.4", "0.0", "0.4", "0.8");
    Map<PromptHead, List<String>> labels = new EnumMap<>(PromptHead.class);
    labels.put(PromptHead.TEMPO, List.of(PromptHead.UNSTATED, "slow", "moderate", "fast"));
    labels.put(PromptHead.RHYTHM, List.of(PromptHead.UNSTATED, "peaceful", "moderate", "strong"));
    labels.put(PromptHead.DANCE, List.of(PromptHead.UNSTATED, "no", "yes"));
    labels.put(PromptHead.VALENCE, steps);
    labels.put(PromptHead.AROUSAL, steps);
    labels.put(
        PromptHead.STYLE,
        Stream.concat(
                Stream.of(PromptHead.UNSTATED),
                StyleBook.standard().styles().stream().map(StyleBasics::name))
            .toList());
    labels.put(PromptHead.METER, List.of(PromptHead.UNSTATED, "4/4", "3/4", "6/8", "unusual"));
    labels.put(PromptHead.MODE, List.of(PromptHead.UNSTATED, "major", "minor"));
    labels.put(PromptHead.ROLE, List.of("other", "wanted", "unwanted", "lead"));
    return labels;
  }
}
