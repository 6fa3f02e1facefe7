package redress.simulation.text;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import redress.simulation.customers.Customer;
import redress.simulation.customers.Names;

/** Fills the blanks of a sentence from the circumstances, as one writes them in a language. */
final class Slots implements BiFunction<String, RandomGenerator, String> {

    private final Circumstances circumstances;
    private final Tongue tongue;

    Slots(Circumstances circumstances, Tongue tongue) {
        this.circumstances = circumstances;
        this.tongue = tongue;
    }

    @Override
    public String apply(String slot, RandomGenerator random) {
        return switch (slot) {
            case "order" -> circumstances.order();
            case "amount" -> amount(random);
            case "days" -> tongue.number(3, 21, random) + " days";
            case "years" -> tongue.number(2, 12, random) + " years";
            case "n" -> tongue.number(2, 9, random);
            case "nn" -> tongue.number(11, 60, random);
            case "date" -> tongue.date(when());
            case "weekday" -> tongue.weekday(when());
            case "staff" -> Names.first(random);
            case "item" -> tongue.item(fact(slot));
            case "card" -> PersonalData.card(random);
            case "iban" -> PersonalData.iban(random);
            case "person" -> PersonalData.person(random);
            default -> ofCustomer(slot, circumstances.customer(), random);
        };
    }

    private String ofCustomer(String slot, Customer customer, RandomGenerator random) {
        return switch (slot) {
            case "me" -> customer.name();
            case "phone" -> customer.phone();
            case "email" -> customer.email();
            case "town" -> customer.town();
            case "street" -> PersonalData.street(random);
            case "postcode" -> PersonalData.postcode(random);
            default -> fact(slot);
        };
    }

    private String fact(String name) {
        String value = circumstances.facts().get(name);
        if (value == null) {
            throw new IllegalArgumentException("the grammar asks for <" + name + ">, which is not known");
        }
        return value;
    }

    private ZonedDateTime when() {
        return circumstances.occurredAt().atZone(ZoneOffset.UTC);
    }

    private String amount(RandomGenerator random) {
        int price = circumstances.price();
        return switch (random.nextInt(3)) {
            case 0 -> tongue.english() ? "€" + price : price + " €";
            case 1 -> price + tongue.euros();
            default -> tongue.sum(price - 1, 10 + random.nextInt(9) * 10);
        };
    }
}
