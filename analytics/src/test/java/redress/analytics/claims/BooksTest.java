package redress.analytics.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import redress.analytics.claims.Books.Judged;
import redress.analytics.claims.Books.Silent;
import redress.analytics.claims.Claim.Verdict;
import redress.analytics.interval.Interval;
import redress.analytics.outcome.Course;
import redress.analytics.outcome.Course.Outcome;
import redress.analytics.outcome.Customers;
import redress.analytics.outcome.Goodwill;
import redress.analytics.outcome.Paradox;
import redress.analytics.outcome.Result;
import redress.analytics.outcome.Returns;

class BooksTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final Judged NOTHING_JUDGED = new Judged(100, 0, Map.of());

    @Test
    void aListOfTheAffectedSaysHowManyComplain() {
        Map<Saying, Claim> books = audit(
                List.of(
                        new Silent("affected-list", 40, Interval.exactly(60)),
                        new Silent("affected-list", 10, Interval.exactly(90)),
                        new Silent("chao", 50, new Interval(5_000, 4_000, 6_000))),
                0,
                NOTHING_JUDGED);

        Result complain = own(books, Saying.FIFTY_PERCENT);
        assertThat(complain.estimate()).isEqualTo(.25);
        assertThat(complain.n()).isEqualTo(200);
        assertThat(complain.lower()).isCloseTo(.1951, within(5e-5));
        assertThat(verdict(books, Saying.FIFTY_PERCENT)).isEqualTo(Verdict.LESS);
        assertThat(own(books, Saying.TWENTY_SIX_SILENT).estimate()).isCloseTo(3, within(1e-9));
        assertThat(own(books, Saying.TWENTY_SIX_SILENT).upper()).isCloseTo(1 / .1951 - 1, within(5e-3));
        assertThat(verdict(books, Saying.TWENTY_SIX_SILENT)).isEqualTo(Verdict.LESS);
    }

    @Test
    void withoutAListEstimatesStandInButNoSayingOfTheTrade() {
        Map<Saying, Claim> books = audit(
                List.of(
                        new Silent("chao", 100, new Interval(300, 200, 500)),
                        new Silent("heuristics", 500, new Interval(680, 500, 13_000))),
                0,
                NOTHING_JUDGED);

        assertThat(own(books, Saying.TWENTY_SIX_SILENT).estimate()).isEqualTo(3);
        assertThat(own(books, Saying.TWENTY_SIX_SILENT).upper()).isEqualTo(5);
        assertThat(own(books, Saying.FIFTY_PERCENT).estimate()).isEqualTo(.25);
        assertThat(own(
                                audit(
                                        List.of(new Silent("heuristics", 500, new Interval(680, 500, 13_000))),
                                        0,
                                        NOTHING_JUDGED),
                                Saying.TWENTY_SIX_SILENT)
                        .missing())
                .contains("a list of everybody affected");
    }

    @Test
    void whoReturnsIsSetBesideTheSeventyPercent() {
        assertThat(verdict(audit(List.of(), 95, NOTHING_JUDGED), Saying.SEVENTY_PERCENT))
                .isEqualTo(Verdict.MORE);
        assertThat(verdict(audit(List.of(), 60, NOTHING_JUDGED), Saying.SEVENTY_PERCENT))
                .isEqualTo(Verdict.AGREES);
        assertThat(verdict(audit(List.of(), 20, NOTHING_JUDGED), Saying.SEVENTY_PERCENT))
                .isEqualTo(Verdict.LESS);
    }

    @Test
    void whatIsLinkedToNoConfirmedCauseIsNoProofAgainstTheSystem() {
        Judged few = new Judged(1_000, 200, Map.of("own-process", 200L));
        Judged most = new Judged(1_000, 700, Map.of("own-process", 700L));

        assertThat(verdict(audit(List.of(), 0, few), Saying.CAUSED_BY_THE_SYSTEM))
                .isEqualTo(Verdict.NOT_SHOWN);
        assertThat(verdict(audit(List.of(), 0, most), Saying.CAUSED_BY_THE_SYSTEM))
                .isEqualTo(Verdict.AGREES);
    }

    @Test
    void withoutDataEverySayingIsThereWithWhatIsMissing() {
        Map<Saying, Claim> books = audit(List.of(), 0, new Judged(0, 0, Map.of()), List.of());

        assertThat(books).hasSize(Saying.values().length).allSatisfy((saying, claim) -> {
            assertThat(claim.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
            assertThat(claim.own().missing()).startsWith("not enough data: ");
            assertThat(claim.own().estimate()).isNull();
        });
    }

    /** With a hundred customers whose complaints were upheld, of whom some bought again. */
    private static Map<Saying, Claim> audit(List<Silent> silent, int returned, Judged judged) {
        List<Course> courses = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            courses.add(new Course(
                    "c" + i,
                    NOW.minus(Duration.ofDays(100)),
                    NOW.minus(Duration.ofDays(90)),
                    Outcome.UPHELD,
                    false,
                    null,
                    null,
                    null,
                    new float[5]));
        }
        Customers customers = new Customers();
        customers.returned("somebody", NOW.minus(Duration.ofDays(200)));
        for (int i = 0; i < returned; i++) {
            customers.returned("c" + i, NOW.minus(Duration.ofDays(50)));
        }
        return byName(Books.audit(
                silent,
                Returns.inFavour(courses, customers, NOW),
                Goodwill.of(courses, customers),
                Paradox.of(courses, customers, NOW),
                judged));
    }

    private static Map<Saying, Claim> audit(List<Silent> silent, int returned, Judged judged, List<Course> courses) {
        Customers nobody = new Customers();
        assertThat(returned).isZero();
        return byName(Books.audit(
                silent,
                Returns.inFavour(courses, nobody, NOW),
                Goodwill.of(courses, nobody),
                Paradox.of(courses, nobody, NOW),
                judged));
    }

    private static Map<Saying, Claim> byName(List<Claim> claims) {
        Map<Saying, Claim> books = new EnumMap<>(Saying.class);
        claims.forEach(claim -> books.put(claim.saying(), claim));
        return books;
    }

    private static Result own(Map<Saying, Claim> books, Saying saying) {
        return Objects.requireNonNull(books.get(saying)).own();
    }

    private static Verdict verdict(Map<Saying, Claim> books, Saying saying) {
        return Objects.requireNonNull(books.get(saying)).verdict();
    }
}
