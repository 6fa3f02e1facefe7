package redress.query.index.generation;

/** An index {@code alias-v7} beside the live one of its alias. */
record Version(String alias, String index, String live) {

    static final String MARK = "-v";

    static boolean is(String alias, String index) {
        return index.matches("\\Q" + alias + MARK + "\\E\\d{1,9}");
    }

    static int number(String alias, String index) {
        return is(alias, index) ? Integer.parseInt(index.substring(alias.length() + MARK.length())) : 0;
    }

    boolean isLeftover() {
        return number(alias, index) > number(alias, live);
    }
}
