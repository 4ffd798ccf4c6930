package org.sply85.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The layering of every service: its domain is a pure function of brief and seed. Think hard before
 * adding a package to the list.
 */
public final class DomainRules {
  private static final String DOMAIN = "org.sply85.*.domain..";

  @ArchTest
  public static final ArchRule THE_DOMAIN_IS_PURE =
      classes()
          .that()
          .resideInAPackage(DOMAIN)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              DOMAIN,
              "java..",
              "org.sply85.contracts..",
              "org.sply85.music..",
              "org.sply85.audio..",
              "org.sply85.features..",
              "org.sply85.style..",
              "org.sply85.statistics..",
              "org.sply85.originality..",
              "org.sply85.encoding..",
              "org.sply85.lexicon..")
          .because(
              "a song is a pure function of brief and seed. Fix: declare an interface in the domain"
                  + " named for the need, and implement it in messaging, storage or model");

  @ArchTest
  public static final ArchRule THE_DOMAIN_KNOWS_NO_CLOCK =
      noClasses()
          .that()
          .resideInAPackage(DOMAIN)
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .because("the same seed must give the same song. Fix: measure time in the listener");

  @ArchTest
  public static final ArchRule THE_DOMAIN_DRAWS_FROM_THE_SEED =
      noClasses()
          .that()
          .resideInAPackage(DOMAIN)
          .should()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(Random.class, ThreadLocalRandom.class)
          .because(
              "every choice must be repeatable. Fix: org.sply85.music.Seeds.random(seed, name of"
                  + " the choice)");

  private DomainRules() {}
}
