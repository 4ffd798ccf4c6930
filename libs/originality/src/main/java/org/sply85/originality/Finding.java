package org.sply85.originality;

/**
 * A limit that is exceeded.
 *
 * @param rule which
 * @param value what was measured
 * @param limit what it may measure
 * @param place the bar where it begins, from 1; 0 for the whole song
 */
public record Finding(Rule rule, double value, double limit, int place) {}
