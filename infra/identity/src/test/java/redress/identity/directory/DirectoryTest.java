package redress.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

class DirectoryTest {

    private final Directory directory = new Directory(List.of(
            new Team("Cards", Set.of("tess", "both"), Set.of("card")),
            new Team("Loans", Set.of("lou", "both"), Set.of("loan"))));

    private static Authentication user(String name, String... roles) {
        return UsernamePasswordAuthenticationToken.authenticated(name, null, AuthorityUtils.createAuthorityList(roles));
    }

    private Share handlers(String name) {
        return directory.shareOf(user(name, "ROLE_HANDLER")).orElseThrow();
    }

    @Test
    void aHandlersShareIsTheOwnTheTeamsAndTheTeamsProductsUntilSomebodyTakesThemOn() {
        Share share = handlers("tess");

        assertThat(share.covers("tess", "Loans", "loan")).isTrue();
        assertThat(share.covers("tim", "Cards", "loan")).isTrue();
        assertThat(share.covers(null, null, "card")).isTrue();
        assertThat(share.covers("lou", "Loans", "card")).isFalse();
        assertThat(share.covers(null, null, "loan")).isFalse();
        assertThat(share.covers(null, null, "")).isFalse();
        assertThat(share.covers("eve", null, "card"))
                .as("given to somebody in no team")
                .isFalse();
    }

    @Test
    void whoIsInTwoTeamsSeesBothAndTakesOnForTheFirst() {
        assertThat(handlers("both").covers(null, null, "card")).isTrue();
        assertThat(handlers("both").covers(null, "Loans", "card")).isTrue();
        assertThat(directory.teamOf("both")).contains("Cards");
        assertThat(directory.teamOf("nobody")).isEmpty();
    }

    @Test
    void handlersAloneAreKeptToTheirShare() {
        assertThat(directory.shareOf(user("tess", "ROLE_HANDLER", "ROLE_ANALYST")))
                .isPresent();
        assertThat(directory.shareOf(user("tess", "ROLE_HANDLER", "ROLE_SUPERVISOR")))
                .isEmpty();
        assertThat(directory.shareOf(user("anna", "ROLE_ANALYST"))).isEmpty();
        assertThat(new Directory(List.of()).shareOf(user("tess", "ROLE_HANDLER")))
                .isEmpty();
    }

    @Test
    void aNameIsGivenOnceAndNeverLeftOut() {
        Team cards = new Team("Cards", Set.of(), Set.of());
        assertThatThrownBy(() -> new Directory(List.of(cards, cards))).hasMessageContaining("two teams named Cards");
        assertThatThrownBy(() -> new Team(" ", Set.of(), Set.of())).hasMessageContaining("has no name");
    }
}
