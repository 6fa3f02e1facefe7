package redress.command.input;

/**
 * What is wrong with a field.
 *
 * @param field its name
 * @param rule which rule it breaks, stable for other systems
 * @param message what the rule asks for; holds nothing of the value
 */
public record Fault(String field, String rule, String message) {

    private static final int LONGEST_NAME = 100;

    public Fault {
        field = Texts.printable(field, LONGEST_NAME);
    }
}
