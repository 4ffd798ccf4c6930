package org.sply85.contracts.song;

import java.util.List;

/**
 * Instruments asked for and forbidden, by the names of the instrument book ({@code piano}, {@code
 * nylon guitar}, {@code strings}, {@code drums}, ...).
 *
 * @param wanted each must be heard in at least half of the sections
 * @param unwanted none may be heard
 * @param lead the instrument asked to play the melody; empty if free
 */
public record InstrumentWish(List<String> wanted, List<String> unwanted, String lead) {}
