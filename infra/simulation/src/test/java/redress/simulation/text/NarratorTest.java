package redress.simulation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.simulation.customers.Customer;
import redress.simulation.customers.Customers;
import redress.simulation.scenario.Scenario;

class NarratorTest {

    private static final Scenario RETAILER = Scenario.named("retailer");
    private final Phrasebook words = Phrasebook.of(RETAILER);
    private final Narrator narrator = new Narrator(words);

    @Test
    void twoThingsThatWentWrongAreToldInOneText() {
        Grammar lost = Grammar.of(List.of("[core]", "the lamp was lost."));
        Grammar broken = Grammar.of(List.of("[core]", "the chair was broken."));
        long both = texts(List.of(lost, broken), true, 200)
                .filter(text -> text.toLowerCase(Locale.ROOT).contains("chair"))
                .filter(text -> text.toLowerCase(Locale.ROOT).contains("lamp"))
                .count();
        assertThat(both).isGreaterThan(140);
    }

    @Test
    void praiseAsksForNothingAndComplainsOfNothing() {
        Grammar praise = Grammar.of(List.of("[alone]", "[core]", "all is well."));
        assertThat(texts(List.of(praise), true, 200))
                .filteredOn(text -> text.length() < 20)
                .hasSizeGreaterThan(150);
    }

    @ParameterizedTest
    @ValueSource(strings = {"port-strike", "halden-coating", "voucher-conditions"})
    void aFewInAHundredPasteATextThatOthersWrote(String cause) {
        Grammar grammar = Objects.requireNonNull(words.causes().get(cause));
        StringBuilder filled = new StringBuilder();
        grammar.all("template").getFirst().write(filled, new SplittableRandom(1), (_, _) -> "*");
        String fixed = Stream.of(filled.toString().split("\\*", -1))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
        assertThat(fixed).hasSizeGreaterThan(80);
        String inTheMiddle = fixed.substring(20, 50);
        assertThat(texts(List.of(grammar), false, 1_000).filter(text -> text.contains(inTheMiddle)))
                .hasSizeBetween(15, 70);
    }

    private Stream<String> texts(List<Grammar> own, boolean chatty, int texts) {
        Customers customers = new Customers(1, RETAILER.regions(), 5_000);
        SplittableRandom random = new SplittableRandom(1);
        return Stream.generate(() -> text(own, english(customers, random), chatty, random))
                .limit(texts);
    }

    private String text(List<Grammar> own, Customer customer, boolean chatty, RandomGenerator random) {
        Circumstances circumstances = new Circumstances(
                customer,
                Map.of("item", "kettle", "channel", "web"),
                "4000-12345",
                50,
                Instant.parse("2026-01-01T00:00:00Z"));
        return narrator.tell(own, circumstances, chatty, random).text();
    }

    private static Customer english(Customers customers, RandomGenerator random) {
        Customer customer = customers.numbered(customers.any(random));
        return customer.language().equals("en") ? customer : english(customers, random);
    }
}
