package redress.command;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String[] DOMAIN = {
        "redress.command.complaint..",
        "redress.command.rootcause..",
        "redress.command.report..",
        "redress.command.rule.."
    };

    private static JavaClasses service;

    @BeforeAll
    static void read() {
        service = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("redress.command");
        for (String pattern : DOMAIN) {
            assertThat(service.that(resideInAnyPackage(pattern))).as(pattern).hasSizeGreaterThan(2);
        }
    }

    /** Of Axon they know the annotations that make a plain class an aggregate, and how to apply an event. */
    @Test
    void aggregatesAndPoliciesKnowTheLanguageOfEventsAndNothingTechnical() {
        ArchRule rule = classes()
                .that(resideInAnyPackage(DOMAIN))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.math..",
                        "redress.events..",
                        "redress.command.complaint..",
                        "redress.command.rootcause..",
                        "redress.command.report..",
                        "redress.command.rule..",
                        "redress.command.words..",
                        "org.jspecify..",
                        "org.axonframework.commandhandling",
                        "org.axonframework.eventsourcing",
                        "org.axonframework.modelling.command"));
        rule.check(service);
    }

    @Test
    void aggregatesAndPoliciesHaveNoClockAndNoChance() {
        ArchRule rule = noClasses()
                .that(resideInAnyPackage(DOMAIN))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
        rule.check(service);
    }

    @Test
    void complaintsAndRootCausesDoNotKnowEachOther() {
        noClasses()
                .that(resideInAnyPackage("redress.command.complaint.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("redress.command.rootcause.."))
                .check(service);
        noClasses()
                .that(resideInAnyPackage("redress.command.rootcause.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("redress.command.complaint.."))
                .check(service);
    }

    @Test
    void onlyTheEventStoreKnowsHowAxonIsPutTogether() {
        noClasses()
                .that(resideOutsideOfPackages("redress.command.eventstore.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.axonframework.config..",
                        "org.axonframework.eventsourcing.eventstore..",
                        "org.axonframework.eventhandling..",
                        "org.axonframework.common..",
                        "org.axonframework.serialization.."))
                .check(service);
    }

    @Test
    void onlyTheDoorsKnowHttp() {
        noClasses()
                .that(resideOutsideOfPackages("redress.command.web.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework.web..", "jakarta.servlet.."))
                .check(service);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("redress.command.(*)..").should().beFreeOfCycles().check(service);
    }

    @Test
    void noOtherServiceIsKnownHere() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "redress.query..",
                        "redress.analytics..",
                        "redress.launcher..",
                        "org.elasticsearch..",
                        "co.elastic.."))
                .check(service);
    }
}
