package org.sply85.ingest.model;

import java.util.EnumMap;
import java.util.Map;
import org.sply85.ingest.domain.PromptClassifier;
import org.sply85.ingest.domain.Span;
import org.sply85.prompt.Answer;
import org.sply85.prompt.MentionKind;
import org.sply85.prompt.PromptFeatures.Place;
import org.sply85.prompt.PromptHead;
import org.sply85.prompt.PromptNet;

/** Judges words by PromptNet. */
public final class PromptNetClassifier implements PromptClassifier {
  // Of prompts in other languages few words are known by chance, of English ones nearly all.
  private static final double FAMILIAR = 0.7;

  private final PromptNet net;

  public PromptNetClassifier(PromptNet net) {
    this.net = net;
  }

  @Override
  public Map<Question, Judgement> judge(String prompt) {
    Map<Question, Judgement> judged = new EnumMap<>(Question.class);
    if (net.familiarity(prompt) < FAMILIAR) {
      return judged;
    }
    Map<PromptHead, Answer> answers = net.understand(prompt);
    for (Question question : Question.values()) {
      Answer answer = answers.get(PromptHead.valueOf(question.name()));
      if (!answer.label().equals(PromptHead.UNSTATED) && answer.evidence().isPresent()) {
        judged.put(question, judgement(answer));
      }
    }
    return judged;
  }

  @Override
  public Judgement role(String prompt, Kind kind, Span mention) {
    if (net.familiarity(prompt) < FAMILIAR) {
      return new Judgement("", 0, mention);
    }
    Place place = new Place(mention.start(), mention.end());
    Answer answer = net.role(prompt, MentionKind.valueOf(kind.name()), place);
    return new Judgement(answer.label(), answer.probability(), mention);
  }

  private static Judgement judgement(Answer answer) {
    var at = answer.evidence().orElseThrow();
    return new Judgement(answer.label(), answer.probability(), new Span(at.start(), at.end()));
  }
}
