package org.sply85.contracts.song;

import java.util.List;

/**
 * What the user asked of the form.
 *
 * @param startWith role of the first section; empty if free
 * @param without roles that must not occur
 * @param required roles that must occur
 * @param keyChange whether the last chorus shall lift the key
 * @param sections roles in order when the user spelled out the whole form; empty if free
 */
public record FormWish(
    String startWith,
    List<String> without,
    List<String> required,
    boolean keyChange,
    List<String> sections) {}
