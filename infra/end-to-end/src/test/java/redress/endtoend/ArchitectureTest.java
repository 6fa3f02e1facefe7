package redress.endtoend;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may know what, over all modules. Each rule names packages that exist, which is checked too. */
class ArchitectureTest {

    private static final JavaClasses REDRESS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("redress");

    private static final String[] FRAMEWORKS = {
        "org.springframework..", "org.apache.kafka..", "co.elastic..", "org.elasticsearch..", "org.axonframework.."
    };

    private static final Set<String> CLIENTS = Set.of(
            "org.apache.kafka.clients.admin.Admin",
            "org.apache.kafka.clients.producer.KafkaProducer",
            "org.apache.kafka.clients.consumer.KafkaConsumer",
            "java.net.http.HttpClient",
            "co.elastic.clients.transport.rest5_client.low_level.Rest5Client");

    private static boolean makesAClient(JavaAccess<?> call) {
        return CLIENTS.contains(call.getTargetOwner().getName())
                && Set.of("<init>", "create", "newBuilder", "newHttpClient", "builder")
                        .contains(call.getName());
    }

    static Stream<ArchRule> rules() {
        return Stream.of(
                noClasses()
                        .that()
                        .resideInAPackage("redress.events..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(FRAMEWORKS)
                        .because("whoever speaks the published language gets no framework with it"),
                noClasses()
                        .that()
                        .resideInAnyPackage("redress.query..", "redress.analytics..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("redress.command..")
                        .because("the services meet on topics and by HTTP only"),
                noClasses()
                        .that()
                        .resideInAPackage("redress.query..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("redress.analytics..")
                        .because("the services meet on topics and by HTTP only"),
                noClasses()
                        .that()
                        .resideInAPackage("redress.analytics..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("redress.query..")
                        .because("the services meet on topics and by HTTP only"),
                noClasses()
                        .that()
                        .resideInAnyPackage("redress.command..", "redress.query..", "redress.analytics..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("redress.launcher..", "redress.simulation..", "redress.embedded..")
                        .because("services do not know who starts them or that the business is simulated"),
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                "redress.analytics.embedding..",
                                "redress.analytics.neighbours..",
                                "redress.analytics.clustering..",
                                "redress.analytics.assignment..",
                                "redress.analytics.labelling..",
                                "redress.analytics.learning..",
                                "redress.analytics.attribution..",
                                "redress.analytics.significance..",
                                "redress.analytics.interval..",
                                "redress.analytics.regression..",
                                "redress.analytics.silence..",
                                "redress.analytics.loss..",
                                "redress.analytics.effect..",
                                "redress.analytics.surge..",
                                "redress.analytics.emerging..",
                                "redress.analytics.subgroup..",
                                "redress.analytics.portrait..",
                                "redress.analytics.recovery..",
                                "redress.analytics.outcome..",
                                "redress.analytics.claims..",
                                "redress.analytics.study..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(FRAMEWORKS)
                        .because("methods are tested and reused without servers"),
                noClasses()
                        .that()
                        .resideInAPackage("redress.simulation..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(FRAMEWORKS)
                        .because("a business is simulated, not deployed"),
                classes()
                        .that()
                        .resideInAPackage("redress.privacy..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "redress.privacy..",
                                "java..",
                                "org.jspecify..",
                                "com.google.i18n.phonenumbers..",
                                "org.apache.commons.validator..")
                        .because("whoever holds a text can mask it"),
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                "redress.command..", "redress.query..", "redress.analytics..", "redress.operations..")
                        .and()
                        .resideOutsideOfPackage("redress.operations.connection")
                        .should()
                        .callCodeUnitWhere(DescribedPredicate.describe("make a client", ArchitectureTest::makesAClient))
                        .because(
                                "credentials and whom to trust are configured once, for the stores and the other services"),
                SlicesRuleDefinition.slices()
                        .matching("redress.(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("a reader can follow the data one way"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyoneKnowsOnlyWhomTheyMay(ArchRule rule) {
        rule.check(REDRESS);
    }

    @Test
    void theRulesSpeakOfPackagesThatExist() {
        List<String> packages =
                REDRESS.stream().map(JavaClass::getPackageName).distinct().toList();

        for (String named : List.of(
                "redress.events",
                "redress.command.complaint",
                "redress.query.feed",
                "redress.analytics.embedding",
                "redress.analytics.clustering",
                "redress.analytics.attribution",
                "redress.analytics.significance",
                "redress.analytics.interval",
                "redress.analytics.regression",
                "redress.analytics.silence",
                "redress.analytics.loss",
                "redress.analytics.effect",
                "redress.analytics.surge",
                "redress.analytics.emerging",
                "redress.analytics.subgroup",
                "redress.analytics.portrait",
                "redress.analytics.recovery",
                "redress.analytics.outcome",
                "redress.analytics.claims",
                "redress.analytics.study",
                "redress.privacy",
                "redress.operations.connection",
                "redress.launcher",
                "redress.simulation",
                "redress.embedded")) {
            assertThat(packages).anyMatch(name -> name.startsWith(named));
        }
    }

    @Test
    void everyPackageSaysWhyItExists() {
        classes()
                .that()
                .resideInAPackage("redress..")
                .should(com.tngtech.archunit.lang.ArchCondition.from(DescribedPredicate.describe(
                        "be in a null-marked package with a package-info",
                        type -> type.getPackage().isAnnotatedWith(org.jspecify.annotations.NullMarked.class))))
                .check(REDRESS);
    }
}
