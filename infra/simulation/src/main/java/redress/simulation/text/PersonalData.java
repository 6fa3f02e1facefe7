package redress.simulation.text;

import java.util.random.RandomGenerator;
import redress.simulation.customers.Names;

/**
 * Personal data that customers let slip, all of it invented: cards that payment providers publish for tests, accounts
 * with good check digits at banks that do not exist, streets and postcodes of nowhere.
 */
final class PersonalData {

    private static final String[] TEST_CARDS = {
        "4242 4242 4242 4242", "4000 0566 5566 5556", "5555 5555 5555 4444", "5200 8282 8282 8210",
        "4111 1111 1111 1111", "3782 822463 10005", "6011 1111 1111 1117", "3056 9300 0902 0004"
    };
    private static final String[] STREETS = {
        "Larkspur Lane",
        "Old Mill Road",
        "Quarry Close",
        "Tallow Street",
        "Heron Walk",
        "Chapel Rise",
        "Sexton's Yard",
        "Gorse Avenue",
        "Ropemaker Row",
        "Pearmain Gardens",
        "Fennel Court",
        "Lower Wharf"
    };

    private PersonalData() {}

    static String card(RandomGenerator random) {
        return TEST_CARDS[random.nextInt(TEST_CARDS.length)];
    }

    /** A German account number whose bank code begins with 9, which no bank's does. */
    static String iban(RandomGenerator random) {
        long account = 900_000_000_000_000_000L + random.nextLong(99_999_999_999_999_999L);
        long check = 98 - (account % 97 * 1_000_000 + 131_400) % 97;
        StringBuilder iban =
                new StringBuilder("DE").append(check / 10).append(check % 10).append(account);
        for (int space = 20; space > 0; space -= 4) {
            iban.insert(space, ' ');
        }
        return iban.toString();
    }

    static String person(RandomGenerator random) {
        return Names.full(random);
    }

    static String street(RandomGenerator random) {
        return 1 + random.nextInt(140) + " " + STREETS[random.nextInt(STREETS.length)];
    }

    /** In the British form, of an area Q that does not exist. */
    static String postcode(RandomGenerator random) {
        return "Q" + letter(random) + (1 + random.nextInt(20)) + " " + random.nextInt(10) + letter(random)
                + letter(random);
    }

    private static char letter(RandomGenerator random) {
        return "ABDEFHJLNPQRSTUWXYZ".charAt(random.nextInt(19));
    }
}
