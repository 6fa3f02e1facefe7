package redress.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.command.Running.ask;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.command.Running.Answer;
import redress.identity.Role;

class RootCauseApiTest {

    private static Answer owner(String path, String body) {
        return ask(Role.PROCESS_OWNER, "POST", "/api/root-causes" + path, body);
    }

    private static String raised() {
        return owner("", "{\"name\":\"Double charge\",\"reason\":\"three calls\"}")
                .json()
                .path("id")
                .asString();
    }

    private static String lodged(String occurredAt, String product) {
        return ask(
                        Role.PUBLISHER,
                        "POST",
                        "/api/complaints",
                        "{\"externalId\":\"%s\",\"product\":\"%s\",\"channel\":\"web\",\"occurredAt\":\"%s\"}"
                                .formatted(UUID.randomUUID(), product, occurredAt))
                .json()
                .path("id")
                .asString();
    }

    private static String rule(Answer refused) {
        assertThat(refused.status()).isEqualTo(409);
        return refused.json().path("rule").asString();
    }

    @Test
    void aPersonRaisesARootCause() {
        Answer raised = owner("", "{\"name\":\"Double charge\",\"reason\":\"three calls\"}");

        assertThat(raised.status()).isEqualTo(201);
        assertThat(raised.location())
                .endsWith("/api/root-causes/" + raised.json().path("id").asString());
        assertThat(raised.json().path("version").asInt()).isZero();
        assertThat(owner("", "{\"name\":\"Double charge\"}").status()).isEqualTo(400);
        assertThat(ask(Role.HANDLER, "POST", "/api/root-causes", "{\"name\":\"x\",\"reason\":\"y\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void mergingAndUnmergingAnswerWithTheVersionAndRefuseByRule() {
        String one = raised();
        String other = raised();
        String into = "{\"into\":\"" + other + "\",\"reason\":\"the same\"}";

        assertThat(owner("/" + one + "/merge", into).json().path("version").asInt())
                .isEqualTo(1);
        assertThat(rule(owner("/" + one + "/merge", into))).isEqualTo("merge-once");
        assertThat(owner("/" + one + "/unmerge", "{\"reason\":\"no\"}").status())
                .isEqualTo(200);
        assertThat(rule(owner("/" + one + "/unmerge", "{\"reason\":\"no\"}"))).isEqualTo("unmerge-what-is-merged");
        assertThat(owner(
                                "/" + one + "/merge",
                                into.replace(other, UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theNewRootCauseOfASplitIsAtItsLocation() {
        String whole = raised();
        String complaint = lodged("2026-03-01", "Card");
        Answer split = owner(
                "/" + whole + "/split",
                "{\"name\":\"Fees\",\"complaints\":[\"%s\"],\"reason\":\"two\"}".formatted(complaint));

        assertThat(split.status()).isEqualTo(200);
        String part = split.location().substring(split.location().lastIndexOf('/'));
        assertThat(owner(part + "/assign-owner", "{\"processOwner\":\"olga\"}").status())
                .isEqualTo(200);
        assertThat(owner(
                                "/" + whole + "/split",
                                "{\"name\":\"Fees\",\"complaints\":[\"%s\"],\"reason\":\"two\"}"
                                        .formatted(UUID.randomUUID()))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aRegressionIsJudgedByWhatTheComplaintsSay() {
        String cause = "/" + raised();
        owner(cause + "/confirm", "{\"name\":\"x\",\"category\":\"miscommunication\",\"process\":\"Payments\"}");
        owner(cause + "/assign-owner", "{\"processOwner\":\"olga\"}");
        owner(cause + "/plan-fix", "{\"what\":\"firmware\",\"scope\":{\"product\":\"Card\"},\"due\":\"2026-05-01\"}");
        owner(cause + "/deploy-fix", "{\"fix\":\"F1\",\"effectiveAt\":\"2026-04-01\"}");
        String before = lodged("2026-03-31", "Card");
        String outside = lodged("2026-04-02", "Loan");
        String after = lodged("2026-04-02", "Card");
        String regress = "{\"fix\":\"F1\",\"complaints\":[%s],\"reason\":\"back\"}";

        assertThat(rule(owner(cause + "/regress", regress.formatted("\"" + before + "\",\"" + outside + "\""))))
                .isEqualTo("regression-needs-evidence");
        assertThat(owner(cause + "/regress", regress.formatted("\"" + UUID.randomUUID() + "\""))
                        .status())
                .isEqualTo(400);
        Answer regressed = owner(cause + "/regress", regress.formatted("\"" + before + "\",\"" + after + "\""));

        assertThat(regressed.status()).isEqualTo(200);
        String replay = ask(Role.ADMIN, "GET", "/api/events?stream=root-causes&limit=10000", null)
                .text();
        assertThat(replay.lines().filter(line -> line.contains("root-cause.regressed") && line.contains(after)))
                .singleElement()
                .asString()
                .contains("\"episode\":2")
                .doesNotContain(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"raise", "suspect", "record-fix-effect", "resume-by-date", "absorb", "release"})
    void whatNoPersonAsksForIsNoCommand(String command) {
        assertThat(owner("/" + raised() + "/" + command, "{}").status()).isEqualTo(404);
    }
}
