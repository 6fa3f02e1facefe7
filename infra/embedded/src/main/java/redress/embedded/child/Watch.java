package redress.embedded.child;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/** A shell that interrupts a process when this JVM dies, for a program that does not itself notice. */
public record Watch(Process shell) {

    private static final String SCRIPT =
            "while kill -0 $0 && kill -0 $1; do sleep 1; done 2>/dev/null; kill -INT $1 2>/dev/null";

    public static Watch over(Process process) throws IOException {
        var shell = new ProcessBuilder(
                        "sh", "-c", SCRIPT, "" + ProcessHandle.current().pid(), "" + process.pid())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        shell.getOutputStream().close();
        return new Watch(shell);
    }

    public void end() {
        var sleeping = shell.descendants().toList();
        shell.destroyForcibly();
        sleeping.forEach(ProcessHandle::destroyForcibly);
    }
}
