package redress.embedded.process;

import java.util.concurrent.CompletableFuture;

/** The JVM that started this process; when it dies, however it dies, this process ends too. */
final class Owner {

    private Owner() {}

    static void endWithIt() {
        var pid = Long.getLong("redress.embedded.owner");
        if (pid != null) {
            Thread.ofPlatform().daemon().name("owner").start(() -> {
                ProcessHandle.of(pid).map(ProcessHandle::onExit).ifPresent(CompletableFuture::join);
                System.exit(0);
            });
        }
    }
}
