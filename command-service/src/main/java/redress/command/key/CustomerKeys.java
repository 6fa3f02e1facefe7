package redress.command.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import redress.events.CustomerKey;
import redress.events.ErasureReason;

/** The customers' keys in the database. An erased one keeps its row, and nothing of the key. */
public final class CustomerKeys {

    /**
     * What there is of a customer: the key, unless it is erased; and until when everything said is erased.
     *
     * @param erasedAt when a key was erased last
     * @param unsaidUntil until when nothing may be kept of what was said, however late it comes: what ends with its
     *     retention does so because nothing more was said, and so it takes nothing with it that comes late
     */
    public record Holding(
            String id,
            @Nullable CustomerKey key,
            @Nullable Instant erasedAt,
            @Nullable Instant unsaidUntil) {

        /** The later one holds; an erasure before it stays one. */
        static Holding after(Holding before, Holding latest) {
            return new Holding(
                    latest.id,
                    latest.key,
                    latest.erasedAt == null ? before.erasedAt : latest.erasedAt,
                    latest.unsaidUntil == null ? before.unsaidUntil : latest.unsaidUntil);
        }
    }

    /**
     * What may be told of a key.
     *
     * @param erasedAt absent while it is there
     */
    public record Past(
            String id,
            Instant madeAt,
            @Nullable Instant erasedAt,
            @Nullable ErasureReason reason) {}

    private static final int FIRST = 0;
    private static final int TOGETHER = 1000;
    private static final int REMEMBERED = 50_000;
    /** Another instance may erase a key without telling this one. */
    private static final Duration FOR = Duration.ofSeconds(30);

    private final JdbcTemplate jdbc;
    private final MasterKeys masters;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Optional<CustomerKey>> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(FOR).build();

    CustomerKeys(JdbcTemplate jdbc, MasterKeys masters, Clock clock) {
        this.jdbc = jdbc;
        this.masters = masters;
        this.clock = clock;
    }

