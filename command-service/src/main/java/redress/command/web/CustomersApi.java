package redress.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import redress.command.customer.Erasure;
import redress.command.customer.Erasure.Erased;
import redress.command.customer.Holdings;
import redress.command.customer.Holdings.Held;
import redress.command.input.Unfit;
import redress.events.complaint.ComplaintEvent.ErasureReason;

/** What a customer may ask for: everything that is held, and that what is personal of it is erased. */
@RestController
@RequestMapping("/api/customers")
class CustomersApi {

    private final Erasure erasure;
    private final Holdings holdings;

    CustomersApi(Erasure erasure, Holdings holdings) {
        this.erasure = erasure;
        this.holdings = holdings;
    }

    /** Everything that is held on a customer, named as the sources do or by the pseudonym. */
    @GetMapping("/{id}")
    Held held(@PathVariable String id) {
        return holdings.of(id).orElseThrow(CustomersApi::unknown);
    }

    /**
     * Erases everything personal of a customer, for good; what is counted stays. The same again finishes what was
     * interrupted.
     *
     * @param id the customer as the sources name them, or the pseudonym
     */
    @DeleteMapping("/{id}")
    Erased erase(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            Principal caller) {
        return erasure.erase(id, reason(reason), Caller.of(request, caller)).orElseThrow(CustomersApi::unknown);
    }

    private static NamedCommands.Unknown unknown() {
        return new NamedCommands.Unknown("Nothing is known of this customer.");
    }

    private static ErasureReason reason(String name) {
        return Arrays.stream(ErasureReason.values())
                .filter(reason -> nameOf(reason).equals(name))
                .findFirst()
                .orElseThrow(() -> new Unfit(
                        "reason",
                        "one-of",
                        Arrays.stream(ErasureReason.values())
                                .map(CustomersApi::nameOf)
                                .collect(Collectors.joining(", ", "reason must be one of ", ""))));
    }

    private static String nameOf(ErasureReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
