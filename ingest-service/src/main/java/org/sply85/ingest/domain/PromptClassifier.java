package org.sply85.ingest.domain;

import java.util.Map;

/** Judges words that the rules are unsure of. The same words always get the same judgement. */
public interface PromptClassifier {
  /** Knows nothing, so that the rules decide alone. */
  PromptClassifier NONE =
      new PromptClassifier() {
        @Override
        public Map<Question, Judgement> judge(String prompt) {
          return Map.of();
        }

        @Override
        public Judgement role(String prompt, Kind kind, Span mention) {
          return Judgement.NOTHING;
        }
      };

  /** What is asked about a prompt, and the labels of the answers. */
  enum Question {
    /** slow, moderate, fast. */
    TEMPO,
    /** How the beat feels: peaceful, moderate, strong. */
    RHYTHM,
    /** Whether one can dance to it: no, yes. */
    DANCE,
    /** A number -1 sad .. 1 happy. */
    VALENCE,
    /** A number -1 calm .. 1 excited. */
    AROUSAL,
    /** A name of the style book. */
    STYLE
  }

  /** What a mention names. */
  enum Kind {
    INSTRUMENT,
    STYLE
  }

  /**
   * An answer.
   *
   * @param label what is asked for
   * @param probability that it is so, 0..1
   * @param evidence where the prompt says it
   */
  record Judgement(String label, double probability, Span evidence) {
    static final Judgement NOTHING = new Judgement("", 0, new Span(0, 0));

    /** Whether the answer is this, and at least that sure. */
    boolean says(String wanted, double least) {
      return label.equals(wanted) && probability >= least;
    }
  }

  /** Answers to what the prompt speaks of; nothing for a prompt in words it does not know. */
  Map<Question, Judgement> judge(String prompt);

  /**
   * What the prompt says of an instrument or style that it mentions: wanted, unwanted, lead, other;
   * {@link Judgement#NOTHING} if it can not tell.
   */
  Judgement role(String prompt, Kind kind, Span mention);
}
