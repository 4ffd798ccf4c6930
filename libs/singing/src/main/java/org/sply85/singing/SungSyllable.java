package org.sply85.singing;

import org.sply85.lexicon.Syllable;

/**
 * What is sung on a note.
 *
 * @param sounds consonants and the vowel
 * @param startsWord whether a word begins here
 */
public record SungSyllable(Syllable sounds, boolean startsWord) {}
