package redress.query.console.customer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import redress.events.EventJson;
import redress.query.console.CommandServiceAway;
import redress.query.console.customer.Customers.Erased;
import redress.query.web.NotThere;
import tools.jackson.core.JacksonException;

/**
 * Finds a customer, shows everything that is held, hands it over as a file, and erases it. Addresses hold the pseudonym alone,
 * so that neither browsers nor proxies remember what sources call somebody.
 */
@Controller
@RequestMapping("/customers")
class CustomerPages {

    private static final Pattern PSEUDONYM = Pattern.compile("[0-9a-f]{32}");
    private static final int SHORT = 8;

    private final Customers customers;

    CustomerPages(Customers customers) {
        this.customers = customers;
    }

    @GetMapping
    String ask() {
        return "customers";
    }

    @PostMapping
    String find(
            @RequestParam(defaultValue = "") String customer,
            Model model,
            Authentication user,
            HttpServletResponse response) {
        Optional<String> pseudonym =
                customer.isBlank() ? Optional.empty() : customers.pseudonym(customer.strip(), user);
        if (pseudonym.isPresent()) {
            return "redirect:/customers/" + pseudonym.get();
        }
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("sought", customer.strip());
        return "customers";
    }

    @GetMapping("/{pseudonym}")
    String one(@PathVariable String pseudonym, Model model, Authentication user) {
        model.addAttribute("c", CustomerView.of(read(held(pseudonym, user))));
        model.addAttribute("reasons", Reason.values());
        return "customer";
    }

    /** The very answer of the command service. */
    @GetMapping("/{pseudonym}/download")
    ResponseEntity<byte[]> download(@PathVariable String pseudonym, Authentication user) {
        byte[] held = held(pseudonym, user);
        ContentDisposition file = ContentDisposition.attachment()
                .filename("customer-" + pseudonym.substring(0, SHORT) + ".json")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(held);
    }

    @PostMapping("/{pseudonym}/erase")
    String erase(
            @PathVariable String pseudonym,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String typed,
            Model model,
            RedirectAttributes told,
            Authentication user,
            HttpServletResponse response) {
        Optional<Reason> why = Reason.named(reason);
        if (why.isEmpty()
                || typed.strip().length() < CustomerView.TYPED
                || !checked(pseudonym).endsWith(typed.strip())) {
            return refused(
                    why.isEmpty()
                            ? "Nothing was erased: choose a reason."
                            : "Nothing was erased: that is not the end of the pseudonym.",
                    pseudonym,
                    reason,
                    model,
                    user,
                    response);
        }
        Erased erased = customers.erase(pseudonym, why.get(), user);
        if (!erased.refusal().isEmpty()) {
            return refused(erased.refusal(), pseudonym, reason, model, user, response);
        }
        told.addFlashAttribute("erased", erased);
        // To the top, which says what was erased; a refusal is shown beside the form.
        return "redirect:/customers/" + pseudonym + "#content";
    }

    private String refused(
            String refusal,
            String pseudonym,
            String reason,
            Model model,
            Authentication user,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("refusal", refusal);
        model.addAttribute("chosen", reason);
        return one(pseudonym, model, user);
    }

    private byte[] held(String pseudonym, Authentication user) {
        return customers
                .held(checked(pseudonym), user)
                .orElseThrow(() -> new NotThere("Nothing is held on a customer with this pseudonym, or no longer."));
    }

    /** What went wrong says nothing of the answer, which is personal. */
    private static Held read(byte[] held) {
        try {
            return EventJson.MAPPER.readValue(held, Held.class);
        } catch (JacksonException notAsAgreed) {
            throw new CommandServiceAway();
        }
    }

    /** Before it becomes part of another address. */
    private static String checked(String pseudonym) {
        if (!PSEUDONYM.matcher(pseudonym).matches()) {
            throw new NotThere("This is no pseudonym. Look customers up on the page Customers.");
        }
        return pseudonym;
    }
}
