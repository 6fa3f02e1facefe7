package redress.launcher.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import redress.identity.Role;
import redress.launcher.api.Api;
import redress.launcher.api.ApiTrouble;
import redress.launcher.platform.Platform;
import tools.jackson.databind.JsonNode;

/** The dead letters of all services of a platform. */
public final class DeadLetters {

    private static final String PATH = "/api/dead-letters";

    private final List<Api> services;

    private DeadLetters(List<Api> services) {
        this.services = services;
    }

    public static DeadLetters of(Platform platform) {
        return new DeadLetters(List.of(
                Api.commands(platform, Role.ADMIN),
                Api.queries(platform, Role.ADMIN),
                Api.analytics(platform, Role.ADMIN)));
    }

    /**
     * How many sequences wait.
     *
     * @throws ApiTrouble if a service does not answer
     */
    public long total() {
        return services.stream()
                .mapToLong(
                        service -> service.get(PATH + "?size=1").path("total").asLong(0))
                .sum();
    }

    /**
     * The first letter of each waiting sequence, at most {@code most}.
     *
     * @throws ApiTrouble if a service does not answer
     */
    public List<Letter> heads(int most) {
        List<Letter> heads = new ArrayList<>();
        for (Api service : services) {
            if (heads.size() < most) {
                letters(service.get(PATH + "?size=" + (most - heads.size())), heads::add);
            }
        }
        return heads;
    }

    /**
     * The letters of one sequence in their order; none if no service has any.
     *
     * @throws ApiTrouble if a service does not answer
     */
    public List<Letter> sequence(String sequence) {
        List<Letter> letters = new ArrayList<>();
        for (Api service : services) {
            try {
                letters(service.get(path(sequence)), letters::add);
            } catch (ApiTrouble trouble) {
                if (trouble.status() != 404) {
                    throw trouble;
                }
            }
        }
        return letters;
    }

    private static void letters(JsonNode list, Consumer<Letter> sink) {
        list.path("items").forEach(item -> sink.accept(Letter.read(item)));
    }

    /**
     * Handles the letters of one sequence again.
     *
     * @throws ApiTrouble if a service does not answer; the letters wait
     */
    public Redriven redrive(String sequence) {
        Redriven all = new Redriven();
        services.forEach(service -> all.add(service.post(path(sequence) + "/redrive")));
        return all;
    }

    /**
     * Handles all letters again.
     *
     * @throws ApiTrouble if a service does not answer; the letters wait
     */
    public Redriven redriveAll() {
        Redriven all = new Redriven();
        for (Api service : services) {
            JsonNode outcome;
            String after = "";
            do {
                outcome = service.post(PATH + "/redrive" + after);
                all.add(outcome);
                after = "?search_after=" + encoded(outcome.path("next").asString(""));
            } while (outcome.hasNonNull("next"));
        }
        return all;
    }

    private static String path(String sequence) {
        return PATH + "/" + encoded(sequence);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
