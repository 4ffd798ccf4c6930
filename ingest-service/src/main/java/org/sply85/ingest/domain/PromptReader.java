package org.sply85.ingest.domain;

import java.util.Optional;
import java.util.UUID;
import org.sply85.contracts.event.PromptSubmitted;
import org.sply85.music.Seeds;

/**
 * Reads a prompt by rules, and by a classifier where they are unsure, without any state.
 *
 * <ol>
 *   <li>The options are checked, see {@link RequestCheck}; so is the prompt, see {@link UserText}.
 *   <li>The words are read, see {@link Understanding}. An option beats the words.
 *   <li>A number or meter that no song can be made with is refused, wherever it was stated.
 *   <li>What is free is completed, see {@link BriefDrawing}: words beat style, style beats mood,
 *       mood beats chance.
 * </ol>
 *
 * <p>The same song id and request always give the same reading.
 */
public final class PromptReader {
  // JavaScript and many JSON tools keep whole numbers exactly up to here.
  private static final long EXACT_IN_JSON = (1L << 53) - 1;

  private final PromptClassifier classifier;

  /** A reader that asks the classifier where its rules are unsure. */
  public PromptReader(PromptClassifier classifier) {
    this.classifier = classifier;
  }

  /**
   * Understands the request as a brief, or refuses it with the field at fault and a reason. Never
   * throws for any text.
   *
   * @param songId the song's id; the seed derives from it when the request has none
   */
  public PromptReading read(UUID songId, PromptSubmitted request) {
    Optional<PromptReading.Refused> fault = RequestCheck.fault(request);
    if (fault.isPresent()) {
      return fault.get();
    }
    Understanding said = new Understanding(request, classifier);
    fault = said.fault();
    if (fault.isPresent()) {
      return fault.get();
    }
    return new PromptReading.Understood(new BriefDrawing(said, seed(songId, request)).brief());
  }

  private static long seed(UUID songId, PromptSubmitted request) {
    long id = songId.getMostSignificantBits() ^ songId.getLeastSignificantBits();
    return Optional.ofNullable(request.seed())
        .orElseGet(() -> Seeds.derive(id, "seed") & EXACT_IN_JSON);
  }
}
