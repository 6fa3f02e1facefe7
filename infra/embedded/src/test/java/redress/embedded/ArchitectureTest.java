package redress.embedded;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void onlyTheServersOwnProcessesKnowTheirLibraries() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("redress.embedded");

        noClasses()
                .that()
                .resideInAnyPackage("redress.embedded", "redress.embedded.child")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("redress.embedded", "redress.embedded.child", "java..", "org.jspecify..")
                .check(classes);
    }
}
