package org.sply85.composer.domain.plan;

/**
 * A section whose length is settled.
 *
 * @param role verse, chorus, ...
 * @param bars length
 */
record DraftSection(String role, int bars) {}
