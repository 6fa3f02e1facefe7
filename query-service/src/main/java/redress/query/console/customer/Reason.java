package redress.query.console.customer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a customer is erased, in words for a form and for a sentence that begins with “because”. */
enum Reason {
    REQUESTED("The customer asks for it", "the customer asked for it"),
    RETENTION_ENDED("It may not be kept any longer", "it could not be kept any longer"),
    ORDERED("A court or an authority orders it", "a court or an authority ordered it");

    private final String choice;
    private final String because;

    Reason(String choice, String because) {
        this.choice = choice;
        this.because = because;
    }

    /** As requests and answers call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String choice() {
        return choice;
    }

    public String because() {
        return because;
    }

    static Optional<Reason> named(@Nullable String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.word().equals(word))
                .findFirst();
    }
}
