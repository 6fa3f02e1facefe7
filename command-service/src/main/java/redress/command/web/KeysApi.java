package redress.command.web;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import redress.command.input.Unfit;
import redress.command.key.CustomerKeys;
import redress.events.CustomerKey;

/** Gives customers' keys to the platform's other services, which open with them what they are told. */
@RestController
class KeysApi {

    private static final int MOST = 10_000;

    private final CustomerKeys keys;

    KeysApi(CustomerKeys keys) {
        this.keys = keys;
    }

    record Asked(@Nullable List<String> ids) {}

    record Given(List<Key> keys, List<String> erased) {}

    record Key(String id, String secret) {
        static Key of(CustomerKey key) {
            return new Key(key.id(), Base64.getEncoder().encodeToString(key.secret()));
        }

        /** Says nothing of the secret. */
        @Override
        public String toString() {
            return id;
        }
    }

    /**
     * Those of the keys that are there, and which are erased; what is in neither nobody ever made. Nothing remembered: who
     * asks remembers it for less than a minute.
     */
    @PostMapping("/api/keys")
    Given keys(@RequestBody Asked asked) {
        List<String> ids = asked.ids();
        if (ids == null) {
            throw new Unfit("ids", "required", "ids is missing");
        }
        if (ids.size() > MOST) {
            throw new Unfit("ids", "not-too-many", "ask for " + MOST + " keys at most");
        }
        List<Key> there = new ArrayList<>();
        List<String> erased = new ArrayList<>();
        keys.stored(ids).forEach((id, key) -> key.ifPresentOrElse(k -> there.add(Key.of(k)), () -> erased.add(id)));
        return new Given(there, erased);
    }
}
