package redress.launcher.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.launcher.terminal.Refusal;

class DataDirectoryTest {

    @TempDir
    Path folder;

    @Test
    void anEmptyDirectoryAndOneUsedBeforeAreTaken() throws IOException {
        var data = DataDirectory.at(folder.resolve("new"));
        data.prepare();
        data.lock().channel().close();
        Files.createFile(data.path().resolve("credentials"));
        data.prepare();
        assertThat(data.logs()).isDirectory();
    }

    @Test
    void aDirectoryWithFilesOfSomethingElseIsRefused() throws IOException {
        Files.createFile(folder.resolve("thesis.tex"));
        assertThatThrownBy(() -> DataDirectory.at(folder).prepare())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("holds files of something else");
    }

    @Test
    void aSecondLauncherOnTheSameDataIsToldThePidOfTheFirst() throws IOException {
        var data = DataDirectory.at(folder);
        data.prepare();
        try (var _ = data.lock().channel()) {
            ProcessRecord.of(ProcessHandle.current()).write(data.launcher());
            assertThatThrownBy(data::lock)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("(process " + ProcessHandle.current().pid() + ")");
        }
    }

    @Test
    void thePortsAreRemembered() throws IOException {
        var data = DataDirectory.at(folder);
        data.prepare();
        data.remember(new Ports(20_000));
        assertThat(data.ports()).contains(new Ports(20_000));
    }

    @Test
    void aRecordIsNotMistakenForALaterProcessWithTheSamePid() {
        var now = ProcessRecord.of(ProcessHandle.current());
        assertThat(now.running()).contains(ProcessHandle.current());
        assertThat(new ProcessRecord(now.pid(), now.startedAt().minusSeconds(60)).running())
                .isEmpty();
    }
}
