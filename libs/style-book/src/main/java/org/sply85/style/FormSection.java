package org.sply85.style;

/**
 * A section of a form.
 *
 * @param role verse, chorus, ...
 * @param bars usual length
 * @param optional whether the form stays good without it
 */
public record FormSection(String role, int bars, boolean optional) {}
