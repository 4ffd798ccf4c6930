package org.sply85.pack;

/**
 * A corpus that models learnt from.
 *
 * @param name like {@code POP909}
 * @param licence of its annotations
 * @param songs how many were learnt from
 * @param copyrighted whether the songs themselves are under copyright; an open pack has none such
 */
public record DataSource(String name, String licence, int songs, boolean copyrighted) {}
