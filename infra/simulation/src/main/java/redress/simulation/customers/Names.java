package redress.simulation.customers;

import java.util.random.RandomGenerator;

/** Invented people. Telephone numbers are from ranges reserved for fiction, mail domains from those for examples. */
public final class Names {

    private static final String[] FIRST = words("Ada Ben Carla Dilan Edith Farid Greta Hugo Ines Jonas Kira Liam Mara"
            + " Nils Olga Pavel Quinn Rosa Samir Tilda Ugo Vera Wim Xenia Yusuf Zoe Anton Brigid Cyril Dorota");
    private static final String[] LAST = words("Abbott Brandt Calder Dunmore Ellery Fairlie Garrick Holm Ivers Jessop"
            + " Kessel Lindqvist Marlow Norrie Okafor Pell Quist Rourke Sandoval Thorne Ulrich Vance Whitlock Yarrow"
            + " Zeller Ashdown Bellamy Corrigan Delacroix Emeka");

    private Names() {}

    private static String[] words(String line) {
        return line.split(" ", -1);
    }

    public static String first(RandomGenerator random) {
        return FIRST[random.nextInt(FIRST.length)];
    }

    public static String full(RandomGenerator random) {
        return first(random) + " " + LAST[random.nextInt(LAST.length)];
    }

    static String phone(RandomGenerator random) {
        return random.nextBoolean() ? "07700 900" + (100 + random.nextInt(900)) : "555-01" + (10 + random.nextInt(90));
    }

    static String email(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.com";
    }
}
