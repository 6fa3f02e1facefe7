package redress.command.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import redress.command.input.Fault;
import redress.command.receipt.Kept;
import redress.command.receipt.Listed;
import redress.command.receipt.RejectedFilter;
import redress.command.receipt.RejectedRecords;
import redress.command.redrive.Redriving;
import redress.command.web.NamedCommands.Unknown;

/**
 * Rejected records: which there are and why, what they say, and sending them again. Their content may be personal: for
 * publishers and admins only.
 */
@RestController
@RequestMapping("/api/intake/rejected")
class RejectedApi {

    private static final int MOST = 1000;
    private static final int MOST_AT_ONCE = 2000;

    private final RejectedRecords rejected;
    private final Redriving redriving;

    RejectedApi(RejectedRecords rejected, Redriving redriving) {
        this.rejected = rejected;
        this.redriving = redriving;
    }

    record Page(long total, List<Listed> items, @Nullable Long next) {}

    /** A header or value as text, or in base64 where it is none. */
    record Shown(@Nullable String text, @Nullable String base64) {
        static @Nullable Shown of(byte @Nullable [] bytes) {
            if (bytes == null) {
                return null;
            }
            String text = new String(bytes, UTF_8);
            return Arrays.equals(text.getBytes(UTF_8), bytes)
                    ? new Shown(text, null)
                    : new Shown(null, Base64.getEncoder().encodeToString(bytes));
        }
    }

    record Content(
            Map<String, @Nullable Shown> headers, @Nullable Shown value) {
        static @Nullable Content of(Kept.@Nullable Content kept) {
            if (kept == null) {
                return null;
            }
            Map<String, @Nullable Shown> headers = new TreeMap<>();
            kept.headers().forEach((name, value) -> headers.put(name, Shown.of(value)));
            return new Content(headers, Shown.of(kept.value()));
        }
    }

    /** The whole of it; {@code corrected} is what was last sent again and rejected again. */
    record Whole(
            Listed record,
            List<Fault> faults,
            @Nullable Content original,
            @Nullable Content corrected) {}

    @GetMapping
    Page list(
            @RequestParam(required = false) @Nullable String batch,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable Boolean redriven,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        RejectedFilter filter = new RejectedFilter(batch, rule, source, redriven);
        int most = Math.clamp(limit, 1, MOST);
        List<Listed> items = rejected.page(filter, after, most + 1);
        boolean more = items.size() > most;
        List<Listed> page = more ? items.subList(0, most) : items;
        return new Page(
                rejected.count(filter), page, more ? (Long) page.getLast().number() : null);
    }

    @GetMapping("/{number}")
    Whole one(@PathVariable long number) {
        Kept kept = rejected.find(number).orElseThrow(RejectedApi::unknown);
        return new Whole(kept.listed(), kept.faults(), Content.of(kept.original()), Content.of(kept.corrected()));
    }

    /** Sends one again, corrected or as it came; what becomes of it is in its state a moment later. */
    @PostMapping("/{number}/redrive")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Listed redrive(@PathVariable long number, HttpServletRequest request) throws IOException {
        RedriveRequest asked = new RedriveRequest(Body.readLong(request));
        if (!redriving.redrive(number, asked.correction(), asked.again())) {
            throw unknown();
        }
        return rejected.find(number).orElseThrow(RejectedApi::unknown).listed();
    }

    /** Sends all those again that a filter names and that did not go through; in portions, if there are many. */
    @PostMapping("/redrive")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Redriving.Sent redriveAll(HttpServletRequest request, @RequestParam(defaultValue = "0") long after)
            throws IOException {
        RedriveRequest asked = new RedriveRequest(Body.readLong(request));
        return redriving.redrive(asked.filter(), asked.correctionOfMany(), after, MOST_AT_ONCE);
    }

    private static Unknown unknown() {
        return new Unknown("There is no rejected record with this number.");
    }
}
