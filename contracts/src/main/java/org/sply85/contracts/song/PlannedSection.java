package org.sply85.contracts.song;

/**
 * One section of the form.
 *
 * @param label as shown to people: {@code "chorus 2"}
 * @param role verse, chorus, ...
 * @param idea id of the idea it realises
 * @param occurrence how many times the role has come so far, from 1
 * @param startBar from the song's start, 0-based
 * @param bars length in bars; may cut or repeat the idea
 * @param energy intended intensity, 0..1
 * @param transpose semitones above the song's key
 * @param variation exact, newTail, ornament or lift
 */
public record PlannedSection(
    String label,
    String role,
    String idea,
    int occurrence,
    int startBar,
    int bars,
    double energy,
    int transpose,
    String variation) {}
