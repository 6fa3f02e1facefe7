package redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.identity.Role;

/** Real and broken files come in as people send them. */
class ImportTest {

    private static final String MAP = "externalId=complaint_id,narrative=consumer_complaint_narrative,product=product,"
            + "subProduct=sub_product,channel=submitted_via,lodgedAt=date_received,region=state";

    @TempDir
    static Path folder;

    private static Redress redress;

    @BeforeAll
    static void start() {
        redress = new Redress(folder.resolve("data"), 22_000);
        redress.start("up");
        redress.awaitServices(Duration.ofMinutes(4));
    }

    @AfterAll
    static void stop() {
        redress.close();
    }

    @Test
    void realComplaintsComeInOnceHoweverOftenTheyAreSent() {
        Path file = Repository.DATA.resolve("cfpb_full_bdm2020.csv.gz");
        assumeTrue(Files.exists(file), "needs the public data in ../shared/data");

        Redress.Ended first = redress.run("import", file.toString(), "--map", MAP);
        Redress.Ended second = redress.run("import", file.toString(), "--map", MAP);

        assertThat(first.code()).as(first.output()).isZero();
        assertThat(first.output()).contains("6,615");
        assertThat(second.code()).as(second.output()).isZero();
        assertThat(second.output()).containsPattern("6,615 (were )?(already there|duplicates)|duplicates +6,615");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(
                                redress.json(Role.ADMIN, 8080, "/api/complaints?size=0&source=cfpb_full_bdm2020")
                                        .path("total")
                                        .asInt())
                        .isEqualTo(6_615));
        long found = redress.json(Role.HANDLER, 8080, "/api/complaints?q=foreclosure&source=cfpb_full_bdm2020&size=5")
                .path("total")
                .asLong();
        assertThat(found).isBetween(30L, 32L);
    }

    @Test
    void everyBrokenRowIsNamedAndTheOthersComeIn() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.csv"), """
                externalId,product,channel,lodgedAt,narrative
                B-1,Kitchen,web,2026-01-03,The kettle leaks.
                B-2,,web,2026-01-03,No product here.
                B-3,Kitchen,web,the third,No date here.
                ,Kitchen,web,2026-01-03,No id here.
                B-5,Kitchen,web,2026-01-03,Fine.
                """);
        Path rejected = folder.resolve("rejected.csv");

        Redress.Ended imported = redress.run("import", file.toString(), "--rejected", rejected.toString());

        assertThat(imported.code()).as(imported.output()).isEqualTo(2);
        assertThat(Files.readAllLines(rejected))
                .hasSize(4)
                .anyMatch(line -> line.contains("B-2") && line.contains("product"))
                .anyMatch(line -> line.contains("B-3") && line.contains("lodgedAt"))
                .anyMatch(line -> line.contains("externalId"));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(redress.json(Role.ADMIN, 8080, "/api/complaints?size=0&source=broken")
                                .path("total")
                                .asInt())
                        .isEqualTo(2));
    }

    @Test
    void aSecondPlatformOnTheSameDataIsRefusedInASentence() {
        Redress.Ended second = redress.run("up");

        assertThat(second.code()).isEqualTo(1);
        assertThat(second.output().lines().filter(line -> line.startsWith("redress: ")))
                .singleElement()
                .asString()
                .contains("already running");
    }

    @Test
    void aPortInUseIsNamed() {
        Redress other = new Redress(folder.resolve("other"), 22_000);

        Redress.Ended refused = other.run("up");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.output()).containsPattern("Port (30080|30081|30082|31092|31200|27432)");
    }

    @Test
    void aColumnThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
        Path file = Files.writeString(folder.resolve("small.csv"), "id,text\n1,a\n");

        Redress.Ended refused = redress.run("import", file.toString(), "--map", "externalId=nummer");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.output()).contains("nummer").contains("id").contains("text");
    }
}
