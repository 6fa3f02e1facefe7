package redress.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses QUERY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("redress");

    @Test
    void theQueryServiceDependsOnNoOtherService() {
        noClasses()
                .that()
                .resideInAPackage("redress.query..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("redress.command..", "redress.analytics..", "redress.dashboards..")
                .check(QUERY);
    }

    @Test
    void packagesDependOnEachOtherInOneDirectionOnly() {
        slices().matching("redress.query.(*)..").should().beFreeOfCycles().check(QUERY);
    }

    @Test
    void onlyTheIndexPackageKnowsMappingsAndWritesDocuments() {
        noClasses()
                .that()
                .resideInAPackage("redress.query..")
                .and()
                .resideOutsideOfPackage("redress.query.index..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("co.elastic.clients.elasticsearch.core.bulk..", "co.elastic.clients.transport..")
                .check(QUERY);
    }

    @Test
    void projectionsKnowNothingOfHttp() {
        classes()
                .that()
                .resideInAnyPackage("redress.query.feed..", "redress.query.complaint..", "redress.query.index..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("org.springframework.web..", "jakarta.servlet..", "redress.query.web..")
                .check(QUERY);
    }
}
