package redress.operations.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import redress.events.CustomerKey;
import redress.events.EventJson;
import redress.events.Personal;
import redress.events.PersonalPart;
import redress.operations.deadletter.Poison;
import tools.jackson.core.JacksonException;

/**
 * Opens the personal fields of events. Keys are asked for in batches and remembered for less than a minute, so that what is
 * erased is closed to this service within a minute too. What the command service says is erased reads as erased; a key that
 * it does not know is no erasure: perhaps its table was restored from too old a backup, and then nothing may be removed.
 */
public final class Keyring {

    private record Asked(Collection<String> ids) {}

    /** Those that are there, and the ids of those that are erased; what is in neither nobody ever made. */
    private record Given(List<Key> keys, List<String> erased) {
        record Key(String id, String secret) {}
    }

    private static final int AT_ONCE = 5_000;
    private static final int REMEMBERED = 50_000;
    private static final Duration FOR = Duration.ofSeconds(45);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI address;
    private final Supplier<String> token;
    private final HttpClient http;
    private final Cache<String, Optional<CustomerKey>> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(FOR).build();

    /**
     * @param http trusts the command service
     * @param token of a service that may have keys
     */
    public Keyring(HttpClient http, URI commandService, Supplier<String> token) {
        this.http = http;
        this.address = commandService.resolve("/api/keys");
        this.token = token;
    }

    /**
     * The same events, in the same order, with open personal fields.
     *
     * @throws IOException if the command service does not give the keys; the same may be tried again
     * @throws redress.events.UnknownCipher if one is not sealed with the key that it names
     * @throws Poison if one names a key that the command service does not know
     */
    public <E> List<E> open(List<E> events) throws IOException {
        Set<String> ids = new LinkedHashSet<>();
        for (E event : events) {
            PersonalPart.of(event).filter(Personal::needsKey).ifPresent(closed -> ids.add(closed.keyId()));
        }
        return ids.isEmpty() ? events : opened(events, keys(ids));
    }

    private static <E> List<E> opened(List<E> events, Map<String, Optional<CustomerKey>> keys) {
        List<E> opened = new ArrayList<>(events.size());
        for (E event : events) {
            Optional<Personal> closed = PersonalPart.of(event).filter(Personal::needsKey);
            opened.add(closed.isEmpty() ? event : PersonalPart.with(event, opened(closed.get(), keys)));
        }
        return opened;
    }

    private static Personal opened(Personal closed, Map<String, Optional<CustomerKey>> keys) {
        Optional<CustomerKey> key = keys.get(closed.keyId());
        if (key == null) {
            throw new Poison("the command service knows no key " + closed.keyId()
                    + ": restore its table customer_key, then redrive");
        }
        return key.map(closed::opened).orElseGet(() -> Personal.erased(closed.keyId()));
    }

    private Map<String, Optional<CustomerKey>> keys(Set<String> ids) throws IOException {
        Map<String, Optional<CustomerKey>> keys = new HashMap<>(remembered.getAllPresent(ids));
        List<String> others = ids.stream().filter(id -> !keys.containsKey(id)).toList();
        for (int from = 0; from < others.size(); from += AT_ONCE) {
            List<String> some = others.subList(from, Math.min(others.size(), from + AT_ONCE));
            Map<String, Optional<CustomerKey>> answered = answered(ask(some));
            remembered.putAll(answered);
            keys.putAll(answered);
        }
        return keys;
    }

    private static Map<String, Optional<CustomerKey>> answered(Given given) {
        Map<String, Optional<CustomerKey>> answered = new HashMap<>();
        for (Given.Key key : given.keys()) {
            byte[] secret = Base64.getDecoder().decode(key.secret());
            answered.put(key.id(), Optional.of(new CustomerKey(key.id(), secret)));
        }
        given.erased().forEach(id -> answered.put(id, Optional.empty()));
        return answered;
    }

    private Given ask(List<String> ids) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(EventJson.MAPPER.writeValueAsBytes(new Asked(ids))))
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("the command service gives no keys: it answered " + answer.statusCode());
            }
            return EventJson.MAPPER.readValue(answer.body(), Given.class);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for keys", stopped);
        } catch (JacksonException unreadable) {
            throw new IOException("the command service gives no keys: its answer cannot be read");
        }
    }
}
