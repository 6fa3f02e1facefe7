package redress.command.complaint;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import redress.command.complaint.ComplaintCommand.CorrectAccount;
import redress.events.Personal;
import redress.events.complaint.ComplaintEvent.AccountCorrected;

/** What of an account is corrected. */
final class Corrections {

    private Corrections() {}

    static AccountCorrected of(CorrectAccount command, Function<Map<String, String>, Personal> personalOf) {
        Map<String, String> corrections = new TreeMap<>();
        put(corrections, "product", command.product());
        put(corrections, "subProduct", command.subProduct());
        put(corrections, "channel", command.channel());
        put(corrections, "processStep", command.processStep());
        put(corrections, "region", command.region());
        put(corrections, "language", command.language());
        put(corrections, "severity", command.severity());
        Map<String, String> personal =
                new TreeMap<>(Map.of("reason", command.reason().text()));
        put(
                personal,
                "narrative",
                command.narrative() == null ? null : command.narrative().text());
        return new AccountCorrected(
                command.complaint(), command.at(), corrections, command.occurredAt(), personalOf.apply(personal));
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
