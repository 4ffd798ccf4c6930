package org.sply85.arranger;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.sply85.architecture.DomainRules;

@AnalyzeClasses(
    packages = "org.sply85.arranger",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchTests THE_DOMAIN = ArchTests.in(DomainRules.class);
}
