package redress.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {

    @TempDir
    Path data;

    @Test
    void theFirstStartMakesALoginForEveryRoleThatOnlyTheOwnerCanRead() throws IOException {
        Credentials made = Credentials.in(data);

        assertThat(made.logins()).extracting(Login::role).containsExactly(Role.values());
        assertThat(made.logins()).extracting(Login::password).doesNotHaveDuplicates();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.file())))
                .isEqualTo("rw-------");
    }

    @Test
    void aLaterStartKeepsThem() {
        Credentials first = Credentials.in(data);

        Credentials second = Credentials.in(data);

        assertThat(second.logins()).isEqualTo(first.logins());
        assertThat(second.tokenKey()).isEqualTo(first.tokenKey()).hasSize(32);
        assertThat(second.pseudonymKey()).isNotEqualTo(second.tokenKey());
    }

    @Test
    void aLineThatIsNoneIsRefusedWithoutRepeatingIt() throws IOException {
        Files.writeString(data.resolve("credentials"), "admin root\n");

        assertThatThrownBy(() -> Credentials.in(data).logins())
                .hasMessageContaining("role user password")
                .hasMessageNotContaining("root");
    }

    @Test
    void printingALoginShowsNoPassword() {
        assertThat(new Login(Role.ADMIN, "root", "pw").toString()).isEqualTo("admin root");
    }
}
