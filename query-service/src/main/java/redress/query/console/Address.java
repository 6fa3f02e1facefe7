package redress.query.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The address of a list with its filters, and that of the same list with one filter more or less. */
record Address(String path, MultiValueMap<String, String> parameters) {

    /** Only what filters; where a page began means nothing to another filter. */
    static Address of(String path, MultiValueMap<String, String> parameters) {
        MultiValueMap<String, String> kept = new LinkedMultiValueMap<>();
        parameters.forEach((name, values) -> {
            if (!name.equals("search_after") && !name.equals("format")) {
                values.stream().filter(value -> !value.isBlank()).forEach(value -> kept.add(name, value));
            }
        });
        return new Address(path, kept);
    }

    Address with(String name, String value) {
        MultiValueMap<String, String> more = new LinkedMultiValueMap<>();
        more.addAll(parameters);
        more.add(name, value);
        return new Address(path, more);
    }

    Address without(String name, String value) {
        MultiValueMap<String, String> fewer = new LinkedMultiValueMap<>();
        parameters.forEach((key, values) -> {
            List<String> kept = new ArrayList<>(values);
            if (key.equals(name)) {
                kept.remove(value);
            }
            kept.forEach(one -> fewer.add(key, one));
        });
        return new Address(path, fewer);
    }

    Address at(String otherPath) {
        return new Address(otherPath, parameters);
    }

    boolean has(String name, String value) {
        return parameters.getOrDefault(name, List.of()).contains(value);
    }

    @Override
    public String toString() {
        List<String> pairs = new ArrayList<>();
        for (Map.Entry<String, List<String>> entry : parameters.entrySet()) {
            entry.getValue().forEach(value -> pairs.add(encoded(entry.getKey()) + "=" + encoded(value)));
        }
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
