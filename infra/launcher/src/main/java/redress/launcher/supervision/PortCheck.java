package redress.launcher.supervision;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import redress.launcher.platform.Part;
import redress.launcher.terminal.Refusal;

/** Looks before the start whether someone else has a port that a part needs. */
final class PortCheck {

    private PortCheck() {}

    static void check(List<Part> parts) {
        for (var part : parts) {
            for (var port : part.ports()) {
                if (!free(port)) {
                    throw new Refusal("Port " + port + ", which " + part.name()
                            + " needs, is in use by another program: stop that program, or shift every port with "
                            + "--port-offset N.");
                }
            }
        }
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
