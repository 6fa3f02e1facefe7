package redress.command.words;

/** What a person said or wrote: personal, so it is never printed with the command that carries it. */
public record Words(String text) {

    @Override
    public String toString() {
        return "…";
    }
}
