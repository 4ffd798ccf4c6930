package org.sply85.statistics;

/**
 * Where figures come from.
 *
 * @param name of the corpus
 * @param licence it is published under
 * @param songs how many were counted: the training part, without duplicates
 * @param use which tables it feeds
 * @param citation who made it
 */
public record CorpusSource(String name, String licence, int songs, String use, String citation) {}
