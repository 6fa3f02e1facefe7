package redress.command.customer;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.command.account.Pseudonyms;
import redress.command.eventstore.EventLog;
import redress.command.key.CustomerKeys;
import redress.command.receipt.NamedCustomers;

/** Finds out who is meant by what somebody calls a customer: a name that a source uses, or the pseudonym. */
public final class Customers {

    private static final Pattern PSEUDONYM = Pattern.compile("[0-9a-f]{32}");

    private final CustomerKeys keys;
    private final Pseudonyms pseudonyms;
    private final NamedCustomers named;
    private final EventLog log;

    Customers(CustomerKeys keys, Pseudonyms pseudonyms, NamedCustomers named, EventLog log) {
        this.keys = keys;
        this.pseudonyms = pseudonyms;
        this.named = named;
        this.log = log;
    }

    /** The pseudonym of a customer of whom anything is known, if only from a rejected record or a list of affected ones. */
    public Optional<String> known(String customer) {
        return first(customer, keys::knows)
                .or(() -> first(
                        customer,
                        rejected().values().stream().flatMap(Set::stream).collect(Collectors.toSet())::contains))
                .or(() -> first(customer, pseudonym -> !log.listing(pseudonym).isEmpty()));
    }

    private Optional<String> first(String customer, Predicate<String> isKnown) {
        // Other subjects than customers have keys, too: only what looks like a pseudonym may be one.
        Stream<String> itself = PSEUDONYM.matcher(customer).matches() ? Stream.of(customer) : Stream.empty();
        return Stream.concat(itself, Stream.of(pseudonyms.of(customer)))
                .filter(isKnown)
                .findFirst();
    }

    /** The numbers of the rejected records that name a customer, by the pseudonym. */
    Set<Long> rejectedOf(String pseudonym) {
        return rejected().entrySet().stream()
                .filter(entry -> entry.getValue().contains(pseudonym))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Everybody whom a rejected record names, by the pseudonym. */
    Map<Long, Set<String>> rejected() {
        return named.byRecord().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().map(pseudonyms::of).collect(Collectors.toSet())));
    }
}
