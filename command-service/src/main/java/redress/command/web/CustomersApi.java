package redress.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import redress.command.customer.Customers;
import redress.command.customer.Erasure;
import redress.command.customer.Erasure.Erased;
import redress.command.customer.Holdings;
import redress.command.customer.Holdings.Held;
import redress.command.input.Unfit;
import redress.events.ErasureReason;

/** What a customer may ask for: everything that is held, and that what is personal of it is erased. */
@RestController
@RequestMapping("/api/customers")
class CustomersApi {

    private final Customers customers;
    private final Erasure erasure;
    private final Holdings holdings;

    CustomersApi(Customers customers, Erasure erasure, Holdings holdings) {
        this.customers = customers;
        this.erasure = erasure;
        this.holdings = holdings;
    }

    record Called(@Nullable String customer) {}

    record Known(String customer) {}

    /**
     * The pseudonym of a customer, for the other requests: what the sources call someone need not stand in an address, which
     * browsers and proxies remember.
     */
    @PostMapping("/pseudonym")
    Known pseudonym(@RequestBody Called called) {
        String customer = called.customer();
        if (customer == null || customer.isBlank()) {
            throw new Unfit("customer", "required", "customer is missing");
        }
        return customers.known(customer).map(Known::new).orElseThrow(CustomersApi::unknown);
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
                .filter(reason -> Erasure.nameOf(reason).equals(name))
                .findFirst()
                .orElseThrow(() -> new Unfit(
                        "reason",
                        "one-of",
                        Arrays.stream(ErasureReason.values())
                                .map(Erasure::nameOf)
                                .collect(Collectors.joining(", ", "reason must be one of ", ""))));
    }
}
