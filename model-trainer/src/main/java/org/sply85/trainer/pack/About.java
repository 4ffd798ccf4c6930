package org.sply85.trainer.pack;

import java.util.List;
import java.util.Map;

/**
 * What a member's card says of it before it is trained.
 *
 * @param family of networks
 * @param job in a song, in a sentence
 * @param data names of the corpora it learns from
 * @param seed of its training
 * @param settings by name
 */
public record About(
    String family, String job, List<String> data, long seed, Map<String, String> settings) {}