    /**
     * The latest key of each of these customers; who never had one gets one. In the transaction that stores what is sealed with
     * them, nobody erases one of them until it ends.
     */
    Map<String, Holding> hold(Collection<String> customers) {
        // In the same order everywhere: two transactions with the same customers wait for each other, one way round.
        List<String> sorted = customers.stream().sorted().toList();
        List<CustomerKey> candidates = sorted.stream().map(_ -> fresh()).toList();
        Set<String> made = insert(sorted, candidates, FIRST);
        Map<String, Holding> holdings = new HashMap<>();
        List<String> known = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            if (made.contains(candidates.get(i).id())) {
                holdings.put(sorted.get(i), remembered(candidates.get(i)));
            } else {
                known.add(sorted.get(i));
            }
        }
        if (!known.isEmpty()) {
            jdbc.query(
                    """
                    select id, customer, secret, master, erased_at, erasure_reason from customer_key
                    where customer = any(?) order by customer, generation for share""",
                    row -> {
                        holdings.merge(row.getString("customer"), holding(row), Holding::after);
                    },
                    (Object) known.toArray(String[]::new));
        }
        return holdings;
    }

    /** A further key, for a customer who comes back after an erasure. */
    Holding renewed(String customer) {
        Integer generation = jdbc.queryForObject(
                "select coalesce(max(generation), 0) + 1 from customer_key where customer = ?",
                Integer.class,
                customer);
        CustomerKey key = fresh();
        insert(List.of(customer), List.of(key), Objects.requireNonNull(generation));
        return holding(customer).orElseThrow();
    }

    private Holding remembered(CustomerKey key) {
        remembered.put(key.id(), Optional.of(key));
        return new Holding(key.id(), key, null, null);
    }

    /** The ids of those that were inserted: not those of customers for whom somebody was faster. */
    private Set<String> insert(List<String> customers, List<CustomerKey> keys, int generation) {
        byte[][] wrapped = keys.stream().map(masters::wrap).toArray(byte[][]::new);
        return Set.copyOf(jdbc.query(
                """
                insert into customer_key (customer, generation, id, secret, master, made_at)
                select c.customer, ?, c.id, c.secret, ?, ?
                from unnest(?::text[], ?::text[], ?::bytea[]) as c (customer, id, secret)
                on conflict (customer, generation) do nothing returning id""",
                (row, n) -> row.getString(1),
                generation,
                masters.current(),
                Timestamp.from(clock.instant()),
                customers.toArray(String[]::new),
                keys.stream().map(CustomerKey::id).toArray(String[]::new),
                wrapped));
    }

    /** The latest key of a customer, if there ever was one. */
    public Optional<Holding> holding(String customer) {
        return jdbc.query("""
                        select id, secret, master, erased_at, erasure_reason from customer_key
                        where customer = ? order by generation desc limit 1""", (row, n) -> holding(row), customer).stream().findFirst();
    }

    private Holding holding(ResultSet row) throws SQLException {
        String id = row.getString("id");
        Instant erasedAt = instant(row.getTimestamp("erased_at"));
        boolean retention = ErasureReason.RETENTION_ENDED.name().equals(row.getString("erasure_reason"));
        return new Holding(
                id, key(id, row.getString("master"), row.getBytes("secret")), erasedAt, retention ? null : erasedAt);
    }

    private CustomerKey fresh() {
        byte[] secret = new byte[CustomerKey.BYTES];
        random.nextBytes(secret);
        return new CustomerKey(UUID.randomUUID().toString(), secret);
    }

    /**
     * One key; empty if it is erased. What was erased elsewhere may still be there for a few seconds.
     *
     * @throws IllegalStateException if there never was one with this id: what it sealed must not pass for erased
     */
    public Optional<CustomerKey> byId(String id) {
        Optional<CustomerKey> key = known(List.of(id)).get(id);
        if (key == null) {
            throw new IllegalStateException("there is no key " + id + ": restore the table customer_key");
        }
        return key;
    }

    /** Those of the keys that were ever made: empty if erased, absent if unknown. */
    Map<String, Optional<CustomerKey>> known(Collection<String> ids) {
        return remembered.getAll(ids, missing -> stored(missing.stream().toList()));
    }

    /**
     * Erases all keys of a customer. Afterwards nothing that they sealed opens, except for those who remember a key for less
     * than a minute. Who never had a key gets an erased one: what comes later knows by it that there was an erasure.
     *
     * @return when the last of them was erased; empty if the customer has come back meanwhile
     */
    public Optional<Instant> erase(String customer, ErasureReason reason) {
        // First, so that a key which somebody makes at the same time is erased with the others.
        insertErased(customer, reason);
        erase(List.of(customer), reason);
        sweep();
        return holding(customer).map(Holding::erasedAt);
    }

    private void insertErased(String customer, ErasureReason reason) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.update("""
                insert into customer_key (customer, generation, id, master, made_at, erased_at, erasure_reason)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (customer, generation) do nothing""", customer, FIRST, UUID.randomUUID().toString(), masters.current(), now, now, reason.name());
    }

    /** Erases all keys of many, perhaps in a transaction; after it {@link #sweep()} has to follow. */
    public void erase(Collection<String> customers, ErasureReason reason) {
        jdbc.update("""
                update customer_key set secret = null, erased_at = ?, erasure_reason = ?, told = false
                where customer = any(?) and secret is not null""", Timestamp.from(clock.instant()), reason.name(), customers.toArray(String[]::new));
    }

    /** Removes the last traces of what was erased: those remembered here, and those in the table's file. */
    public void sweep() {
        remembered.invalidateAll();
        // Otherwise the wrapped keys would stay in the file until somebody cleans up.
        jdbc.execute("vacuum customer_key");
    }

    /** Until the transaction ends, nothing is lodged for these customers: whoever would waits. */
    public void lock(Collection<String> customers) {
        // In the order of hold.
        jdbc.query(
                "select id from customer_key where customer = any(?) order by customer, generation for update",
                row -> {},
                (Object) customers.toArray(String[]::new));
    }

    /** All keys that a customer ever had, the first one first. */
    public List<Past> past(String customer) {
        return jdbc.query(
                """
                select id, made_at, erased_at, erasure_reason from customer_key where customer = ? order by generation""",
                (row, n) -> {
                    String reason = row.getString("erasure_reason");
                    return new Past(
                            row.getString("id"),
                            row.getTimestamp("made_at").toInstant(),
                            instant(row.getTimestamp("erased_at")),
                            reason == null ? null : ErasureReason.valueOf(reason));
                },
                customer);
    }

    /** Customers whose complaints have yet to hear that their key is erased, and why. */
    public Map<String, ErasureReason> untold() {
        Map<String, ErasureReason> untold = new HashMap<>();
        jdbc.query(
                "select customer, erasure_reason from customer_key where erased_at is not null and not told", row -> {
                    untold.put(row.getString("customer"), ErasureReason.valueOf(row.getString("erasure_reason")));
                });
        return untold;
    }

    /** Subjects whose names begin like this and whose keys are not erased. */
    List<String> unerased(String beginning) {
        return jdbc.query(
                "select customer from customer_key where starts_with(customer, ?) and secret is not null",
                (row, n) -> row.getString(1),
                beginning);
    }

    public void told(String customer) {
        jdbc.update("update customer_key set told = true where customer = ? and erased_at is not null", customer);
    }

    public boolean knows(String customer) {
        return holding(customer).isPresent();
    }

    /** Wraps keys that another master key has wrapped with the current one; returns how many. */
    int rewrap() {
        int rewrapped = 0;
        List<Object[]> rows = notWrappedByCurrent();
        while (!rows.isEmpty()) {
            jdbc.batchUpdate("update customer_key set secret = ?, master = ? where id = ? and master = ?", rows);
            rewrapped += rows.size();
            rows = notWrappedByCurrent();
        }
        return rewrapped;
    }

    private List<Object[]> notWrappedByCurrent() {
        return jdbc.query(
                "select id, master, secret from customer_key where master <> ? and secret is not null limit ?",
                (row, n) -> {
                    CustomerKey key =
                            masters.unwrap(row.getString("id"), row.getString("master"), row.getBytes("secret"));
                    return new Object[] {masters.wrap(key), masters.current(), key.id(), row.getString("master")};
                },
                masters.current(),
                TOGETHER);
    }

    /** Those of the keys that were ever made, as they are now: empty if erased, absent if unknown. */
    public Map<String, Optional<CustomerKey>> stored(List<? extends String> ids) {
        Map<String, Optional<CustomerKey>> keys = new HashMap<>();
        jdbc.query(
                "select id, master, secret from customer_key where id = any(?)",
                row -> {
                    String id = row.getString("id");
                    keys.put(id, Optional.ofNullable(key(id, row.getString("master"), row.getBytes("secret"))));
                },
                (Object) ids.toArray(String[]::new));
        return keys;
    }

    private @Nullable CustomerKey key(String id, String master, byte @Nullable [] wrapped) {
        return wrapped == null ? null : masters.unwrap(id, master, wrapped);
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
